import { controlNamed, fillIn, liveForm, sameValues, unkept, valuesOf, type Control, type Values } from "./controls";
import type { LiveTexts } from "./facts";
import { drawNumbers } from "./numbers";
import { button } from "./status";

/** Fields that somebody else has changed to something else while they were typed here, with what is kept of them now. */
export function clashesWith(next: Document): Values {
  const [form, drawn] = [liveForm(), liveForm(next)];
  if (!form || !drawn) return new Map();
  const [before, now] = [valuesOf(form, "kept"), valuesOf(drawn, "kept")];
  return new Map([...unkept(form)].flatMap(([name, typed]) => {
    const kept = now.get(name) ?? [];
    const clash = !sameValues(name, kept, before.get(name) ?? []) && !sameValues(name, kept, typed);
    return clash ? [[name, kept] as const] : [];
  }));
}

/** Both versions at each such field. `decided` is called once somebody has chosen everywhere. */
export function showClashes(clashes: Values, texts: LiveTexts, decided: () => void): void {
  const form = liveForm();
  const open = new Set(clashes.keys());
  for (const [name, kept] of clashes) {
    const control = form && controlNamed(form, name);
    if (!control) continue;
    const close = (take: boolean) => {
      if (take) fillIn(control, kept);
      drawNumbers();
      document.getElementById(`${control.id}-fassung`)?.remove();
      open.delete(name);
      control.focus();
      if (open.size === 0) decided();
    };
    document.getElementById(`${control.id}-fassung`)?.remove();
    (control.closest("fieldset") ?? control.closest(".kern-form-input__select-wrapper, .app-numbered") ?? control).after(panel(control, kept, texts, close));
  }
}

function panel(control: Control, kept: readonly string[], texts: LiveTexts, close: (take: boolean) => void): HTMLElement {
  const made = document.createElement("div");
  made.id = `${control.id}-fassung`;
  made.className = "app-note";
  made.dataset["own"] = "";
  const lead = document.createElement("p");
  lead.textContent = texts.clash;
  const label = document.createElement("label");
  label.className = "kern-label";
  label.textContent = texts.theirs;
  label.htmlFor = `${control.id}-gespeichert`;
  const theirs = document.createElement("textarea");
  theirs.id = label.htmlFor;
  theirs.className = control.matches("[data-source]") ? "app-source" : "kern-form-input__input";
  theirs.readOnly = true;
  theirs.lang = control.lang;
  theirs.rows = 3;
  theirs.value = shown(control, kept);
  const deeds = document.createElement("p");
  deeds.className = "app-row";
  deeds.append(button(texts.keepMine, () => close(false)), button(texts.takeTheirs, () => close(true)));
  made.append(lead, label, theirs, deeds);
  return made;
}

/** A choice is shown by its words. */
function shown(control: Control, kept: readonly string[]): string {
  if (control.tagName !== "SELECT") return kept.filter((value) => value !== "").join(", ");
  return [...(control as HTMLSelectElement).options].filter(({ value }) => kept.includes(value)).map(({ text }) => text).join(", ");
}
