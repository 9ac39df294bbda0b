import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "~/core/course/model";
import { isRecordFact, type Fact } from "~/core/progress/facts";
import { refreshedRound, roundIsDone } from "~/core/progress/refreshed";
import {
  decideRefresherAnswer, decideRefresherMove, decideSkipRefresher, decideStopRefreshers, drawRefresher, nextRoundOpens, openRound, refresherOf, type RefresherDraw,
} from "~/core/progress/refresher";
import { isRefusal } from "~/core/refusal";
import { isBridge } from "~/core/scenario/model";
import { replay, sceneOf } from "~/core/scenario/play";
import { dialogue, hub, move, smallScenario, subject, words } from "../../fixtures/scenario";
import { course, enrolled, given, NOW, numbered, POOL, question } from "./facts";

const ZONE = "Europe/Berlin";
const COURSE = course();
const SMALL = { version: "v1", scenario: smallScenario() };
const draw = (round = 1, learner = "ada", pool = POOL, scenarios = [SMALL]): RefresherDraw => drawRefresher(COURSE, pool, scenarios, learner, round);
const asked = ({ questions }: RefresherDraw) => questions.map((one) => one.question);

describe("the day of a round", () => {
  const completedAt = "2026-11-01T10:00:00.000Z";
  it.each([
    { today: "2026-11-07", round: undefined, next: "2026-11-08" },
    { today: "2026-11-08", round: 1, next: "2026-11-29" },
    { today: "2026-11-28", round: 1, next: "2026-11-29" },
    { today: "2026-11-29", round: 2, next: "2027-01-24" },
    { today: "2027-01-23", round: 2, next: "2027-01-24" },
    { today: "2027-01-24", round: 3, next: undefined },
    { today: "2027-02-20", round: 3, next: undefined },
    { today: "2027-02-21", round: undefined, next: undefined },
  ])("on $today round $round is open", ({ today, round, next }) => {
    expect(openRound({ completedAt }, today, ZONE)).toBe(round);
    expect(nextRoundOpens({ completedAt }, today, ZONE)).toBe(next);
  });

  it("is counted from the day of completion in the authority's zone", () => {
    const late = { completedAt: "2026-11-01T23:30:00.000Z" };
    expect(openRound(late, "2026-11-08", "Europe/Berlin")).toBeUndefined();
    expect(openRound(late, "2026-11-08", "UTC")).toBe(1);
  });

  it("never comes before the course is completed", () => {
    expect(openRound({}, "2027-11-08", ZONE)).toBeUndefined();
    expect(nextRoundOpens({}, "2026-11-08", ZONE)).toBeUndefined();
  });
});

