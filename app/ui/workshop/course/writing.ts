// The script of the lesson editor. Without it numbers and preview are renewed by the buttons.

const PAUSE = 700;
const form = document.querySelector<HTMLFormElement>("form[data-live]");
const field = document.querySelector<HTMLTextAreaElement>("textarea[data-source]");
const numbers = document.querySelector<HTMLElement>("[data-lines]");
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked: AbortController | undefined;

/** As the server draws them: one element per line, so that a wrapped line pushes the next number down. */
function drawNumbers(): void {
  if (!field || !numbers) return;
  const lines = field.value.split("\n");
  while (numbers.childElementCount > lines.length) numbers.lastElementChild?.remove();
  lines.forEach((text, place) => {
    const known = numbers.children[place];
    const words = text === "" ? " " : text;
    if (known?.firstElementChild) {
      if (known.firstElementChild.textContent !== words) known.firstElementChild.textContent = words;
      return;
    }
    const line = document.createElement("div");
    line.append(Object.assign(document.createElement("span"), { textContent: words }));
    numbers.append(line);
  });
}

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

export {};
