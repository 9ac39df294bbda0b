import { hintsFor, type Hint, type HintCode } from "~/core/workshop/hints";
import { liveForm, valuesOf, type Control } from "./controls";
import { factsOf, filled, type LiveTexts } from "./facts";

/** Said only where somebody has been typing: a form that was just opened is not yet wrong for being empty. */
const PATIENT: ReadonlySet<HintCode> = new Set(["needed", "englishMissing", "sayOrDo"]);
const touched = new Set<string>();

export function touch(name: string): void {
  touched.add(name.replace(/^en:/u, "de:"));
}

/** Draws what the rules say of the form as it is typed now, beside each control and as its description. */
export function drawHints(): void {
  const [form, facts] = [liveForm(), factsOf(document)];
  if (!form || !facts?.around) return;
  const values = valuesOf(form, "typed");
  const found = hintsFor([...values.keys()], (name) => values.get(name) ?? [], facts.around).filter((hint) => !("code" in hint) || !PATIENT.has(hint.code) || touched.has(hint.control.replace(/^en:/u, "de:")));
  const byControl = grouped(found);
  for (const name of values.keys()) drawAt(form, name, byControl.get(name) ?? [], facts.texts);
}

function grouped(hints: readonly Hint[]): ReadonlyMap<string, readonly Hint[]> {
  const all = new Map<string, Hint[]>();
  for (const hint of hints) all.set(hint.control, [...(all.get(hint.control) ?? []), hint]);
  return all;
}

function drawAt(form: HTMLFormElement, name: string, hints: readonly Hint[], texts: LiveTexts): void {
  const control = [...form.elements].find((element): element is Control => "name" in element && element.name === name && element.id !== "");
  if (!control) return;
  const id = `${control.id}-hinweis`;
  const there = document.getElementById(id);
  const words = hints.map((hint) => `${hint.must ? texts.must : texts.should}: ${"code" in hint ? filled(texts.hints[hint.code], hint.values) : hint.message}`);
  if (there?.dataset["words"] === words.join("\n") || (!there && words.length === 0)) return;
  there?.remove();
  describe(control, id, words.length > 0, hints.some(({ must }) => must));
  if (words.length > 0) (control.closest(".kern-form-input__select-wrapper") ?? control).after(list(id, hints, words));
}

/** The check's own sentences are German, whatever the language of the page. */
function list(id: string, hints: readonly Hint[], words: readonly string[]): HTMLElement {
  const made = document.createElement("ul");
  made.id = id;
  made.className = "app-hints";
  made.dataset["own"] = "";
  made.dataset["words"] = words.join("\n");
  hints.forEach((hint, index) => {
    const item = document.createElement("li");
    item.className = `app-problem app-problem--${hint.must ? "must" : "should"}`;
    if ("message" in hint) item.lang = "de";
    item.textContent = words[index] ?? "";
    made.append(item);
  });
  return made;
}

function describe(control: Control, id: string, shown: boolean, must: boolean): void {
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  const all = shown ? [...others, id] : others;
  if (all.length > 0) control.setAttribute("aria-describedby", all.join(" "));
  else control.removeAttribute("aria-describedby");
  if (must) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}
