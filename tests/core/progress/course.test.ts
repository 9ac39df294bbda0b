import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "~/core/progress/facts";
import {
  currentRound, decideAnswer, decideBegin, decideFinishLesson, decideNote, decideOpenLesson, decideRepeat, isComplete, missingFor, NOTE_LENGTH,
  roundIsOver, roundIsPassed, scenarioCounts,
} from "~/core/progress/course";
import { foldFacts, type Enrolment, type LearnerState } from "~/core/progress/state";
import { isRefusal } from "~/core/refusal";
import { begun, closed, course, done, ended, enrolled, given, LATER, moved, NOW, numbered, passed, POOL, steppedBack } from "./facts";

const COURSE = course();
const completed: Fact = { type: "completed", at: NOW, course: "k1", version: "v1" };

function enrolmentIn(state: LearnerState, id = "k1"): Enrolment {
  const enrolment = state.enrolments.get(id);
  if (!enrolment) throw new Error(`not enrolled in ${id}`);
  return enrolment;
}

describe("beginning a course", () => {
  it.each([
    { what: "for the first time", facts: [], renew: false, begins: true },
    { what: "twice", facts: [enrolled()], renew: false, begins: false },
    { what: "after completing it", facts: [enrolled(), completed], renew: false, begins: false },
    { what: "after completing it, when the certificate no longer holds", facts: [enrolled(), completed], renew: true, begins: true },
    { what: "while it is still open, whatever the certificate says", facts: [enrolled()], renew: true, begins: false },
    { what: "beside another one", facts: [enrolled("k2")], renew: false, begins: true },
  ])("$what", ({ facts, renew, begins }) => {
    expect(decideBegin(given(...facts), COURSE, renew, LATER)).toEqual(begins ? [{ type: "enrolled", at: LATER, course: "k1", version: "v1" }] : []);
  });
});

describe("opening a lesson", () => {
  const opened: Fact = { type: "lesson-opened", at: NOW, course: "k1", lesson: "eins" };
  it.each([
    { what: "is remembered once", facts: [enrolled()], then: [{ ...opened, at: LATER }] },
    { what: "again changes nothing", facts: [enrolled(), opened], then: [] },
    { what: "without having begun is reading, not progress", facts: [], then: [] },
  ])("$what", ({ facts, then }) => {
    expect(decideOpenLesson(given(...facts), "k1", "eins", LATER)).toEqual(then);
  });
});

describe("finishing a lesson", () => {
  it.each([
    { what: "is recorded", facts: [enrolled()], lesson: "eins", is: true, then: [{ type: "lesson-done", at: LATER, course: "k1", lesson: "eins" }] },
    { what: "again changes nothing", facts: [enrolled(), done("eins")], lesson: "eins", is: true, then: [] },
    { what: "can be taken back", facts: [enrolled(), done("eins")], lesson: "eins", is: false, then: [{ type: "lesson-reopened", at: LATER, course: "k1", lesson: "eins" }] },
    { what: "that was not done cannot be taken back", facts: [enrolled()], lesson: "eins", is: false, then: [] },
    { what: "cannot be taken back once the course is complete", facts: [enrolled(), done("eins"), completed], lesson: "eins", is: false, then: [] },
    { what: "needs a begun course", facts: [], lesson: "eins", is: true, then: { refused: "course-not-begun" } },
    { what: "needs a lesson of the course", facts: [enrolled()], lesson: "drei", is: true, then: { refused: "not-found" } },
  ])("$what", ({ facts, lesson, is, then }) => {
    expect(decideFinishLesson(given(...facts), COURSE, lesson, is, LATER)).toEqual(then);
  });
});

describe("a note", () => {
  it("is kept without blanks around it and with one kind of line end", () => {
    expect(decideNote({ place: "p" }, "f", "  Wenn\r\ndann\rso  ", NOW)).toEqual([{ type: "note-written", at: NOW, place: "p", field: "f", text: "Wenn\ndann\nso" }]);
  });

  it("may be as long as it may be, and not longer", () => {
    expect(isRefusal(decideNote({ place: "p" }, "f", "x".repeat(NOTE_LENGTH), NOW))).toBe(false);
    expect(decideNote({ place: "p" }, "f", "x".repeat(NOTE_LENGTH + 1), NOW)).toEqual({ refused: "text-too-long", field: "f" });
    expect(isRefusal(decideNote({ place: "p" }, "f", `${"x".repeat(NOTE_LENGTH)}   `, NOW))).toBe(false);
  });

  it("that is empty removes the one before", () => {
    expect(decideNote({ place: "p" }, "f", " \n ", NOW)).toMatchObject([{ text: "" }]);
    expect(decideNote({ place: "p", attempt: "a1" }, "f", "So.", NOW)).toMatchObject([{ place: "p", attempt: "a1" }]);
  });
});

