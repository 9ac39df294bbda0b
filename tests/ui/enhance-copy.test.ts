import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const copied: string[] = [];

beforeEach(() => {
  vi.resetModules();
  copied.length = 0;
  const { window } = new JSDOM('<main data-enhance><p><button type="button" data-copy="https://lernen.example/de/nachweis/1" data-copied="Kopiert">Prüflink kopieren</button> <span role="status"></span></p></main>', { url: "https://lernen.example/de/zertifikate/1" });
  for (const [name, value] of Object.entries({ document: window.document, location: window.location, HTMLElement: window.HTMLElement, Element: window.Element, addEventListener: window.addEventListener.bind(window), speechSynthesis: undefined })) vi.stubGlobal(name, value);
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void copied.push(text) } });
});

afterEach(() => vi.unstubAllGlobals());

test("a button copies what it carries, and the status behind it says so", async () => {
  await import("~/ui/enhance");
  const button = document.querySelector("button");
  button?.click();
  await vi.waitFor(() => expect(document.querySelector("[role=status]")?.textContent).toBe("Kopiert"));
  expect(copied).toEqual(["https://lernen.example/de/nachweis/1"]);
});
