import { describe, expect, it, test } from "vitest";
import type { NumberedFact } from "~/core/progress/facts";
import { partOf } from "~/core/progress/private-parts";
import { dueNumbers } from "~/core/progress/retention";
import { decideSelfCheck, isWhole, placeToGoOn, roundNow } from "~/core/progress/self-checks";
import { foldFacts } from "~/core/progress/state";
import { STATEMENTS, type Step } from "~/core/self-check/statements";

const AT = "2026-11-27T09:00:00.000Z";
type Said = readonly [round: number, statement: string, step: Step];
const facts = (...said: readonly Said[]): readonly NumberedFact[] => said.map(([round, statement, step], place) => ({ type: "self-check-answered", at: AT, round, statement, step, number: place + 1 }));
const checks = (...said: readonly Said[]) => foldFacts(facts(...said)).selfChecks;
const whole = (round: number): readonly Said[] => STATEMENTS.map(({ id }) => [round, id, "sure"] as const);

describe("answering", () => {
  test.each([
    ["the first statement of the first round", checks(), 1, "says-no", "sure", 1],
    ["again with another step", checks([1, "says-no", "sure"]), 1, "says-no", "unsure", 1],
    ["again with the same step", checks([1, "says-no", "sure"]), 1, "says-no", "sure", 0],
    ["that one does not know", checks(), 1, "says-no", "unknown", 1],
    ["once more in a round that is over and the newest", checks(...whole(1)), 1, "says-no", "unsure", 1],
    ["in the next round", checks(...whole(1)), 2, "says-no", "sure", 1],
  ] as const)("%s", (_, before, round, statement, step, many) => {
    expect(decideSelfCheck(before, round, statement, step, AT)).toHaveLength(many);
  });

  test.each([
    ["a round that has not come", checks(), 2, "says-no", "sure", { refused: "not-found" }],
    ["an older round", checks(...whole(1), [2, "says-no", "sure"]), 1, "says-no", "unsure", { refused: "not-found" }],
    ["a statement nobody asks", checks(), 1, "is-nice", "sure", { refused: "not-found" }],
    ["nothing chosen", checks(), 1, "says-no", "", { refused: "answer-missing", field: "answer" }],
    ["a step there is none of", checks(), 1, "says-no", "7", { refused: "answer-missing", field: "answer" }],
  ] as const)("is refused: %s", (_, before, round, statement, step, refusal) => {
    expect(decideSelfCheck(before, round, statement, step, AT)).toEqual(refusal);
  });
});

describe("a round", () => {
  it("is over with its last statement, and goes on where it was left", () => {
    const [most] = [checks(...whole(1).slice(0, 9))];
    expect([most[0] && isWhole(most[0]), placeToGoOn(most[0]), roundNow(most)]).toEqual([false, 10, 1]);
    const all = checks(...whole(1));
    expect([all[0] && isWhole(all[0]), roundNow(all)]).toEqual([true, 2]);
  });

  it("begins with the first statement", () => {
    expect([placeToGoOn(undefined), roundNow([])]).toEqual([1, 1]);
  });

  it("goes on at the first gap", () => {
    expect(placeToGoOn(checks([1, "hears-out", "sure"], [1, "says-no", "sure"])[0])).toBe(2);
  });

  it("keeps the latest answer", () => {
    expect(checks([1, "says-no", "sure"], [1, "says-no", "unsure"])[0]?.answers.get("says-no")).toBe("unsure");
  });

  it("keeps its number when an earlier one was deleted", () => {
    expect(roundNow(checks(...whole(2)))).toBe(3);
  });
});

describe("what is kept", () => {
  it("is private, a part of its own", () => {
    expect(facts([1, "says-no", "sure"]).map(partOf)).toEqual(["selfChecks"]);
  });

  it("goes a round at a time, by its last answer", () => {
    const old = { ...facts([1, "says-no", "sure"])[0], at: "2024-01-10T09:00:00.000Z" } as NumberedFact;
    const sameRound = { ...old, number: 2, statement: "hears-out", at: "2026-01-10T09:00:00.000Z" } as NumberedFact;
    const other = { ...old, number: 3, round: 2 } as NumberedFact;
    expect(dueNumbers([old, other], { selfChecks: 24 }, "2026-11-27")).toEqual([1, 3]);
    expect(dueNumbers([old, sameRound, other], { selfChecks: 24 }, "2026-11-27")).toEqual([3]);
    expect(dueNumbers([old, other], { cards: 24 }, "2026-11-27")).toEqual([]);
  });
});
