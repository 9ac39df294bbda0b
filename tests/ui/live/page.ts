import { JSDOM } from "jsdom";
import { vi } from "vitest";

/** A page in a browser of the tests; what the script asks of it is that of a real one. */
export function openPage(html: string): Document {
  const { window } = new JSDOM(`<!doctype html><html lang="de"><body>${html}</body>`, { url: "https://amt.example/de/werkstatt/entwuerfe/zettel/gliederung?knoten=a1" });
  for (const name of ["document", "Element", "HTMLElement", "HTMLFormElement", "HTMLInputElement", "HTMLTextAreaElement", "HTMLButtonElement", "HTMLSelectElement", "Node", "FormData", "DOMParser", "Event", "location"] as const) vi.stubGlobal(name, window[name]);
  return window.document;
}

export function one<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
}
