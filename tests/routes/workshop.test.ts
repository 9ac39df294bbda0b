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
    list: (as: Actor = TOM, query = "") => answered(() => workshop(call(`/de/werkstatt${query}`, as))),
    one: (id: string, as: Actor = TOM) => answered(() => draft(call(`/de/werkstatt/entwuerfe/${id}`, as))),
  };
}

test("the library lists drafts with what is wrong and who changed them last, then what is shipped", async () => {
  const { list } = await withDraft();
  expect((await list()).data).toMatchObject({
    title: "Werkstatt",
    entries: [
      { id: "kaputt", title: { de: "Die Nummer" }, status: "draft", draft: { errors: 1, warnings: 0, savedAt: "23. November 2026, 09:00 Uhr", savedByName: "Tom Trainer", ahead: false } },
      { id: SCENE, status: "shipped", minutes: 5, version: "v1", opening: { line: { de: expect.any(String) as string } } },
      { id: "kurs", kind: "course", status: "shipped" },
    ],
    total: 3, empty: false, pages: [{ number: 1, current: true }],
  });
});

test.each([
  ["?status=entwurf", ["kaputt"]], ["?status=mitgeliefert", [SCENE, "kurs"]], ["?status=zurueckgezogen", []], ["?status=quatsch", ["kaputt", SCENE, "kurs"]],
  ["?suche=nummer", ["kaputt"]], ["?suche=kurs%20klein", ["kurs"]], ["?seite=99", ["kaputt", SCENE, "kurs"]],
])("the library asked with %s shows what fits", async (query, ids) => {
  const { list } = await withDraft();
  const { entries } = (await list(TOM, query)).data as { entries: readonly { id: string }[] };
  expect(entries.map(({ id }) => id)).toEqual(ids);
});

test("a draft shows what is wrong in it", async () => {
  const { one } = await withDraft();
  expect((await one("kaputt")).data).toMatchObject({ title: "Die Nummer", status: "draft", revision: 1, problems: [{ line: 3 }] });
});

test("another authority's draft reads exactly like one that does not exist", async () => {
  const { one, list } = await withDraft();
  expect(await one("kaputt", LHR)).toEqual(await one("nichts", TOM));
  expect(await one("kaputt", LHR)).toEqual({ status: 404, data: { refused: "not-found" } });
  expect((await list(LHR)).data).toMatchObject({ empty: true });
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
