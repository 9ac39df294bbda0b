import { rm } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import { openDeps } from "~/deps.server";
import { readEnvironment } from "~/env.server";
import type { Fact } from "~/core/progress/facts";
import { pathOf } from "~/store/lowdb/layout";
import { describeLost } from "~/store/lowdb/pins";
import { openLowdbStore } from "~/store/lowdb/store";
import { keyOf } from "~/store/shelf";
import { AT, change, enrolled, version } from "./fixtures";
import { emptyStore } from "./folder";

const begun = (attempt: string, pinned: string): Fact => ({ type: "attempt-begun", at: AT, attempt, scenario: "s12", version: pinned, bypass: false });

/** A store in which people work with versions that are not the current ones any more. */
async function storeWithPins() {
  const folder = await emptyStore();
  onTestFinished(() => folder.remove());
  const store = await openLowdbStore(folder.path);
  for (const pinned of ["v1", "v2"]) {
    await store.versions.publish(version("klar-sprechen", pinned));
    await store.versions.publish(version("s12", pinned, { kind: "scenario" }));
  }
  await store.learners.commit(change("anna-person", 0, [enrolled, begun("try1", "v1"), begun("try2", "v2")]));
  await store.learners.commit(change("bert-person", 0, [enrolled, begun("try3", "v1"), { type: "attempt-moved", at: AT, attempt: "try3", version: "v2" }]));
  await store.close();
  return { path: folder.path, lose: (kind: string, id: string, pinned: string) => rm(pathOf(folder.path, "versions", keyOf(kind, id, pinned))) };
}

async function lostIn(path: string) {
  const store = await openLowdbStore(path);
  const lost = store.lost?.();
  await store.close();
  return lost;
}

test("nothing is lost while every version is there", async () => {
  const { path } = await storeWithPins();
  expect(await lostIn(path)).toEqual([]);
});

test("a lost version is named with the attempts it concerns, those that have moved on left out", async () => {
  const { path, lose } = await storeWithPins();
  await lose("scenario", "s12", "v1");
  expect(await lostIn(path)).toEqual([{ kind: "scenario", id: "s12", version: "v1", people: 0, attempts: ["try1"] }]);
});

test("the moment of the last refresher of a course holds on to its version, earlier ones do not", async () => {
  const { path, lose } = await storeWithPins();
  const drawn = (round: number, pinned: string): Fact => ({ type: "refresher-drawn", at: AT, course: "klar-sprechen", round, questions: [], moment: { scenario: "s12", version: pinned, steps: [] } });
  const store = await openLowdbStore(path);
  await store.learners.commit(change("carla-person", 0, [enrolled, drawn(1, "v1"), drawn(2, "v2")]));
  await store.learners.commit(change("doro-person", 0, [enrolled, drawn(1, "v1")]));
  await store.close();
  await lose("scenario", "s12", "v1");
  expect(await lostIn(path)).toEqual([{ kind: "scenario", id: "s12", version: "v1", people: 1, attempts: ["try1"] }]);
  expect(describeLost({ kind: "scenario", id: "s12", version: "v1", people: 1, attempts: ["try1"] })).toContain("concerns 1 refreshers and 1 attempts: try1");
});

test("the start stops with a sentence that names version and attempts, and nobody", async () => {
  const { path, lose } = await storeWithPins();
  await lose("scenario", "s12", "v1");
  await lose("course", "klar-sprechen", "v1");
  const opening = openDeps(readEnvironment({ DATA_DIR: path, LOG_LEVEL: "silent" }));
  await expect(opening).rejects.toMatchObject({ name: "StoreError", code: "damaged" });
  const said = await opening.catch((error: Error) => error.message);
  expect(said).toContain("version v1 of the scenario s12 is missing, which concerns 1 attempts: try1");
  expect(said).toContain("version v1 of the course klar-sprechen is missing, which concerns 2 enrolments");
  expect(said).toContain("npm run manage -- restore");
  expect(said).not.toMatch(/anna|bert/);
});

test("of many attempts ten are named and the rest is counted", () => {
  const attempts = Array.from({ length: 12 }, (_, place) => `a${place}`);
  expect(describeLost({ kind: "scenario", id: "s", version: "v", people: 0, attempts })).toMatch(/12 attempts: a0, .*a9 and 2 more$/);
});
