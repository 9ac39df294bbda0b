import { expect, test } from "vitest";
import { listDrafts, saveDraft } from "~/usecases/save-draft";
import { seeDraft, seeWorkshop } from "~/usecases/see-workshop";
import { beginScenario } from "~/usecases/begin-scenario";
import { ADA, ADM, BEN, granted, HR, LHR, openWorld, RAT, SCENE, TOM } from "./world";

const DRAFT = { id: "entwurf", kind: "scenario", title: "Die Nummer", sources: { "a.yaml": "id: entwurf" }, expectedRevision: 0 } as const;

test("a draft is kept with who saved it and when, and written to the log", async () => {
  const world = await openWorld();
  expect(granted(await saveDraft(world, TOM, DRAFT))).toMatchObject({ revision: 1, savedBy: "tom", savedAt: world.clock, authority: "musterstadt" });
  expect(await world.store.log.page("musterstadt", 9)).toMatchObject([{ deed: "draft-saved", by: "tom", query: "entwurf" }]);
});

test("who saves over a newer revision is told, and nothing is overwritten", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, DRAFT);
  await saveDraft(world, TOM, { ...DRAFT, title: "Neuer", expectedRevision: 1 });
  expect(await saveDraft(world, TOM, { ...DRAFT, title: "Älter", expectedRevision: 1 })).toEqual({ refused: "version-conflict" });
  expect(granted(await seeDraft(world, TOM, "entwurf")).draft).toMatchObject({ title: "Neuer", revision: 2 });
  expect(await world.store.log.page("musterstadt", 9)).toHaveLength(2);
});

test("of two who save at once one is told", async () => {
  const world = await openWorld();
  const answers = await Promise.all([saveDraft(world, TOM, DRAFT), saveDraft(world, TOM, { ...DRAFT, title: "Andere" })]);
  expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "version-conflict" }]);
});

test("drafts of another authority are in no list, look like missing ones and do not collide", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, DRAFT);
  expect(await listDrafts(world, LHR)).toEqual([]);
  expect(granted(await seeWorkshop(world, LHR)).drafts).toEqual([]);
  expect(await seeDraft(world, LHR, "entwurf")).toEqual({ refused: "not-found" });
  expect(granted(await saveDraft(world, LHR, DRAFT))).toMatchObject({ authority: "musterland", revision: 1 });
  expect(granted(await seeDraft(world, TOM, "entwurf")).draft.savedBy).toBe("tom");
});

test("a draft of a published scene says what its publication would mean, and hides how many where they are few", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, { ...DRAFT, id: SCENE });
  expect(granted(await seeDraft(world, TOM, SCENE)).forecast).toEqual({ edit: "wording", people: 0 });
  await beginScenario(world, ADA, SCENE, false);
  expect(granted(await seeDraft(world, TOM, SCENE)).forecast).toEqual({ edit: "wording", people: "few" });
  for (const who of [BEN, HR, RAT, ADM]) await beginScenario(world, who, SCENE, false);
  expect(granted(await seeDraft(world, TOM, SCENE)).forecast).toEqual({ edit: "wording", people: 5 });
  await saveDraft(world, TOM, DRAFT);
  expect(granted(await seeDraft(world, TOM, DRAFT.id))).not.toHaveProperty("forecast");
});

test("a draft is shown with what is wrong in it, what is shipped with its version", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, { ...DRAFT, id: "kaputt" });
  const seen = granted(await seeWorkshop(world, TOM));
  expect(seen).toMatchObject({ drafts: [{ draft: { id: "kaputt" }, problems: [{ code: "scene-unknown", line: 3 }] }], scenarios: [{ id: SCENE, version: "v1" }], courses: [{ id: "kurs", version: "v1" }] });
});

test("the workshop is for trainers alone", async () => {
  const world = await openWorld();
  for (const who of [ADA, HR, RAT, ADM]) {
    for (const answer of [saveDraft(world, who, DRAFT), listDrafts(world, who), seeWorkshop(world, who), seeDraft(world, who, "entwurf")]) expect(await answer).toEqual({ refused: "not-permitted" });
  }
});
