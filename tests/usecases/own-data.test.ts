import { describe, expect, test } from "vitest";
import type { Fact } from "~/core/progress/facts";
import { PRIVATE_PARTS } from "~/core/progress/private-parts";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { finishLesson } from "~/usecases/finish-lesson";
import { forgetPrivateParts } from "~/usecases/forget-private-parts";
import { makeMove } from "~/usecases/make-move";
import { seeCourse } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { FACTS_A_PAGE, seeOwnData, seeOwnDays } from "~/usecases/see-own-data";
import { seePersonRecord } from "~/usecases/see-person-record";
import { seePrivateParts } from "~/usecases/see-private-parts";
import { stopRefreshers } from "~/usecases/skip-refresher";
import { writeDebriefNote } from "~/usecases/write-note";
import { ADA, answerAll, BEN, complete, COURSE, factTypes, granted, HR, openWorld, playScene, SCENE, turnOf, WITH_SCENE, year, type World } from "./world";

async function told(world: World, who = ADA) {
  const { days } = granted(await seeOwnDays(world, who, "de", 1));
  return days.flatMap(({ facts }) => facts);
}

/** Ada is done with the course and its scene. */
async function done() {
  const world = await openWorld([WITH_SCENE]);
  await complete(world, ADA, WITH_SCENE);
  return world;
}

describe("own data in words", () => {
  test("tell every fact, with what it belongs to", async () => {
    const world = await done();
    const all = await told(world);
    expect(all.map(({ type }) => type)).toEqual(await factTypes(world));
    expect(all.filter(({ of }) => of === undefined).map(({ type }) => type)).toEqual([]);
    expect(all.find(({ type }) => type === "lesson-done")).toMatchObject({ part: "progress", of: { text: COURSE.title.de }, what: { text: COURSE.lessons[0]?.title.de } });
  });

  test("have the words of answers in scenes and questions, and whether they were right", async () => {
    const all = await told(await done());
    const moves = all.filter(({ type }) => type === "move-made");
    expect(moves).toHaveLength(3);
    expect(moves.every(({ words, of }) => words.length > 0 && of?.text === "Kleine Szene")).toBe(true);
    const answers = all.filter(({ type }) => type === "question-answered");
    expect(answers.every(({ words, what, right }) => words.length > 0 && what !== undefined && right === true)).toBe(true);
  });

  test("keep the words of an answer that was taken back", async () => {
    const world = await openWorld();
    const { attempt } = granted(await beginScenario(world, ADA, SCENE, false));
    for (const at of [0, 0]) granted(await makeMove(world, ADA, SCENE, { attempt, turn: await turnOf(world), at, chosen: ["o1"] }));
    const all = await told(world);
    expect(all.map(({ type }) => type)).toEqual(["attempt-begun", "move-made", "stepped-back", "move-made"]);
    expect(all[1]?.words).toEqual(all[3]?.words);
    expect(all[2]).toMatchObject({ count: 0, words: [] });
  });

  test("have notes as they were written, and say where they belong", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    granted(await writeDebriefNote(world, ADA, attempt, "feeling", "Es war schwer."));
    expect((await told(world)).at(-1)).toMatchObject({ type: "note-written", part: "notes", of: { text: "Kleine Szene" }, words: [{ text: "Es war schwer." }] });
  });

  test("are by day, the newest day first, and page by page", async () => {
    const world = await openWorld();
    const opened = (day: number): Fact => ({ type: "lesson-opened", at: `2026-09-${String(day).padStart(2, "0")}T22:30:00.000Z`, course: "weg", lesson: "l1" });
    const facts = Array.from({ length: FACTS_A_PAGE + 2 }, (_, place) => opened(1 + Math.floor(place / 2)));
    await world.store.learners.commit({ learner: "ada", authority: "musterstadt", expectedVersion: 0, facts });
    const first = granted(await seeOwnDays(world, ADA, "de", 1));
    expect([first.total, first.pages, first.days.length, first.days[0]?.day, first.days.at(-1)?.day]).toEqual([52, 2, 25, "2026-09-27", "2026-09-03"]);
    const last = granted(await seeOwnDays(world, ADA, "de", 99));
    expect([last.page, last.days.map(({ day, facts: told }) => [day, told.map(({ number }) => number)])]).toEqual([2, [["2026-09-02", [1, 2]]]]);
    expect(last.days[0]?.facts[0]).toMatchObject({ of: { text: "weg" }, what: { text: "l1" } });
  });

  test("of nobody but oneself", async () => {
    const world = await done();
    expect(await told(world, BEN)).toEqual([]);
    expect(JSON.stringify(granted(await seeOwnData(world, BEN)))).not.toContain("move-made");
  });
});