/** Answers all questions of the open round; those in `wrong` wrongly. */
function answerRound(facts: readonly Fact[], wrong: number): readonly Fact[] {
  let all = facts;
  const { questions } = currentRound(enrolmentIn(given(...all)), COURSE, POOL, "p1");
  questions.forEach(({ question }, index) => {
    const answer = [`${question}-${index < wrong ? "nein" : "ja"}`];
    const decided = decideAnswer(given(...all), COURSE, POOL, "p1", { question, answer }, LATER);
    if (isRefusal(decided)) throw new Error(decided.refused);
    all = [...all, ...decided];
  });
  return all;
}

describe("the knowledge check", () => {
  it("draws the same round for the same learner, version and round, and another one otherwise", () => {
    const enrolment = enrolmentIn(given(enrolled()));
    const draw = (learner: string, of = COURSE) => currentRound(enrolment, of, POOL, learner).questions;
    expect(draw("p1")).toEqual(draw("p1"));
    expect(draw("p1")).toHaveLength(4);
    expect(new Set(draw("p1").map(({ question }) => question)).size).toBe(4);
    const others = ["p2", "p3", "p4", "p5", "p6"].map((learner) => JSON.stringify(draw(learner)));
    expect(others.some((drawn) => drawn !== JSON.stringify(draw("p1")))).toBe(true);
  });

  it("draws nothing where there is no check", () => {
    const none = course({ assessment: { kind: "none" } });
    expect(currentRound(enrolmentIn(given(enrolled())), none, POOL, "p1").questions).toEqual([]);
  });

  it("records the draw with the first answer and not again", () => {
    const facts = answerRound([enrolled()], 0);
    expect(facts.map(({ type }) => type)).toEqual(["enrolled", "check-drawn", "question-answered", "question-answered", "question-answered", "question-answered", "check-passed"]);
  });

  it.each([
    { wrong: 0, pass: true },
    { wrong: 1, pass: true },
    { wrong: 2, pass: false },
    { wrong: 4, pass: false },
  ])("with $wrong of 4 wrong is passed: $pass (75 %)", ({ wrong, pass }) => {
    const state = given(...answerRound([enrolled()], wrong));
    const enrolment = enrolmentIn(state);
    expect(enrolment.checkPassed).toBe(pass);
    expect(roundIsPassed(currentRound(enrolment, COURSE, POOL, "p1"), COURSE)).toBe(pass);
    expect(roundIsOver(currentRound(enrolment, COURSE, POOL, "p1"))).toBe(true);
  });

  it.each([
    { pass: 75, draw: 3, right: 2, passed: false },
    { pass: 75, draw: 3, right: 3, passed: true },
    { pass: 60, draw: 5, right: 3, passed: true },
    { pass: 100, draw: 2, right: 1, passed: false },
  ])("$right of $draw right with $pass %: $passed", ({ pass, draw, right, passed: expected }) => {
    const round = {
      round: 1,
      questions: Array.from({ length: draw }, (_, index) => ({ question: `q${index}`, order: [] })),
      answers: new Map(Array.from({ length: draw }, (_, index) => [`q${index}`, { answer: ["a"], correct: index < right }])),
    };
    expect(roundIsPassed(round, course({ assessment: { kind: "check", draw, pass } }))).toBe(expected);
  });

  it("of no questions is never over", () => {
    expect(roundIsOver({ round: 1, questions: [], answers: new Map() })).toBe(false);
  });

  describe("refuses", () => {
    const open = [enrolled()];
    const first = currentRound(enrolmentIn(given(...open)), COURSE, POOL, "p1").questions[0]?.question ?? "";
    const outside = POOL.find(({ id }) => !currentRound(enrolmentIn(given(...open)), COURSE, POOL, "p1").questions.some(({ question }) => question === id))?.id ?? "";
    const answeredOnce = (): readonly Fact[] => {
      const decided = decideAnswer(given(...open), COURSE, POOL, "p1", { question: first, answer: [`${first}-ja`] }, NOW);
      return isRefusal(decided) ? open : [...open, ...decided];
    };
    it.each([
      { why: "an answer without a begun course", facts: () => [], question: first, answer: [`${first}-ja`], refused: "course-not-begun" },
      { why: "a question that was not drawn", facts: () => open, question: outside, answer: [`${outside}-ja`], refused: "question-not-drawn" },
      { why: "a question nobody wrote", facts: () => open, question: "q99", answer: ["q99-ja"], refused: "question-not-drawn" },
      { why: "no answer", facts: () => open, question: first, answer: [], refused: "answer-missing" },
      { why: "an option of another question", facts: () => open, question: first, answer: ["q99-ja"], refused: "answer-missing" },
      { why: "a second answer in the same round", facts: answeredOnce, question: first, answer: [`${first}-ja`], refused: "question-already-answered" },
    ])("$why", ({ facts, question, answer, refused }) => {
      expect(decideAnswer(given(...facts()), COURSE, POOL, "p1", { question, answer }, NOW)).toMatchObject({ refused });
    });
  });

  it("can be repeated without limit once a round is over, and the best round counts", () => {
    const lost = answerRound([enrolled()], 4);
    const again = decideRepeat(given(...lost), COURSE, POOL, "p1", LATER);
    if (isRefusal(again)) throw new Error(again.refused);
    expect(again).toMatchObject([{ type: "check-drawn", round: 2 }]);
    const won = answerRound([...lost, ...again], 0);
    expect(enrolmentIn(given(...won)).checkPassed).toBe(true);
    const third = decideRepeat(given(...won), COURSE, POOL, "p1", LATER);
    if (isRefusal(third)) throw new Error(third.refused);
    const lostAgain = given(...answerRound([...won, ...third], 4));
    expect(enrolmentIn(lostAgain).checkPassed).toBe(true);
    expect(enrolmentIn(lostAgain).rounds).toHaveLength(3);
  });

  it("does not record passing twice", () => {
    const won = answerRound([enrolled()], 0);
    const again = decideRepeat(given(...won), COURSE, POOL, "p1", LATER);
    if (isRefusal(again)) throw new Error(again.refused);
    expect(answerRound([...won, ...again], 0).filter(({ type }) => type === "check-passed")).toHaveLength(1);
  });

  it("is not repeated in the middle of a round, nor without a course", () => {
    expect(decideRepeat(given(enrolled()), COURSE, POOL, "p1", NOW)).toEqual({ refused: "check-not-finished" });
    expect(decideRepeat(given(), COURSE, POOL, "p1", NOW)).toEqual({ refused: "course-not-begun" });
  });
});

