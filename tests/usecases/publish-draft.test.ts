import { expect, test } from "vitest";
import { beginScenario } from "~/usecases/begin-scenario";
import { makeMove } from "~/usecases/make-move";
import { publishDraft, seePublication, withdrawDraft } from "~/usecases/publish-draft";
import { saveDraft, saveDraftText } from "~/usecases/save-draft";
import { seeCourses } from "~/usecases/see-courses";
import { readScenario, seeBriefing } from "~/usecases/see-scenario";
import { compareVersions, restoreVersion, seeVersions, takeBack } from "~/usecases/see-versions";
import { exportScenario, seeReview } from "~/usecases/see-workshop";
import { ADA, ADM, BEN, granted, HR, LEA, LHR, openWorld, RAT, SCENE, TOM, turnOf } from "./world";

const ID = "mein-fall";
const OF = { kind: "scenario", id: ID } as const;

async function written(text = "gut: Erste") {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, { id: ID, kind: "scenario", title: "Mein Fall", sources: { [`${ID}.yaml`]: text }, expectedRevision: 0 }));
  const revision = async () => (await world.store.drafts.read("musterstadt", ID))?.revision ?? 0;
  return {
    world,
    write: async (next: string) => granted(await saveDraftText(world, TOM, ID, { language: "de", text: next, revision: await revision() })),
    publish: async (note = "") => publishDraft(world, TOM, OF, { revision: await revision(), note }),
    revision,
  };
}

test("what is published is found by the own authority, and by no other in any way", async () => {
  const { world, publish } = await written();
  expect(granted(await publish("Neu."))).toMatchObject({ version: "v-Erste", by: "tom", edit: "first", note: "Neu." });
  expect(granted(await seeBriefing(world, ADA, ID))).toMatchObject({ scenario: { id: ID }, note: "Neu." });
  expect((await seeCourses(world, ADA)).single.map(({ scenario }) => scenario.id)).toEqual([SCENE, ID]);
  for (const answer of [seeBriefing(world, LEA, ID), readScenario(world, LEA, ID), beginScenario(world, LEA, ID, false), exportScenario(world, LHR, ID), seeReview(world, LHR, ID)]) expect(await answer).toEqual({ refused: "not-found" });
  expect((await seeCourses(world, LEA)).single.map(({ scenario }) => scenario.id)).toEqual([SCENE]);
});

test("every deed stands in the log with who did it", async () => {
  const { world, publish } = await written();
  await publish();
  granted(await withdrawDraft(world, TOM, OF, "Veraltet."));
  expect((await world.store.log.page("musterstadt", 9)).map(({ deed, by, query }) => `${deed} ${by} ${query}`)).toEqual([`scenario-withdrawn tom ${ID}`, `draft-published tom ${ID}`, `draft-saved tom ${ID}`]);
});

test("with an error nothing is published, however it is asked", async () => {
  const { world, publish } = await written("unlesbar: [");
  expect(await publish()).toEqual({ refused: "draft-has-errors" });
  expect(await world.catalogue.scenario(ID)).toBeUndefined();
});

test("a text that somebody has changed after it was looked at is not published", async () => {
  const { world, write, revision } = await written();
  const seen = await revision();
  await write("gut: Zweite");
  expect(await publishDraft(world, TOM, OF, { revision: seen, note: "" })).toEqual({ refused: "version-conflict" });
  expect(await world.catalogue.scenario(ID)).toBeUndefined();
});

test("two clicks at once make one version, one release and one entry in the log", async () => {
  const { world, publish } = await written();
  const [first, second] = await Promise.all([publish(), publish()]);
  expect(second).toEqual(first);
  expect((await world.store.drafts.read("musterstadt", ID))?.releases).toEqual([first]);
  const taken = await Promise.all([withdrawDraft(world, TOM, OF, "Veraltet."), withdrawDraft(world, TOM, OF, "Veraltet.")]);
  expect(taken[1]).toEqual(taken[0]);
  expect((await world.store.log.page("musterstadt", 9)).map(({ deed }) => deed)).toEqual(["scenario-withdrawn", "draft-published", "draft-saved"]);
});

test("the same text is not published twice", async () => {
  const { publish } = await written();
  granted(await publish());
  expect(await publish()).toEqual({ refused: "nothing-changed" });
});

