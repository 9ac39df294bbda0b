import { expect, test } from "vitest";
import { beginCourse } from "~/usecases/begin-course";
import { closeDebrief } from "~/usecases/close-debrief";
import { commitDecision } from "~/usecases/commit-decision";
import { finishLesson } from "~/usecases/finish-lesson";
import { ADA, answerAll, COURSE, factTypes, finishLessons, granted, HR, NO_CHECK, openWorld, playScene, SCENE, WITH_SCENE, withStore, type World } from "./world";

/** Every commit that wrote, in order. */
function watched(world: World) {
  const commits: (readonly string[])[] = [];
  const commit: World["store"]["learners"]["commit"] = async (change) => {
    const outcome = await world.store.learners.commit(change);
    if (outcome === "done") commits.push([...change.facts.map(({ type }) => type), ...(change.certificates ?? []).map(({ certificate }) => certificate.kind)]);
    return outcome;
  };
  return { world: withStore(world, "learners", { commit }), commits };
}

test("two clicks at once make one fact", async () => {
  const world = await openWorld();
  await Promise.all([beginCourse(world, ADA, COURSE.id), beginCourse(world, ADA, COURSE.id)]);
  await Promise.all([finishLesson(world, ADA, COURSE.id, "eins", true), finishLesson(world, ADA, COURSE.id, "eins", true)]);
  expect(await factTypes(world)).toEqual(["enrolled", "lesson-done"]);
});

test("two different deeds at once are both kept", async () => {
  const world = await openWorld();
  await beginCourse(world, ADA, COURSE.id);
  await Promise.all([finishLesson(world, ADA, COURSE.id, "eins", true), finishLesson(world, ADA, COURSE.id, "zwei", true)]);
  expect(await factTypes(world)).toEqual(["enrolled", "lesson-done", "lesson-done"]);
});

test("two last parts at once issue one certificate", async () => {
  const world = await openWorld([NO_CHECK]);
  await beginCourse(world, ADA, NO_CHECK.id);
  await Promise.all([finishLesson(world, ADA, NO_CHECK.id, "eins", true), finishLesson(world, ADA, NO_CHECK.id, "zwei", true)]);
  expect((await world.store.learners.read("ada")).certificates).toHaveLength(1);
});

test("after a conflict it is decided afresh on what was written meanwhile", async () => {
  const world = await openWorld();
  await beginCourse(world, ADA, COURSE.id);
  const seen: number[] = [];
  const outcome = granted(await commitDecision(world, ADA, async (state, now) => {
    seen.push(state.version);
    if (seen.length === 1) await finishLesson(world, ADA, COURSE.id, "eins", true);
    return [{ type: "lesson-opened", at: now, course: COURSE.id, lesson: "zwei" }];
  }));
  expect(seen).toEqual([1, 2]);
  expect(outcome.state.version).toBe(3);
});

test("who never gets a turn is told to come back", async () => {
  const world = await openWorld();
  const never = withStore(world, "learners", { commit: async () => "conflict" });
  expect(await beginCourse(never, ADA, COURSE.id)).toEqual({ refused: "busy" });
  expect(await factTypes(world)).toEqual([]);
});

test("nothing to write writes nothing", async () => {
  const { world, commits } = watched(await openWorld());
  expect(granted(await commitDecision(world, ADA, () => []))).toMatchObject({ facts: [], issued: [] });
  expect(commits).toEqual([]);
});

test("only who may learn writes facts", async () => {
  const world = await openWorld();
  expect(await beginCourse(world, { ...HR, roles: ["hr"] }, COURSE.id)).toEqual({ refused: "not-permitted" });
  expect(await factTypes(world, "hr")).toEqual([]);
});

test("the last missing part, completion and certificate are one commit", async () => {
  const { world, commits } = watched(await openWorld([WITH_SCENE]));
  await finishLessons(world, ADA, WITH_SCENE);
  await answerAll(world);
  const attempt = await playScene(world);
  expect((await world.store.learners.record("ada")).certificates).toEqual([]);
  await closeDebrief(world, ADA, SCENE, attempt);
  expect(commits.at(-1)).toEqual(["debrief-closed", "completed", "certificate-issued", "assessed"]);
});

test("no certificate before the debrief was closed", async () => {
  const world = await openWorld([WITH_SCENE]);
  await finishLessons(world, ADA, WITH_SCENE);
  await answerAll(world);
  await playScene(world);
  expect(await factTypes(world)).not.toContain("completed");
});

test("no certificate while a lesson is missing", async () => {
  const world = await openWorld([WITH_SCENE]);
  await beginCourse(world, ADA, WITH_SCENE.id);
  await finishLesson(world, ADA, WITH_SCENE.id, "eins", true);
  await answerAll(world);
  await closeDebrief(world, ADA, SCENE, await playScene(world));
  expect(await factTypes(world)).not.toContain("completed");
  await finishLesson(world, ADA, WITH_SCENE.id, "zwei", true);
  expect(await factTypes(world)).toContain("completed");
});

test("no certificate while the check is not passed", async () => {
  const world = await openWorld();
  await finishLessons(world);
  await answerAll(world, ADA, ["eine", "kurz"]);
  expect(await factTypes(world)).not.toContain("completed");
  expect((await world.store.learners.record("ada")).rows).toEqual([]);
});

test("a scene that was finished before the course was begun counts", async () => {
  const world = await openWorld([WITH_SCENE]);
  await closeDebrief(world, ADA, SCENE, await playScene(world));
  await finishLessons(world, ADA, WITH_SCENE);
  await answerAll(world);
  expect(await factTypes(world)).toContain("certificate-issued");
});

test("without an assessment the document confirms attendance and has no end", async () => {
  const world = await openWorld([NO_CHECK]);
  await finishLessons(world, ADA, NO_CHECK);
  const { certificates } = await world.store.learners.read("ada");
  expect(certificates.map(({ certificate }) => certificate)).toMatchObject([{ kind: "attendance", name: "Ada Öztürk", course: { id: "ohne", version: "v1" } }]);
  expect(certificates[0]?.certificate.validUntil).toBeUndefined();
});

test("the row that reports read says what the certificate says and nothing more", async () => {
  const world = await openWorld();
  await finishLessons(world);
  await answerAll(world);
  const [issued] = (await world.store.learners.read("ada")).certificates;
  expect((await world.store.learners.record("ada")).rows).toEqual([{
    learner: "ada", course: "kurs", courseTitle: COURSE.title, completedAt: world.clock, certificate: issued?.certificate.id,
    code: issued?.certificate.code, kind: "assessed", validUntil: "2028-11-23",
  }]);
});

test("one deed that completes two courses issues both certificates", async () => {
  const other = { ...WITH_SCENE, id: "zweiter", code: "K2", assessment: { kind: "none" } as const };
  const first = { ...WITH_SCENE, assessment: { kind: "none" } as const };
  const world = await openWorld([first, other]);
  await finishLessons(world, ADA, first);
  await finishLessons(world, ADA, other);
  const { issued } = granted(await closeDebrief(world, ADA, SCENE, await playScene(world)));
  expect(issued.map(({ certificate }) => certificate.course.id)).toEqual(["kurs", "zweiter"]);
  expect(new Set(issued.map(({ certificate }) => certificate.code)).size).toBe(2);
});
