import type { Unsaved } from "~/core/workshop/autosave";
import { factsOf, filled } from "./facts";

let title: string | undefined;

/** The calm line beside the title: it is read when somebody looks for it and never read out by itself. */
export function say(text: string): void {
  const line = document.querySelector<HTMLElement>("[data-line]");
  if (!line) return;
  line.dataset["kept"] = "";
  if (line.textContent !== text) line.textContent = text;
  // What the server said when it drew the page is older than what stands here.
  const status = text === "" ? null : statusLine();
  if (status && status.dataset["why"] === undefined && status.dataset["told"] === undefined) status.textContent = "";
}

/** What the calm line says now. */
export function said(): string {
  return document.querySelector("[data-line]")?.textContent ?? "";
}

/** What asks for attention is read out, and the tab says so as well. `deed`: the one thing that can be done about it. */
export function warn(why: Unsaved, sentence: string, deed?: { readonly label: string; readonly run: () => void }): void {
  const facts = factsOf(document);
  if (!facts) return;
  const text = filled(facts.texts.notYet, { why: sentence });
  say("");
  const status = statusLine();
  if (status && status.dataset["why"] !== why + text) {
    delete status.dataset["told"];
    status.dataset["why"] = why + text;
    status.textContent = text;
    if (deed) status.append(" ", button(deed.label, deed.run));
  }
  title ??= document.title;
  document.title = text;
}

/** Whatever was wrong is over. */
export function calm(): void {
  const status = statusLine();
  if (status?.dataset["why"] !== undefined) {
    delete status.dataset["why"];
    status.textContent = "";
  }
  if (title !== undefined) document.title = title;
  title = undefined;
}

/** One sentence that is read out once, e.g. that somebody else's words have come in. */
export function tell(text: string): void {
  const status = statusLine();
  if (!status) return;
  status.dataset["told"] = "";
  status.textContent = text;
}

/** Whoever writes on has read it. */
export function untell(): void {
  const status = statusLine();
  if (status?.dataset["told"] === undefined) return;
  delete status.dataset["told"];
  status.textContent = "";
}

function statusLine(): HTMLElement | null {
  const status = document.querySelector<HTMLElement>("main [role=status]");
  if (status) status.dataset["kept"] = "";
  return status;
}

export function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "kern-btn kern-btn--secondary";
  const words = document.createElement("span");
  words.className = "kern-label";
  words.textContent = label;
  made.append(words);
  made.addEventListener("click", run);
  return made;
}
