import { expect, test } from "vitest";
import { loader as exported } from "~/routes/$lang.werkstatt.szenen.$szene.$datei";
import { loader as review } from "~/routes/$lang.werkstatt.szenen.$szene._index";
import { loader as draft } from "~/routes/$lang.werkstatt.entwuerfe.$id._index";
import { loader as workshop } from "~/routes/$lang.werkstatt._index";
import { saveDraft } from "~/usecases/save-draft";
import type { Actor } from "~/core/organisation/model";
import { ADA, ADM, HR, LHR, openWorld, RAT, SCENE, TOM } from "../usecases/world";
import { answered, called } from "./certificate-context";

const viewer = (who: Actor) => ({ ...who, unit: "leitung", name: "T", email: "t@x.example", session: "s" });

async function withDraft() {
  const world = await openWorld();
  await saveDraft(world, TOM, { id: "kaputt", kind: "scenario", title: "Die Nummer", sources: { "a.yaml": "id: kaputt", "a.en.yaml": "id: broken" }, expectedRevision: 0 });
  const call = (path: string, as: Actor) => called({ deps: world, as: viewer(as), path, params: { id: path.split("/").at(-1) ?? "" } });
  return {
    list: (as: Actor = TOM) => answered(() => workshop(call("/de/werkstatt", as))),
    one: (id: string, as: Actor = TOM) => answered(() => draft(call(`/de/werkstatt/entwuerfe/${id}`, as))),
  };
}

test("the workshop lists drafts with how many things are wrong, and what is shipped", async () => {
  const { list } = await withDraft();
  expect((await list()).data).toEqual({
    title: "Werkstatt",
    drafts: [{ id: "kaputt", title: "Die Nummer", savedAt: "23. November 2026, 09:00 Uhr", problems: 1 }],
    scenarios: [{ id: SCENE, version: "v1", title: { de: "Kleine Szene", en: "Kleine Szene (en)" }, minutes: 5 }],
    courses: [{ id: "kurs", version: "v1", title: { de: "Kleiner Kurs", en: "Kleiner Kurs (en)" } }],
  });
});

test("a draft shows its texts and what is wrong in them", async () => {
  const { one } = await withDraft();
  expect((await one("kaputt")).data).toMatchObject({ title: "Die Nummer", sources: [{ path: "a.yaml" }, { path: "a.en.yaml" }], problems: [{ line: 3 }] });
});

test("another authority's draft reads exactly like one that does not exist", async () => {
  const { one, list } = await withDraft();
  expect(await one("kaputt", LHR)).toEqual(await one("nichts", TOM));
  expect(await one("kaputt", LHR)).toEqual({ status: 404, data: { refused: "not-found" } });
  expect((await list(LHR)).data).toMatchObject({ drafts: [] });
});

test("the workshop is for trainers alone", async () => {
  const { one, list } = await withDraft();
  for (const as of [ADA, HR, RAT, ADM]) for (const answer of [await list(as), await one("kaputt", as), await one("nichts", as)]) expect(answer).toEqual({ status: 403, data: { refused: "not-permitted", roles: ["trainer"] } });
});

test("strangers sign in first", async () => {
  expect(await answered(async () => workshop(called({ deps: await openWorld(), path: "/de/werkstatt" })))).toMatchObject({ status: 303, location: "/de/anmelden?next=%2Fde%2Fwerkstatt" });
});

test.each([
  ["maschine.js", "text/javascript; charset=utf-8", "createMachine("],
  ["karte.mmd", "text/vnd.mermaid; charset=utf-8", "flowchart TD"],
  ["text.md", "text/markdown; charset=utf-8", "# Kleine Szene"],
  ["pruefbogen.md", "text/markdown; charset=utf-8", "# Prüfbogen: Kleine Szene"],
])("trainers save a scene as %s", async (file, type, start) => {
  const call = (as: Actor, szene: string, datei: string) => exported(called({ deps: world, as: viewer(as), path: `/de/werkstatt/szenen/${szene}/${datei}`, params: { szene, datei } }));
  const world = await openWorld();
  const response = await call(TOM, SCENE, file);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${SCENE}-${file}"`);
  expect(await response.text()).toContain(start);
  expect(await answered(() => call(ADA, SCENE, file))).toMatchObject({ status: 403 });
  expect(await answered(() => call(TOM, "s00", file))).toMatchObject({ status: 404 });
  expect(await answered(() => call(TOM, SCENE, "anders.txt"))).toMatchObject({ status: 404 });
});

test("the review sheet of a scene is for trainers, and of none there is none", async () => {
  const world = await openWorld();
  const call = (as: Actor, szene: string) => answered(() => review(called({ deps: world, as: viewer(as), path: `/de/werkstatt/szenen/${szene}`, params: { szene } })));
  expect((await call(TOM, SCENE)).data).toMatchObject({ title: "Prüfbogen: Kleine Szene", sheet: { id: SCENE, walked: { states: 12, complete: true } } });
  expect(await call(TOM, "s00")).toMatchObject({ status: 404 });
  for (const as of [ADA, HR, RAT, ADM]) expect(await call(as, SCENE)).toMatchObject({ status: 403 });
});
