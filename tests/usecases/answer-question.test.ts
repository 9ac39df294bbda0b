import { describe, expect, test } from "vitest";
import { answerQuestion, repeatCheck, seeCheck } from "~/usecases/answer-question";
import { beginCourse } from "~/usecases/begin-course";
import { ADA, answerAll, BEN, COURSE, factTypes, finishLessons, granted, NO_CHECK, openWorld, POOL, RIGHT } from "./world";

const drawn = async (world: Awaited<ReturnType<typeof openWorld>>, who = ADA) => granted(await seeCheck(world, who, COURSE.id)).round.questions;

async function begun(course = COURSE) {
  const world = await openWorld([course]);
  await beginCourse(world, ADA, course.id);
  return world;
}

const THREE = { ...COURSE, assessment: { kind: "check", draw: 3, pass: 75 } } as const;

describe("the draw", () => {
  test("looking twice shows the same questions before anything is stored", async () => {
    const world = await begun(THREE);
    const first = await drawn(world);
    expect(first).toHaveLength(3);
    expect(await drawn(world)).toEqual(first);
    expect(await factTypes(world)).toEqual(["enrolled"]);
  });

  test("is kept with the first answer, even when a new version is published", async () => {
    const world = await begun(THREE);
    const first = await drawn(world);
    const question = first[0]?.question ?? "";
    granted(await answerQuestion(world, ADA, COURSE.id, { question, answer: RIGHT[question] ?? [] }));
    world.publish({ courses: [THREE, { ...THREE, version: "v2" }] });
    expect(await drawn(world)).toEqual(first);
    expect(await factTypes(world)).toEqual(["enrolled", "check-drawn", "question-answered"]);
  });

  test("holds each question once, in the order in which they are shown", async () => {
    const world = await begun();
    const { questions, round } = granted(await seeCheck(world, ADA, COURSE.id));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(POOL.length);
    expect(questions.map(({ id }) => id)).toEqual(round.questions.map(({ question }) => question));
  });
});

describe("answering", () => {
  test("twice at once counts once", async () => {
    const world = await begun();
    const command = { question: "eine", answer: ["richtig"] };
    const answers = await Promise.all([answerQuestion(world, ADA, COURSE.id, command), answerQuestion(world, ADA, COURSE.id, { ...command, answer: ["falsch"] })]);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "question-already-answered" }]);
    expect(await factTypes(world)).toEqual(["enrolled", "check-drawn", "question-answered"]);
  });

  test.each([
    ["a question that was not drawn", "andere", ["richtig"], "question-not-drawn"],
    ["without an answer", "eine", [], "answer-missing"],
    ["with an unknown option", "eine", ["nichts"], "answer-missing"],
    ["with two options where one counts", "eine", ["richtig", "falsch"], "answer-missing"],
    ["with half a match", "paare", ["l1=r1"], "answer-missing"],
    ["with a doubled step", "folge", ["zuerst", "zuerst"], "step-twice"],
    ["with a doubled step where a place is empty", "folge", ["zuerst", ""], "answer-missing"],
  ])("%s is refused", async (_what, question, answer, refused) => {
    expect(await answerQuestion(await begun(), ADA, COURSE.id, { question, answer })).toMatchObject({ refused });
  });

  test("needs a begun course with a check", async () => {
    const command = { question: "eine", answer: ["richtig"] };
    const world = await openWorld([COURSE, NO_CHECK]);
    expect(await answerQuestion(world, ADA, COURSE.id, command)).toEqual({ refused: "course-not-begun" });
    expect(await seeCheck(world, ADA, COURSE.id)).toEqual({ refused: "course-not-begun" });
    for (const course of [NO_CHECK.id, "nichts"]) {
      expect(await answerQuestion(world, ADA, course, command)).toEqual({ refused: "not-found" });
      expect(await seeCheck(world, ADA, course)).toEqual({ refused: "not-found" });
      expect(await repeatCheck(world, ADA, course)).toEqual({ refused: "not-found" });
    }
  });

  test("one learner's answers are not another's", async () => {
    const world = await begun();
    await beginCourse(world, BEN, COURSE.id);
    await answerAll(world);
    expect(granted(await seeCheck(world, BEN, COURSE.id))).toMatchObject({ begun: false, over: false, everPassed: false });
  });
});

describe("a round", () => {
  test("is passed with four of five at 75 per cent, not with three", async () => {
    const world = await begun();
    await answerAll(world, ADA, ["eine", "kurz"]);
    expect(granted(await seeCheck(world, ADA, COURSE.id))).toMatchObject({ over: true, passed: false, everPassed: false });
    granted(await repeatCheck(world, ADA, COURSE.id));
    await answerAll(world, ADA, ["eine"]);
    expect(granted(await seeCheck(world, ADA, COURSE.id))).toMatchObject({ over: true, passed: true, everPassed: true });
  });

  test("can be repeated without limit, each with its own draw", async () => {
    const world = await begun();
    const orders = new Set<string>();
    for (let round = 1; round <= 12; round += 1) {
      orders.add((await drawn(world)).map(({ question }) => question).join());
      await answerAll(world, ADA, Object.keys(RIGHT));
      granted(await repeatCheck(world, ADA, COURSE.id));
    }
    expect(granted(await seeCheck(world, ADA, COURSE.id)).round.round).toBe(13);
    expect(orders.size).toBeGreaterThan(5);
  });

  test("cannot be repeated while a question is open; two clicks draw one", async () => {
    const world = await begun();
    expect(await repeatCheck(world, ADA, COURSE.id)).toEqual({ refused: "check-not-finished" });
    await answerAll(world);
    const answers = await Promise.all([repeatCheck(world, ADA, COURSE.id), repeatCheck(world, ADA, COURSE.id)]);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "check-not-finished" }]);
  });

  test("that fails later takes nothing away: the best one counts", async () => {
    const world = await begun();
    await answerAll(world);
    granted(await repeatCheck(world, ADA, COURSE.id));
    await answerAll(world, ADA, Object.keys(RIGHT));
    expect(granted(await seeCheck(world, ADA, COURSE.id))).toMatchObject({ passed: false, everPassed: true });
    await finishLessons(world);
    expect((await world.store.learners.read("ada")).certificates).toHaveLength(1);
  });

  test("that was passed twice is one fact and one certificate", async () => {
    const world = await begun();
    await finishLessons(world);
    await answerAll(world);
    granted(await repeatCheck(world, ADA, COURSE.id));
    await answerAll(world);
    expect((await factTypes(world)).filter((type) => type === "check-passed" || type === "certificate-issued")).toEqual(["check-passed", "certificate-issued"]);
    expect(granted(await seeCheck(world, ADA, COURSE.id)).certificate).toBeDefined();
  });
});

test("a score, an answer or a number of rounds is in no certificate and no row", async () => {
  const world = await begun();
  await finishLessons(world);
  await answerAll(world, ADA, ["eine"]);
  const record = JSON.stringify(await world.store.learners.record("ada"));
  for (const secret of ["correct", "answer", "round", "score", "80", "check"]) expect(record).not.toContain(`"${secret}`);
});