const scenePlayed = [begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2"), closed()];
const everything = [enrolled(), done("eins"), done("zwei"), ...scenePlayed, passed()];

describe("a course is complete", () => {
  it.each([
    { what: "with all of it", facts: everything, complete: true },
    { what: "not without a lesson", facts: everything.filter((fact) => !(fact.type === "lesson-done" && fact.lesson === "zwei")), complete: false },
    { what: "not while a lesson is open again", facts: [...everything, { type: "lesson-reopened", at: NOW, course: "k1", lesson: "eins" } satisfies Fact], complete: false },
    { what: "not without its scene", facts: [enrolled(), done("eins"), done("zwei"), passed()], complete: false },
    { what: "not before the debrief was closed", facts: everything.filter(({ type }) => type !== "debrief-closed"), complete: false },
    { what: "not without the check", facts: everything.filter(({ type }) => type !== "check-passed"), complete: false },
    { what: "even after a step back behind the closed debrief", facts: [...everything, steppedBack(0)], complete: true },
    { what: "with the debrief of a scene that was played before the course was begun", facts: [...scenePlayed, enrolled(), done("eins"), done("zwei"), passed()], complete: true },
  ])("$what", ({ facts, complete }) => {
    const state = given(...facts);
    expect(isComplete(state, enrolmentIn(state), COURSE)).toBe(complete);
  });

  it("without a check as soon as lessons and scenes are done", () => {
    const state = given(...everything.filter(({ type }) => type !== "check-passed"));
    expect(isComplete(state, enrolmentIn(state), course({ assessment: { kind: "none" } }))).toBe(true);
  });

  it("after a renewal only with what was done since", () => {
    const renewed: readonly Fact[] = [...everything, completed, enrolled("k1", "v1", LATER), done("eins"), done("zwei"), passed()];
    const before = given(...renewed);
    expect(scenarioCounts(before, enrolmentIn(before), "s99-klein")).toBe(false);
    const after = given(...renewed, begun("a2"), ended("e2", "a2"), closed("a2", LATER));
    expect(isComplete(after, enrolmentIn(after), COURSE)).toBe(true);
  });

  it("and says what is missing until then", () => {
    const state = given(enrolled(), done("zwei"));
    expect(missingFor(state, enrolmentIn(state), COURSE)).toEqual({ lessons: ["eins"], scenarios: ["s99-klein"], check: true });
    const all = given(...everything);
    expect(missingFor(all, enrolmentIn(all), COURSE)).toEqual({ lessons: [], scenarios: [], check: false });
  });

  it("in whatever order its parts were done", () => {
    const [first, ...parts] = [enrolled(), [done("eins")], [done("zwei")], scenePlayed, [passed()]] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray(parts.map((_part, index) => index), { minLength: parts.length }), (order) => {
        const facts = [first, ...order.flatMap((index) => parts[index] ?? [])];
        const state = foldFacts(numbered(facts));
        expect(isComplete(state, enrolmentIn(state), COURSE)).toBe(true);
      }),
    );
  });
});
