import { describe, expect, test } from "vitest";
import { answerRefresher, playRefresher } from "~/usecases/answer-refresher";
import { beginCourse } from "~/usecases/begin-course";
import { reportCompletions, seeCouncil } from "~/usecases/report-completions";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeHome } from "~/usecases/see-home";
import { seePersonRecord } from "~/usecases/see-person-record";
import { seeRefresher } from "~/usecases/see-refresher";
import { seeLibrary } from "~/usecases/see-library";
import { skipRefresher, stopRefreshers } from "~/usecases/skip-refresher";
import { ADA, BEN, complete, COURSE, finishLessons, granted, HR, NO_CHECK, openWorld, RAT, RIGHT, TOM, WITH_SCENE, WRONG, type World } from "./world";

const DAY = 86_400_000;
const COMPLETED = "2026-11-23T08:00:00.000Z";

/** Ada has completed the course with the scene; so many days have passed. */
async function completed(days: number, courses = [WITH_SCENE]) {
  const world = await openWorld(courses);
  for (const course of courses) await complete(world, ADA, course);
  later(world, days);
  return world;
}

function later(world: World, days: number): void {
  world.clock = new Date(Date.parse(COMPLETED) + days * DAY).toISOString();
}

const home = async (world: World, who = ADA) => granted(await seeHome(world, who, "de")).refreshers;
const see = async (world: World, course = "kurs") => granted(await seeRefresher(world, ADA, course, "de"));

/** Answers everything that is open. */
async function refresh(world: World, answers = RIGHT): Promise<void> {
  for (const { id } of (await see(world)).questions) granted(await answerRefresher(world, ADA, "kurs", { question: id, answer: answers[id] ?? [] }));
  const { scene } = await see(world);
  if (!scene || !("moment" in scene)) throw new Error("there is no moment");
  const first = scene.moment.choices.find(({ offered }) => offered);
  granted(await playRefresher(world, ADA, "kurs", [first?.id ?? ""]));
}

describe("on the home of a learner", () => {
  test.each([
    { days: 6, open: [], next: "2026-11-30" },
    { days: 7, open: ["kurs"], next: "2026-12-21" },
    { days: 28, open: ["kurs"], next: "2027-02-15" },
    { days: 84, open: ["kurs"], next: undefined },
    { days: 112, open: [], next: undefined },
  ])("after $days days: $open", async ({ days, open, next }) => {
    const seen = await home(await completed(days));
    expect(seen.open.map(({ course }) => course)).toEqual(open);
    expect(seen.next).toBe(next);
  });

  test("nothing stands before a course is completed", async () => {
    const world = await openWorld();
    await finishLessons(world);
    later(world, 30);
    expect(await home(world)).toEqual({ stopped: false, open: [] });
    expect(await seeRefresher(world, ADA, COURSE.id, "de")).toEqual({ refused: "not-found" });
  });

  test("each round stands once: done, it is gone until the next", async () => {
    const world = await completed(7);
    await refresh(world);
    expect((await home(world)).open).toEqual([]);
    later(world, 28);
    expect((await home(world)).open).toMatchObject([{ course: "kurs", begun: false }]);
  });

  test("a course whose certificate was revoked asks nothing", async () => {
    const world = await openWorld([WITH_SCENE]);
    const certificate = await complete(world, ADA, WITH_SCENE);
    await revokeCertificate(world, HR, certificate, "Verwechslung");
    later(world, 8);
    expect((await home(world)).open).toEqual([]);
    expect(await seeRefresher(world, ADA, "kurs", "de")).toEqual({ refused: "not-found" });
  });

  test("a course without questions and scenes has nothing to ask", async () => {
    const world = await completed(8, [NO_CHECK]);
    expect((await home(world)).open).toEqual([]);
    expect(await seeRefresher(world, ADA, NO_CHECK.id, "de")).toEqual({ refused: "not-found" });
  });
});

