import { expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import { action, loader } from "~/routes/$lang.werkstatt.entwuerfe.$id.gliederung";
import { ADA, LHR } from "../usecases/world";
import { answered } from "./certificate-context";
import { DRAFT_BASE, withDraft } from "./draft-context";

const PATH = `${DRAFT_BASE}/gliederung`;

async function outline() {
  const { at, text } = await withDraft();
  return {
    text,
    see: (query = "", as?: Actor) => answered(() => loader(at(`/gliederung${query}`, undefined, as))),
    post: (form: Record<string, string>, query = "", as?: Actor) => answered(() => action(at(`/gliederung${query}`, form, as))),
  };
}

test("the outline shows scenes, the selected node with its fields, and what is wrong", async () => {
  const { see } = await outline();
  expect((await see("?knoten=d3wn&filter=open")).data).toMatchObject({
    revision: 1, canUndo: false, filter: { show: "open" },
    view: { outline: { scenes: [{ id: "a2kt", number: 1 }, { id: "d3wn", number: 2, from: [1] }], unreached: [] }, selected: { id: "d3wn", title: "Nach dem Anruf", english: "missing" } },
  });
});

test("a form of a node saves what differs as one step and leaves the rest", async () => {
  const { post, text } = await outline();
  const before = await text();
  expect(await post({ revision: "1", knoten: "d3wn", "de:scenes/d3wn/title": "Später", "de:scenes/d3wn/speech": "Und?\r\nIch warte.", "v:scenes/d3wn/mood": "calm" }, "?filter=open")).toMatchObject({ status: 303, location: `${PATH}?filter=open&knoten=d3wn&getan=` });
  const rest = before.replace('"Nach dem Anruf"', '"Später"').replace('"Und? Hänge ich jetzt mit drin in dem Zettel?"', '"Und?\\nIch warte."');
  expect(await text()).toBe(rest);
});

test("an answer gets a new scene in one post, and the scene stays selected", async () => {
  const { post, see } = await outline();
  expect(await post({ revision: "1", intent: "antwort", knoten: "d3wn", scene: "d3wn", text: "Moment", target: "", newScene: "Im Flur" })).toMatchObject({ location: `${PATH}?knoten=d3wn&getan=antwort` });
  expect((await see()).data).toMatchObject({ canUndo: true, view: { outline: { scenes: [{}, { answers: [{}, {}, { text: "Moment", to: { kind: "scene", title: "Im Flur" } }] }, { title: "Im Flur", from: [2] }] } } });
});

test("deleting names who lost a target, and undoing brings every byte back", async () => {
  const { post, text } = await outline();
  const before = await text();
  expect(await post({ revision: "1", intent: "loeschen", knoten: "d3wn", path: "scenes/d3wn" })).toMatchObject({ location: `${PATH}?getan=loeschen&ohne-ziel=b9xs&ohne-ziel=b1fz` });
  expect(await post({ revision: "2", intent: "undo" })).toMatchObject({ status: 303 });
  expect(await text()).toBe(before);
});

test("effects, conditions and evidence are built from parts", async () => {
  const { post, text } = await outline();
  const node = "scenes/d3wn/moves/e5pk";
  await post({ revision: "1", knoten: "e5pk", [`v:${node}/effects/trust`]: "-2", [`v:${node}/evidence/self_regulation`]: "missed", [`de:${node}/evidence/self_regulation`]: "Grund", [`v:${node}/evidence/legal_clarity`]: "shown", [`de:${node}/evidence/legal_clarity`]: "", [`v:${node}/when`]: "any", [`v:${node}/when#0`]: "flag explained off", [`v:${node}/when#1`]: "all", [`v:${node}/when#1.0`]: "meter trust min 2", [`v:${node}/when#1.1`]: "meter trust max 3" });
  expect(await text()).toContain("effects: { trust: -2, set: [explained] }");
  expect(await text()).toContain('evidence:\n          self_regulation: { missed: "Grund" }');
  expect(await text()).toContain("when: { any: [{ flag: explained, is: false }, { all: [{ meter: trust, atLeast: 2 }, { meter: trust, atMost: 3 }] }] }");
});

test("a target is typed as the page shows it, and the end by its word in either language", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", intent: "antwort", knoten: "d3wn", scene: "d3wn", text: "Weiter", target: "1 Vor der Tür", newScene: "" });
  expect(await text()).toContain("to: a2kt");
  await post({ revision: "2", knoten: "b4mq", "v:scenes/a2kt/moves/b4mq/to": "Ende" });
  expect(await text()).not.toContain("to: c7rd");
  expect((await text()).match(/to: end$/gmu)).toHaveLength(3);
});