test("own data as a file hold every fact, what HR sees and who looked", async () => {
  const world = await year();
  granted(await seePersonRecord(world, HR, "ada"));
  const { facts, person, looked, rows, certificates } = granted(await seeOwnData(world, ADA));
  expect([...facts.record, ...facts.private].map(({ number }) => number).sort((a, b) => a - b)).toEqual((await world.store.learners.read("ada")).facts.map(({ number }) => number));
  expect(facts.record.map(({ type }) => type)).toEqual(["enrolled", "completed", "certificate-issued"]);
  expect([person.id, looked[0]?.byName, rows.length, certificates.length]).toEqual(["ada", "Hanna Personal", 2, 1]);
});

describe("private parts", () => {
  test("are counted before they go, and courses that are set back are named", async () => {
    const world = await done();
    const { counts, taken, unfinished } = granted(await seePrivateParts(world, ADA, ["paths"]));
    expect([counts.paths, taken, unfinished]).toEqual([6, 6, []]);
    granted(await beginCourse(world, BEN, COURSE.id));
    expect(granted(await seePrivateParts(world, BEN, ["notes"])).unfinished).toEqual([]);
    expect(granted(await seePrivateParts(world, BEN, ["notes", "answers"])).unfinished).toEqual([COURSE.title]);
  });

  test("go for good, and neither HR nor a certificate notices", async () => {
    const world = await done();
    const before = await world.store.learners.record("ada");
    const gone = granted(await forgetPrivateParts(world, ADA, PRIVATE_PARTS));
    expect(gone).toBeGreaterThan(10);
    expect(await factTypes(world)).toEqual(["enrolled", "completed", "certificate-issued"]);
    expect(await world.store.learners.record("ada")).toEqual(before);
    expect(granted(await seeHome(world, ADA, "de")).finished).toMatchObject([{ course: COURSE.id }]);
    expect(await forgetPrivateParts(world, ADA, PRIVATE_PARTS)).toBe(0);
  });

  test("of one kind leave the others, and learning goes on", async () => {
    const world = await openWorld();
    granted(await beginCourse(world, ADA, COURSE.id));
    granted(await finishLesson(world, ADA, COURSE.id, COURSE.lessons[0]?.id ?? "", true));
    await answerAll(world);
    granted(await forgetPrivateParts(world, ADA, ["answers"]));
    expect(await factTypes(world)).toEqual(["enrolled", "lesson-done"]);
    expect(granted(await seeCourse(world, ADA, COURSE.id)).doneCount).toBe(1);
    await answerAll(world);
    expect((await factTypes(world)).filter((type) => type === "check-passed")).toHaveLength(1);
  });

  test("never take the choice about refreshers along", async () => {
    const world = await openWorld();
    granted(await stopRefreshers(world, ADA, true));
    granted(await forgetPrivateParts(world, ADA, PRIVATE_PARTS));
    expect(await factTypes(world)).toEqual(["refreshers-stopped"]);
  });

  test("have to be named, and belong to learners", async () => {
    const world = await openWorld();
    expect(await forgetPrivateParts(world, ADA, [])).toEqual({ refused: "part-missing", field: "teil" });
    const nobody = { ...ADA, roles: [] };
    expect([await forgetPrivateParts(world, nobody, ["notes"]), await seePrivateParts(world, nobody, []), await seeOwnDays(world, nobody, "de", 1)]).toEqual(Array(3).fill({ refused: "not-permitted" }));
  });
});