describe("a refresher", () => {
  test("asks three questions and one moment, the same at every look", async () => {
    const world = await completed(7);
    const seen = await see(world);
    expect(seen.questions).toHaveLength(3);
    expect(seen.scene).toMatchObject({ scenario: "s99-klein", situation: { text: "Lage" } });
    expect(await see(world)).toEqual(seen);
    expect((await world.store.learners.read("ada")).facts.some(({ type }) => type.startsWith("refresher"))).toBe(false);
  });

  test("says nothing of the moment but what can be seen before the answer", async () => {
    const { scene } = await see(await completed(7));
    const sent = JSON.stringify(scene);
    for (const later of ["Hinweis", "Verlockung", "Beleg", "Gedanke", "Ende e", "Ursache", "workable", "costly", "strong\""]) expect(sent).not.toContain(later);
  });

  test("explains the moment once it was answered", async () => {
    const world = await completed(7);
    await refresh(world);
    const { scene, over } = await see(world);
    expect(over).toBe(true);
    expect(scene && "told" in scene && scene.told).toMatchObject({ hint: { text: expect.stringMatching(/^Hinweis/u) as string } });
    expect(await playRefresher(world, ADA, "kurs", ["m1"])).toMatchObject({ refused: "attempt-over" });
  });

  test("has other questions in the next round while the pool lasts", async () => {
    const world = await completed(7);
    const first = (await see(world)).questions.map(({ id }) => id);
    later(world, 28);
    const second = (await see(world)).questions.map(({ id }) => id);
    expect(second.filter((id) => first.includes(id)).length).toBeLessThanOrEqual(1);
  });

  test("keeps what was begun when another version of the course is published", async () => {
    const world = await completed(7);
    const [first] = (await see(world)).questions;
    granted(await answerRefresher(world, ADA, "kurs", { question: first?.id ?? "", answer: RIGHT[first?.id ?? ""] ?? [] }));
    const before = await see(world);
    world.publish({ courses: [WITH_SCENE, { ...WITH_SCENE, version: "v2" }] });
    expect(await see(world)).toEqual(before);
  });

  test("is refused to somebody whose course has none open, and to other roles", async () => {
    const world = await completed(7);
    expect(await answerRefresher(world, BEN, "kurs", { question: "eine", answer: ["richtig"] })).toEqual({ refused: "not-found" });
    expect(await playRefresher(world, BEN, "kurs", ["m1"])).toEqual({ refused: "not-found" });
    expect(await skipRefresher(world, BEN, "kurs")).toEqual({ refused: "not-found" });
    const others = { ...ADA, roles: ["hr", "trainer", "administrator", "staff-council"] } as const;
    expect(await seeRefresher(world, others, "kurs", "de")).toEqual({ refused: "not-permitted" });
    expect(await stopRefreshers(world, others, true)).toEqual({ refused: "not-permitted" });
  });
});

describe("leaving out", () => {
  test("one round takes it from the home; the next one comes", async () => {
    const world = await completed(7);
    granted(await skipRefresher(world, ADA, "kurs"));
    granted(await skipRefresher(world, ADA, "kurs"));
    expect((await home(world)).open).toEqual([]);
    expect((await see(world)).skipped).toBe(true);
    later(world, 28);
    expect((await home(world)).open).toHaveLength(1);
  });

  test("all of them is taken back as easily", async () => {
    const world = await completed(7);
    granted(await stopRefreshers(world, ADA, true));
    expect(await home(world)).toEqual({ stopped: true, open: [] });
    granted(await stopRefreshers(world, ADA, false));
    expect((await home(world)).open).toHaveLength(1);
  });

  test("a course taken again begins with no round", async () => {
    const world = await openWorld([WITH_SCENE]);
    const certificate = await complete(world, ADA, WITH_SCENE);
    later(world, 7);
    granted(await skipRefresher(world, ADA, "kurs"));
    await revokeCertificate(world, HR, certificate, "Verwechslung");
    await beginCourse(world, ADA, "kurs");
    expect((await home(world)).open).toEqual([]);
  });

  test("when everything private is forgotten, the home still stands", async () => {
    const world = await completed(7);
    await refresh(world);
    await world.store.learners.forget("ada", { all: true });
    expect((await home(world)).open).toHaveLength(1);
    expect((await see(world)).over).toBe(false);
    granted(await stopRefreshers(world, ADA, true));
    expect(await home(world)).toEqual({ stopped: true, open: [] });
  });
});

describe("a wrong answer", () => {
  test("passes and fails nothing: record, rows and certificate stay as they were", async () => {
    const world = await completed(7);
    const before = [await world.store.learners.record("ada"), await world.store.learners.completions("musterstadt")];
    const { certificates } = await world.store.learners.read("ada");
    await refresh(world, WRONG);
    granted(await skipRefresher(world, ADA, "kurs"));
    granted(await stopRefreshers(world, ADA, true));
    expect([await world.store.learners.record("ada"), await world.store.learners.completions("musterstadt")]).toEqual(before);
    expect((await world.store.learners.read("ada")).certificates).toEqual(certificates);
  });
});

test("HR, the staff council and trainers see the same before and after", async () => {
  const world = await completed(7);
  const others = async () => {
    const { rows, totals } = granted(await reportCompletions(world, HR, { sort: "name", descending: false }, "report-json", ""));
    const { person, rows: own, certificates } = granted(await seePersonRecord(world, HR, "ada"));
    return JSON.stringify([rows, totals, person, own, certificates, granted(await seeCouncil(world, RAT, undefined)).courses, granted(await seeLibrary(world, TOM, { search: "", page: 1, size: 20 }))]);
  };
  const before = await others();
  await refresh(world);
  granted(await skipRefresher(world, ADA, "kurs"));
  granted(await stopRefreshers(world, ADA, true));
  const after = await others();
  expect(after).toBe(before);
  expect(after).not.toContain("refresher");
});
