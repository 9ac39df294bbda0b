import { AT_REST, autosaved, LATEST, type Autosave, type AutosaveEvent, type Unsaved } from "~/core/workshop/autosave";
import { clashesWith, showClashes } from "./clash";
import { controlNamed, fillIn, keep, liveForm, unkept, type Values } from "./controls";
import { factsOf, filled, type LiveFacts } from "./facts";
import { drawHints } from "./hints";
import { drawNumbers } from "./numbers";
import { drawnToday, foundIn, knowRevision, refresh, revisionNow } from "./refresh";
import { calm, say, tell, warn } from "./status";
import { keepUnsaved } from "./unsaved";

type Saved = { readonly revision: number; readonly time: string };
type Answer = { readonly saved: Saved } | { readonly failed: Unsaved; readonly sentence?: string };

let state: Autosave = AT_REST;
let pause: ReturnType<typeof setTimeout> | undefined;
let latest: ReturnType<typeof setTimeout> | undefined;
let flying: Promise<void> | undefined;

/** True while something is typed that nobody has kept. */
export function isUnkept(): boolean {
  const form = liveForm();
  return form !== null && unkept(form).size > 0;
}

/** True where leaving the page would lose something that could not be saved. */
export function isStuck(): boolean {
  return isUnkept() && (state.at === "retrying" || state.at === "stopped");
}

export function happened(event: AutosaveEvent): void {
  const { state: next, deed } = autosaved(state, event);
  const begins = state.at !== "waiting" && next.at === "waiting";
  state = next;
  if (event === "typed" && begins) latest = setTimeout(() => happened("due"), LATEST);
  if (deed === "send") {
    clearTimeout(pause);
    clearTimeout(latest);
    flying = send();
  } else if (deed) {
    clearTimeout(pause);
    pause = setTimeout(() => happened("due"), deed.wait);
  }
}

/** Saves now what is not kept. Answers whether everything is. */
export async function saveNow(): Promise<boolean> {
  for (let tries = 0; tries < 3 && isUnkept(); tries += 1) {
    if (state.at === "stopped") return false;
    if (state.at === "rest") happened("typed");
    happened(state.at === "retrying" ? "resume" : "leave");
    await flying;
    if (state.at === "retrying") return false;
  }
  return !isUnkept();
}

async function send(): Promise<void> {
  const [form, facts] = [liveForm(), factsOf(document)];
  const values: Values = form ? unkept(form) : new Map<string, readonly string[]>();
  if (!form || !facts || values.size === 0) return happened("saved");
  say(facts.texts.saving);
  const answer = await post(facts, bodyOf(form, facts, values));
  if ("saved" in answer) return arrived(form, facts, values, answer.saved);
  if (answer.failed === "conflict") return meet();
  happened({ failed: answer.failed });
  const retyped = answer.failed === "signed-out" ? { label: facts.texts.again, run: () => form.submit() } : undefined;
  warn(answer.failed, answer.sentence ?? facts.texts.unsaved[answer.failed], retyped);
}

function arrived(form: HTMLFormElement, facts: LiveFacts, values: Values, { revision, time }: Saved): void {
  keep(form, values);
  keepUnsaved();
  knowRevision(revision);
  happened("saved");
  calm();
  const saved = filled(facts.texts.saved, { time });
  if (state.at === "rest") void prove(`${saved}, `, facts);
  else say(saved);
}

/** The server's worker proves the whole; what was found comes in with the list. */
async function prove(lead: string, { texts }: LiveFacts): Promise<void> {
  say(`${lead}${texts.checking}`);
  const facts = await refresh();
  if (facts && state.at === "rest") say(`${lead}${foundIn(facts)}`);
}

function bodyOf(form: HTMLFormElement, facts: LiveFacts, values: Values): URLSearchParams {
  const body = new URLSearchParams();
  for (const name of ["csrf", "knoten", "sprache"]) {
    const value = new FormData(form).get(name);
    if (typeof value === "string") body.set(name, value);
  }
  body.set("revision", String(revisionNow(facts)));
  for (const [name, all] of values) for (const value of all) body.append(name, value);
  return body;
}

/** Bodies up to this are still sent when the page is left. Bytes. */
const KEPT_ALIVE = 60_000;

async function post({ save }: LiveFacts, body: URLSearchParams): Promise<Answer> {
  try {
    const response = await fetch(save, { method: "POST", body, headers: { accept: "application/json" }, keepalive: body.toString().length < KEPT_ALIVE });
    if (response.redirected || !response.headers.get("content-type")?.includes("json")) return { failed: response.status < 500 ? "signed-out" : "server" };
    const told = (await response.json()) as Saved & { readonly sentence: string };
    if (response.ok) return { saved: told };
    return { failed: response.status === 409 ? "conflict" : response.status < 500 ? "refused" : "server", sentence: told.sentence };
  } catch {
    return { failed: "offline" };
  }
}

/** Somebody else has saved: other fields come in and ours are sent again; where both wrote in one field, a person decides. */
async function meet(): Promise<void> {
  const [next, facts] = [await drawnToday(), factsOf(document)];
  if (!next || !facts) return happened({ failed: "offline" });
  if (!liveForm(next)) {
    happened({ failed: "conflict" });
    return warn("conflict", facts.texts.gone);
  }
  const clashes = clashesWith(next);
  knowRevision(factsOf(next)?.revision ?? revisionNow(facts));
  await refresh(next);
  happened({ failed: "conflict" });
  if (clashes.size === 0) {
    tell(facts.texts.merged);
    happened("resume");
    return flying;
  }
  decide(clashes, facts);
}

function decide(clashes: Values, { texts }: LiveFacts): void {
  warn("conflict", texts.unsaved.conflict);
  showClashes(clashes, texts, () => {
    calm();
    happened("resume");
  });
}

/** What an earlier visit could not save stands in its fields again; where somebody else has written since, a person decides. */
export function takeFound(typed: Values, clashes: Values): void {
  const [form, facts] = [liveForm(), factsOf(document)];
  if (!form || !facts) return;
  for (const [name, values] of typed) {
    const control = controlNamed(form, name);
    if (control) fillIn(control, values);
  }
  drawHints();
  drawNumbers();
  happened("typed");
  if (clashes.size === 0) return;
  happened({ failed: "conflict" });
  decide(clashes, facts);
}

/** Takes the last step back, or does it again, for the whole draft. */
export async function step(direction: "undo" | "redo"): Promise<void> {
  const [facts, token] = [factsOf(document), document.querySelector<HTMLInputElement>("main input[name=csrf]")?.value];
  if (!facts || token === undefined || !(await saveNow())) return;
  const answer = await post(facts, new URLSearchParams({ csrf: token, revision: String(revisionNow(facts)), intent: direction }));
  if (!("saved" in answer)) {
    // The last step is now somebody else's: it is shown before it can be taken back.
    if (answer.failed === "conflict") knowRevision((await refresh())?.revision ?? revisionNow(facts));
    return tell(answer.sentence ?? facts.texts.unsaved[answer.failed]);
  }
  knowRevision(answer.saved.revision);
  await prove(`${filled(facts.texts.saved, answer.saved)}, `, facts);
}