test("an id that is shipped cannot be taken over", async () => {
  const { world } = await written();
  granted(await saveDraft(world, TOM, { id: SCENE, kind: "scenario", title: "K", sources: { [`${SCENE}.yaml`]: "gut: K" }, expectedRevision: 0 }));
  expect(await publishDraft(world, TOM, { kind: "scenario", id: SCENE }, { revision: 1, note: "" })).toEqual({ refused: "id-taken" });
  expect(granted(await seeBriefing(world, ADA, SCENE)).scenario.title.de).toBe("Kleine Szene");
});

test("before publishing it says what changed, how far it goes and who is in the middle, hiding few", async () => {
  const { world, write, publish } = await written();
  expect(granted(await seePublication(world, TOM, OF))).toMatchObject({ edit: "first", changes: [], affected: { running: 0, certificates: 0 } });
  await publish();
  await write("gut: Zweite");
  for (const who of [ADA, BEN, HR, RAT]) granted(await beginScenario(world, who, ID, false));
  expect(granted(await seePublication(world, TOM, OF))).toMatchObject({ edit: "wording", changes: [{ part: "frame", texts: [{ path: ["title"], language: "de" }, { path: ["title"], language: "en" }] }], affected: { running: "few" } });
  granted(await beginScenario(world, ADM, ID, false));
  expect(granted(await seePublication(world, TOM, OF)).affected.running).toBe(5);
});

test("after withdrawing nobody begins, and who is in the middle goes on", async () => {
  const { world, publish } = await written();
  await publish();
  const { attempt } = granted(await beginScenario(world, ADA, ID, false));
  expect(await withdrawDraft(world, TOM, OF, " ")).toEqual({ refused: "reason-missing", field: "grund" });
  granted(await withdrawDraft(world, TOM, OF, "Das Recht hat sich geändert."));
  expect(await beginScenario(world, BEN, ID, false)).toEqual({ refused: "not-found" });
  expect(await withdrawDraft(world, TOM, OF, "Noch einmal.")).toEqual({ refused: "not-published" });
  granted(await makeMove(world, ADA, ID, { attempt, turn: await turnOf(world), at: 0, chosen: ["o1"] }));
  granted(await publish());
  granted(await beginScenario(world, BEN, ID, false));
});

test("versions are listed with who and when, compared by their numbers and brought back into the draft", async () => {
  const { world, write, publish, revision } = await written();
  await publish();
  await write("gut: Zweite");
  await publish("Anderer Titel.");
  expect(granted(await seeVersions(world, TOM, OF)).releases).toMatchObject([{ number: 2, byName: "Tom Trainer", note: "Anderer Titel.", edit: "wording" }, { number: 1, edit: "first" }]);
  expect(granted(await compareVersions(world, TOM, OF, 1, 2))).toMatchObject({ edit: "wording", changes: [{ texts: [{ pieces: [{ kind: "removed", text: "Erste" }, { kind: "added", text: "Zweite" }] }, {}] }] });
  expect(await compareVersions(world, TOM, OF, 1, 3)).toEqual({ refused: "not-found" });
  await write("gut: Dritte");
  expect(granted(await restoreVersion(world, TOM, OF, { number: 1, revision: await revision() }))).toMatchObject({ sources: { [`${ID}.yaml`]: "Erste" }, setAside: { [`${ID}.yaml`]: "gut: Dritte" } });
  expect(granted(await takeBack(world, TOM, { id: ID, revision: await revision() }))).toMatchObject({ sources: { [`${ID}.yaml`]: "gut: Dritte" }, setAside: { [`${ID}.yaml`]: "Erste" } });
  expect(await restoreVersion(world, TOM, OF, { number: 1, revision: 1 })).toEqual({ refused: "version-conflict" });
});

test("publishing and its history are for trainers of the authority alone", async () => {
  const { world, publish } = await written();
  await publish();
  for (const who of [ADA, HR, RAT, ADM]) {
    for (const answer of [seePublication(world, who, OF), publishDraft(world, who, OF, { revision: 2, note: "" }), withdrawDraft(world, who, OF, "x"), seeVersions(world, who, OF), compareVersions(world, who, OF, 1, 1), restoreVersion(world, who, OF, { number: 1, revision: 2 }), takeBack(world, who, { id: ID, revision: 2 })]) expect(await answer).toEqual({ refused: "not-permitted" });
  }
  for (const answer of [seePublication(world, LHR, OF), publishDraft(world, LHR, OF, { revision: 2, note: "" }), withdrawDraft(world, LHR, OF, "x"), seeVersions(world, LHR, OF), restoreVersion(world, LHR, OF, { number: 1, revision: 2 }), takeBack(world, LHR, { id: ID, revision: 2 })]) expect(await answer).toEqual({ refused: "not-found" });
});
