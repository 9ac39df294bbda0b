// The script of the lesson editor. Without it numbers and preview are renewed by the buttons.

import { drawNumbers } from "../live/numbers";

const PAUSE = 700;
const form = document.querySelector<HTMLFormElement>("form[data-live]");
const field = document.querySelector<HTMLTextAreaElement>("textarea[data-source]");
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked: AbortController | undefined;

function say(words: string | undefined): void {
  const state = document.querySelector("[data-live-state]");
  if (state) state.textContent = words ?? "";
}

/** Asks for the page with its preview, and takes the two parts of it that depend on the text. */
async function renew(): Promise<void> {
  if (!form || !field) return;
  asked?.abort();
  asked = new AbortController();
  say(form.dataset["checking"]);
  const body = new URLSearchParams({ csrf: valueOf("csrf"), revision: valueOf("revision"), text: field.value, intent: "vorschau" });
  try {
    const response = await fetch(location.href, { method: "POST", body, signal: asked.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const parts = ["pruefung", "vorschau"].map((id) => [document.getElementById(id), page.getElementById(id)] as const);
    if (!response.ok || parts.some(([, fresh]) => !fresh)) return say(form.dataset["failed"]);
    for (const [old, fresh] of parts) {
      fresh?.querySelectorAll("[autofocus]").forEach((start) => start.removeAttribute("autofocus"));
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    }
    say(form.dataset["fresh"]);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) say(form.dataset["failed"]);
  }
}

function valueOf(name: string): string {
  return form?.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? "";
}

field?.addEventListener("input", () => {
  drawNumbers();
  if (!form) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => void renew(), PAUSE);
});
drawNumbers();
if (form && document.querySelector("#vorschau fieldset") === null) void renew();