describe("the draw", () => {
  it("is the same for the same learner, course and round, and another for others", () => {
    expect(draw()).toEqual(draw());
    const orders = new Set(["ada", "ben", "tom", "lea", "rat"].map((learner) => JSON.stringify(draw(1, learner))));
    expect(orders.size).toBeGreaterThan(1);
  });

  it("asks three questions, other ones each time while the pool lasts", () => {
    const pool = Array.from({ length: 9 }, (_, index) => question(`q${index}`));
    const rounds = [1, 2, 3].map((round) => asked(draw(round, "ada", pool)));
    expect(rounds.map(({ length }) => length)).toEqual([3, 3, 3]);
    expect(new Set(rounds.flat()).size).toBe(9);
  });

  it.each([0, 1, 2, 3, 4])("of a pool of %i asks none twice in a round", (size) => {
    for (const round of [1, 2, 3]) {
      const questions = asked(draw(round, "ada", POOL.slice(0, size)));
      expect(new Set(questions).size).toBe(Math.min(3, size));
    }
  });

  it("leads to a decision that can be answered by itself, whoever learns and in every round", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (learner, round) => {
        const { moment } = draw(round, learner);
        if (!moment) throw new Error("no moment was drawn");
        const trace = replay(SMALL.scenario, { steps: moment.steps, bypass: false });
        if (isRefusal(trace)) throw new Error(trace.refused);
        expect(trace.position.over).toBe(false);
        expect(["s1", "s2", "s3", "s4"]).toContain(trace.position.at);
        expect(isBridge(sceneOf(SMALL.scenario, trace.position.at))).toBe(false);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it("takes turns between the scenarios of a course", () => {
    const both = [SMALL, { version: "v2", scenario: smallScenario({ id: "s98-andere" }) }];
    expect([1, 2, 3].map((round) => draw(round, "ada", POOL, both).moment?.scenario)).toEqual(["s98-andere", "s99-klein", "s98-andere"]);
  });

  it("has no moment without a scenario, or where every decision is a list of subjects", () => {
    expect(draw(1, "ada", POOL, [])).not.toHaveProperty("moment");
    const list = smallScenario({ start: "s1", contentNote: undefined, scenes: [hub("s1", [subject("k1", "s2"), move("x1", "end")]), dialogue("s2", [move("b1", "s1")])] });
    expect(draw(1, "ada", POOL, [{ version: "v1", scenario: list }])).not.toHaveProperty("moment");
  });
});

const DRAW: RefresherDraw = { questions: [{ question: "q1", order: [] }, { question: "q2", order: [] }], moment: { scenario: "s99-klein", version: "v1", steps: [["o1"]] } };
const begun = (...facts: readonly Fact[]) => refresherOf(given(enrolled(), ...facts), "k1", 1, () => DRAW);
const drawn: Fact = { type: "refresher-drawn", at: NOW, course: "k1", round: 1, ...DRAW };
const answered = (id: string): Fact => ({ type: "refresher-answered", at: NOW, course: "k1", round: 1, question: id, answer: [`${id}-ja`] });
const played: Fact = { type: "refresher-played", at: NOW, course: "k1", round: 1, chosen: ["m1"] };

describe("answering", () => {
  it("records the draw with the first answer, and only then", () => {
    expect(decideRefresherAnswer(begun(), POOL, { question: "q1", answer: ["q1-nein"] }, NOW)).toEqual([drawn, { ...answered("q1"), answer: ["q1-nein"] }]);
    expect(decideRefresherAnswer(begun(drawn, answered("q1")), POOL, { question: "q2", answer: ["q2-ja"] }, NOW)).toEqual([answered("q2")]);
    expect(decideRefresherMove(begun(), SMALL.scenario, ["m1"], NOW)).toEqual([drawn, played]);
  });

  it("keeps to what was drawn, whatever would be drawn today", () => {
    const other = { questions: [{ question: "q6", order: [] }] };
    expect(refresherOf(given(enrolled(), drawn, answered("q1")), "k1", 1, () => other).draw).toEqual(DRAW);
  });

  it.each([
    { why: "the question was not drawn", command: { question: "q5", answer: ["q5-ja"] }, refused: "question-not-drawn" },
    { why: "it is not in the pool", command: { question: "q9", answer: ["x"] }, refused: "question-not-drawn" },
    { why: "it was answered", command: { question: "q1", answer: ["q1-ja"] }, refused: "question-already-answered" },
    { why: "nothing was chosen", command: { question: "q2", answer: [] }, refused: "answer-missing" },
  ])("is refused where $why", ({ command, refused }) => {
    expect(decideRefresherAnswer(begun(drawn, answered("q1")), POOL, command, NOW)).toMatchObject({ refused });
  });

  it("says that a step stands twice, where every place is filled", () => {
    const steps: Question = { kind: "order", id: "q1", lesson: "1.1", dimension: "open_interpretation", prompt: words("Reihenfolge?"), hints: [], steps: ["s1", "s2"].map((id) => ({ id, text: words(id), explanation: words("weil") })) };
    const answer = (...given: readonly string[]) => decideRefresherAnswer(begun(), [steps], { question: "q1", answer: given }, NOW);
    expect(answer("s1", "s1")).toEqual({ refused: "step-twice", field: "answer" });
    expect(answer("s1", "")).toEqual({ refused: "answer-missing", field: "answer" });
  });

  it.each([
    { why: "it was not offered", facts: [], chosen: ["d1"], refused: "move-not-offered" },
    { why: "nothing was chosen", facts: [], chosen: [], refused: "nothing-chosen" },
    { why: "it was answered", facts: [drawn, played], chosen: ["m2"], refused: "attempt-over" },
  ])("a moment is refused where $why", ({ facts, chosen, refused }) => {
    expect(decideRefresherMove(begun(...facts), SMALL.scenario, chosen, NOW)).toMatchObject({ refused });
  });

  it("is done when questions and moment are answered", () => {
    expect([[], [drawn, answered("q1"), answered("q2")], [drawn, answered("q1"), answered("q2"), played]].map((facts) => roundIsDone(begun(...facts).done))).toEqual([false, false, true]);
  });
});

describe("leaving out", () => {
  it("a round is once, and no refreshers at all can be taken back", () => {
    const state = given(enrolled(), ...decideSkipRefresher(given(enrolled()), "k1", 1, NOW), ...decideStopRefreshers(given(), true, NOW));
    expect(refreshedRound(state.refreshers, "k1", 1).skipped).toBe(true);
    expect(refreshedRound(state.refreshers, "k1", 2).skipped).toBe(false);
    expect(decideSkipRefresher(state, "k1", 1, NOW)).toEqual([]);
    expect(state.refreshers.stopped).toBe(true);
    expect(decideStopRefreshers(state, true, NOW)).toEqual([]);
    expect(decideStopRefreshers(state, false, NOW)).toEqual([{ type: "refreshers-resumed", at: NOW }]);
  });

  it("ends with taking the course again: its rounds begin anew, those of other courses stay", () => {
    const skipped = (name: string): Fact => ({ type: "refresher-skipped", at: NOW, course: name, round: 1 });
    const state = given(enrolled(), enrolled("k10"), skipped("k1"), skipped("k10"), enrolled());
    expect(["k1", "k10"].map((name) => refreshedRound(state.refreshers, name, 1).skipped)).toEqual([false, true]);
  });
});

it("nothing of a refresher is on the record, and forgetting it whole breaks nothing", () => {
  const all: readonly Fact[] = [enrolled(), drawn, answered("q1"), played, { type: "refresher-skipped", at: NOW, course: "k1", round: 2 }, { type: "refreshers-stopped", at: NOW }, { type: "refreshers-resumed", at: NOW }];
  expect(numbered(all).filter(isRecordFact).map(({ type }) => type)).toEqual(["enrolled"]);
  expect(given(...all.filter(isRecordFact)).refreshers).toEqual(given(enrolled()).refreshers);
});
