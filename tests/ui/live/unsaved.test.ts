import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetUnsaved, keepUnsaved, offerUnsaved } from "~/ui/workshop/live/unsaved";
import { one, openPage } from "./page";

const TEXTS = { found: "Nicht gespeicherter Text vom {time}", takeFound: "Übernehmen", dropFound: "Verwerfen" };
const storage = new Map<string, string>();

beforeEach(() => {
  storage.clear();
  vi.stubGlobal("localStorage", new Proxy({}, {
    get: (_target, name) => ({
      getItem: (key: string) => storage.get(key) ?? null, setItem: (key: string, value: string) => void storage.set(key, value), removeItem: (key: string) => void storage.delete(key),
    })[String(name)],
    ownKeys: () => [...storage.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }));
});
afterEach(() => vi.unstubAllGlobals());

/** The editor's page as the server draws it, with what it has kept of one field. */
function page(kept: string, owner = "tom") {
  const facts = JSON.stringify({ save: "/de/werkstatt/entwuerfe/zettel/speichern", owner, revision: 1, problems: 0, texts: TEXTS }).replaceAll('"', "&quot;");
  openPage(`<main><span data-live="${facts}"></span><div class="app-inspector"><form><input type="hidden" name="knoten" value="a1"><textarea id="say" name="de:scenes/m1/moves/a1/say">${kept}</textarea></form></div></main>`);
  return one<HTMLTextAreaElement>("#say");
}

function typed(text: string): void {
  page("Guten Tag.").value = text;
  keepUnsaved();
}

function offer() {
  const take = vi.fn<(typed: ReadonlyMap<string, readonly string[]>, clashes: ReadonlyMap<string, readonly string[]>) => void>();
  offerUnsaved(take);
  const press = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
  return { press, taken: () => take.mock.calls.map(([values, clashes]) => ({ values: [...values.values()].flat(), clashes: [...clashes.values()].flat() })), words: () => document.querySelector(".app-note p")?.textContent ?? "" };
}

test("what is typed stays in the browser until the server has it, and no longer", () => {
  const say = page("Guten Tag.");
  say.value = "Guten Tag, was kann ich tun?";
  keepUnsaved();
  expect([...storage.values()].join()).toContain("was kann ich tun?");
  say.defaultValue = say.value;
  keepUnsaved();
  expect(storage.size).toBe(0);
});

test("it is offered with its day when the page is opened again, and taken by one press", () => {
  typed("Nicht gespeichert");
  page("Guten Tag.");
  const { press, taken, words } = offer();
  expect(words()).toMatch(/^Nicht gespeicherter Text vom .*\d{4}/u);
  press("Übernehmen");
  expect(taken()).toEqual([{ values: ["Nicht gespeichert"], clashes: [] }]);
  expect(document.querySelector(".app-note")).toBeNull();
});

test("where somebody else has written since, it is taken together with what stands there", () => {
  typed("Meins");
  page("Ihres");
  const { press, taken } = offer();
  press("Übernehmen");
  expect(taken()).toEqual([{ values: ["Meins"], clashes: ["Ihres"] }]);
});

test("what is dropped is gone, and what is offered stays while somebody types", () => {
  typed("Alt");
  page("Guten Tag.").value = "Neu";
  const { press } = offer();
  keepUnsaved();
  expect([...storage.values()].join()).toContain("Neu");
  one<HTMLTextAreaElement>("#say").value = "Guten Tag.";
  keepUnsaved();
  expect([...storage.values()].join()).toContain("Alt");
  press("Verwerfen");
  expect(storage.size).toBe(0);
});

test("what the server has by now is not offered", () => {
  typed("Doch gespeichert");
  page("Doch gespeichert");
  expect(offer().words()).toBe("");
  expect(storage.size).toBe(0);
});

test("a page on which nothing was typed leaves what another tab has kept", () => {
  page("Guten Tag.");
  offer();
  storage.set("ungespeichert tom /de/werkstatt/entwuerfe/zettel/speichern a1", "von nebenan");
  keepUnsaved();
  expect([...storage.values()]).toEqual(["von nebenan"]);
});

test("nobody is offered what another person typed, and signing out leaves nothing", () => {
  typed("Geheim");
  page("Guten Tag.", "ada");
  expect(offer().words()).toBe("");
  expect(storage.size).toBe(0);
  typed("Noch etwas");
  forgetUnsaved();
  keepUnsaved();
  expect(storage.size).toBe(0);
});
