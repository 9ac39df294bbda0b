import { liveForm, sameValues, unkept, valuesOf, type Values } from "./controls";
import { factsOf, filled } from "./facts";
import { button } from "./status";

/** What the browser keeps of a form: what was typed, and what was kept when that was typed. */
type Stored = { readonly at: number; readonly fields: Readonly<Record<string, { readonly typed: readonly string[]; readonly base: readonly string[] }>> };

const NAME = "ungespeichert";
/** Milliseconds after a key in which more keys are waited for: a text of thousands of lines is not written at each of them. */
const PAUSE = 300;

let pause: ReturnType<typeof setTimeout> | undefined;
/** What is offered and not yet decided about stays beside what is typed meanwhile. */
let offered: Stored["fields"] = {};
let isSignedOut = false;
/** Another tab may have kept something in the same entry: whoever has not written or read it leaves it. */
let isOurs = false;

/** One entry per person, draft and part of it; `undefined`: nothing here saves itself. */
function entryName(): string | undefined {
  const [form, facts] = [liveForm(), factsOf(document)];
  const part = form?.querySelector<HTMLInputElement>("input[name=knoten], input[name=sprache]")?.value;
  return facts && part !== undefined ? `${NAME} ${facts.owner} ${facts.save} ${part}` : undefined;
}

/** Something was typed: the browser keeps it until the server does. */
export function keepSoon(): void {
  pause ??= setTimeout(keepUnsaved, PAUSE);
}

/** Keeps what the server does not have, and nothing else. */
export function keepUnsaved(): void {
  clearTimeout(pause);
  pause = undefined;
  const [form, name] = [liveForm(), entryName()];
  if (!form || name === undefined || isSignedOut) return;
  const base = valuesOf(form, "kept");
  const typed = [...unkept(form)].map(([field, values]) => [field, { typed: values, base: base.get(field) ?? [] }] as const);
  const fields = { ...offered, ...Object.fromEntries(typed) };
  try {
    const isEmpty = Object.keys(fields).length === 0;
    if (isEmpty && isOurs) localStorage.removeItem(name);
    if (!isEmpty) localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields } satisfies Stored));
    isOurs = !isEmpty;
  } catch {
    // A browser that keeps nothing, or no more, is no reason to stop typing.
  }
}

/** Nothing of what somebody typed stays for whoever uses this browser next. */
export function forgetUnsaved(others?: { readonly but: string }): void {
  isSignedOut = others === undefined;
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(`${NAME} `) && !(others && name.startsWith(`${NAME} ${others.but} `))) localStorage.removeItem(name);
  } catch {
    // See above.
  }
}

/** Offers what an earlier visit could not save. `take`: with what it was written over, where that is another text now. */
export function offerUnsaved(take: (typed: Values, clashes: Values) => void): void {
  const [form, facts, stored] = [liveForm(), factsOf(document), storedHere()];
  if (facts) forgetUnsaved({ but: facts.owner });
  isOurs = stored !== undefined;
  if (!form || !facts || !stored) return;
  const [kept, now] = [valuesOf(form, "kept"), valuesOf(form, "typed")];
  offered = Object.fromEntries(Object.entries(stored.fields).filter(([name, { typed }]) => now.has(name) && !sameValues(name, typed, kept.get(name) ?? []) && !sameValues(name, typed, now.get(name) ?? [])));
  if (Object.keys(offered).length === 0) return keepUnsaved();
  const panel = document.createElement("div");
  panel.className = "app-note";
  panel.dataset["own"] = "";
  const lead = document.createElement("p");
  lead.role = "alert";
  lead.textContent = filled(facts.texts.found, { time: new Date(stored.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }) });
  const deeds = document.createElement("p");
  deeds.className = "app-row";
  const decided = (taken: Stored["fields"]) => {
    panel.remove();
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
    offered = {};
    const entries = Object.entries(taken);
    isOurs = true;
    take(new Map(entries.map(([name, { typed }]) => [name, typed])), new Map(entries.filter(([name, { base }]) => !sameValues(name, base, kept.get(name) ?? [])).map(([name]) => [name, kept.get(name) ?? []])));
    keepUnsaved();
  };
  deeds.append(button(facts.texts.takeFound, () => decided(offered)), button(facts.texts.dropFound, () => decided({})));
  panel.append(lead, deeds);
  form.before(panel);
}

function storedHere(): Stored | undefined {
  const name = entryName();
  try {
    const text = name === undefined ? null : localStorage.getItem(name);
    const stored = text === null ? undefined : (JSON.parse(text) as Partial<Stored>);
    return stored?.fields && stored.at ? { at: stored.at, fields: stored.fields } : undefined;
  } catch {
    return undefined;
  }
}
