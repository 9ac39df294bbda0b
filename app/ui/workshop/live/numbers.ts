/** Draws a text behind its field as the server does: one element per line, so that a wrapped line pushes the next number down. */
export function drawNumbers(): void {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[data-source]");
  const numbers = document.querySelector<HTMLElement>("[data-lines]");
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

/** The line that was asked for, in a text of thousands. */
export function showLine(): void {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[data-line-asked]");
  const line = Number(field?.dataset["lineAsked"] ?? 0);
  if (!field || line < 1) return;
  const before = field.value.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(before, before);
  document.querySelector("[data-lines]")?.children[line - 1]?.scrollIntoView({ block: "center" });
}