test("steps of a journey are put in, moved and taken out", async () => {
  const { post, text, see } = await outline();
  const path = "journeys/jy1a";
  await post({ revision: "1", intent: "schritt", knoten: "jy1a", path, at: "2", step: "e8ty" });
  expect(await text()).toContain("steps: [b9xs, e5pk, e8ty]");
  await post({ revision: "2", intent: "schritt-nach", knoten: "jy1a", path, at: "2", to: "0" });
  expect(await text()).toContain("steps: [e8ty, b9xs, e5pk]");
  expect(await post({ revision: "3", intent: "schritt-weg", knoten: "jy1a", path, at: "0" })).toMatchObject({ status: 303, location: `${PATH}?knoten=jy1a&getan=schritt-weg` });
  expect(await text()).toContain("steps: [b9xs, e5pk]");
  expect((await see("?knoten=jy1a&schritt=1")).data).toMatchObject({ view: { selected: { way: { at: 1, choices: [{ scene: { value: "d3wn" } }], steps: [{ fits: true }, { fits: true }] } } } });
});

test("kind, levels and phrases have forms of their own", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", intent: "art", knoten: "d3wn", scene: "d3wn", value: "hub" });
  expect(await text()).toContain("subjects: {}");
  await post({ revision: "2", intent: "stufe", knoten: "trust", meter: "trust", step: "1" });
  expect(await text()).toContain('offen, ""]');
  await post({ revision: "3", intent: "fremdsprache", knoten: "d3wn", path: "scenes/d3wn/speech", text: "Zettel", lang: "tr", dir: "ltr", translation: "Notiz", english: "note" });
  expect(await text()).toMatch(/speech: "Und\? Hänge ich jetzt mit drin in dem \{\w{5}\}\?"/u);
});

test("a target that fits no scene stays as it was typed, for the check to name", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", knoten: "b9xs", "v:scenes/a2kt/moves/b9xs/to": "Keller" });
  expect(await text()).toContain('to: "Keller"');
});

test("a post at an old revision comes back with what was typed", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", knoten: "d3wn", "de:scenes/d3wn/title": "Erste" });
  const now = await text();
  expect(await post({ revision: "1", knoten: "d3wn", "de:scenes/d3wn/title": "Zweite" })).toMatchObject({ status: 409, data: { problem: { refused: "version-conflict" }, posted: { "de:scenes/d3wn/title": ["Zweite"] } } });
  expect(await text()).toBe(now);
});

test.each<[string, Record<string, string>, number]>([
  ["no revision", { knoten: "d3wn" }, 409],
  ["a node that is gone", { revision: "1", knoten: "weg" }, 422],
  ["a path of nothing", { revision: "1", intent: "loeschen", path: "__proto__/x" }, 422],
  ["nothing to undo", { revision: "1", intent: "undo" }, 422],
])("%s is refused with a status", async (_what, form, status) => {
  expect(await (await outline()).post(form)).toMatchObject({ status });
});

test("the outline is for trainers of the authority alone", async () => {
  const { see, post } = await outline();
  expect(await see("", ADA)).toMatchObject({ status: 403 });
  expect(await see("", LHR)).toMatchObject({ status: 404 });
  expect(await post({ revision: "1", intent: "loeschen", path: "scenes/d3wn" }, "", LHR)).toMatchObject({ status: 404 });
});

test("what the check found is mended by a form, as one step that can be taken back", async () => {
  const { post, text, see } = await outline();
  const before = await text();
  const repair = { intent: "beheben", knoten: "b9xs", path: "scenes/a2kt/moves/b9xs", sprache: "de" };
  expect(await post({ revision: "1", ...repair, repair: "choose-target", wahl: "end" })).toMatchObject({ status: 303, location: `${PATH}?knoten=b9xs&getan=beheben` });
  expect((await see()).data).toMatchObject({ revision: 2, view: { outline: { scenes: [{ answers: [{}, { to: { kind: "end" } }, {}] }, {}] } } });
  await post({ revision: "2", intent: "undo" });
  expect(await text()).toBe(before);
  expect(await post({ revision: "1", ...repair, repair: "delete" })).toMatchObject({ status: 409 });
  expect(await post({ revision: "3", ...repair, repair: "verzaubern" })).toMatchObject({ status: 303 });
  expect(await text()).toBe(before);
});

test("a repair reaches one word of a list, as it reaches any other text", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", knoten: "trust", "de:meters/trust/words/1": 'halb "wach"' });
  await post({ revision: "2", intent: "beheben", knoten: "trust", repair: "quotes", sprache: "de", path: "meters/trust/words/1" });
  expect(await text()).toContain("halb „wach“");
});

test("a condition is renamed by a form, and stays selected under its new name", async () => {
  const { post, text } = await outline();
  await post({ revision: "1", intent: "hinzufuegen", knoten: "", path: "conditions", title: "Offen genug" });
  expect(await post({ revision: "2", intent: "umbenennen", knoten: "offen_genug", path: "conditions/offen_genug", title: "Zugewandt" })).toMatchObject({ status: 303, location: `${PATH}?knoten=zugewandt&getan=umbenennen` });
  expect(await text()).toContain("zugewandt:");
  expect(await post({ revision: "3", intent: "umbenennen", knoten: "zugewandt", path: "conditions/zugewandt", title: "trust" })).toMatchObject({ status: 422 });
});
