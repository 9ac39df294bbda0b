import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideCloseDebrief, decideMove, decideStepBack, traceOf, type MoveCommand } from "~/core/progress/conversation";
import type { Fact } from "~/core/progress/facts";
import { isRefusal } from "~/core/refusal";
import { smallScenario } from "../../fixtures/scenario";
import { begun, closed, ended, given, LATER, moved, steppedBack } from "./facts";

const scenario = smallScenario();

/** When somebody answers with `chosen` at a place, knowing `turn`. */
function whenMoved(facts: readonly Fact[], command: Partial<MoveCommand> & { readonly chosen: readonly string[] }) {
  const state = given(...facts);
  const attempt = state.attempts.get(command.attempt ?? "a1");
  return decideMove(state, scenario, { attempt: "a1", turn: attempt?.turn ?? 0, at: attempt?.steps.length ?? 0, ...command }, LATER);
}

function whenSteppedBack(facts: readonly Fact[], command: { readonly attempt?: string; readonly turn?: number; readonly to?: number }) {
  const state = given(...facts);
  return decideStepBack(state, { attempt: "a1", turn: state.attempts.get("a1")?.turn ?? 0, ...command }, LATER);
}

const made = (chosen: string): Fact => ({ type: "move-made", at: LATER, attempt: "a1", chosen: chosen.split("+") });
const back = (to: number): Fact => ({ type: "stepped-back", at: LATER, attempt: "a1", to });
const over = (ending: string): Fact => ({ type: "scenario-ended", at: LATER, attempt: "a1", ending });

describe("a move", () => {
  const done: readonly { readonly what: string; readonly facts: readonly Fact[]; readonly command: Partial<MoveCommand> & { readonly chosen: readonly string[] }; readonly then: readonly Fact[] }[] = [
    { what: "readings of an interpretation", facts: [begun()], command: { chosen: ["o1", "o2"] }, then: [made("o1+o2")] },
    { what: "an answer", facts: [begun(), moved("o1")], command: { chosen: ["m1"] }, then: [made("m1")] },
    { what: "the last answer, with the ending it decides", facts: [begun(), moved("o1"), moved("m1")], command: { chosen: ["d1"] }, then: [made("d1"), over("e2")] },
    { what: "the last answer on a bad way", facts: [begun(), moved("o1"), moved("m2")], command: { chosen: ["d1"] }, then: [made("d1"), over("e1")] },
    { what: "an earlier moment: back and on in one", facts: [begun(), moved("o1"), moved("m1")], command: { at: 1, chosen: ["m2"] }, then: [back(1), made("m2")] },
    { what: "the first moment again", facts: [begun(), moved("o1"), moved("m1")], command: { at: 0, chosen: ["c1"] }, then: [back(0), made("c1")] },
    { what: "an earlier moment of an ended scene", facts: [begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2")], command: { at: 2, chosen: ["d2"] }, then: [back(2), made("d2"), over("e2")] },
    { what: "a moment that is left out does not ask", facts: [begun("a1", { bypass: true }), moved("c1")], command: { chosen: ["a2"] }, then: [made("a2")] },
    { what: "after a moment that was left out", facts: [begun("a1", { bypass: true }), moved("c1"), moved("a2")], command: { chosen: ["m1"] }, then: [made("m1")] },
  ];
  it.each(done)("records $what", ({ facts, command, then }) => {
    expect(whenMoved(facts, command)).toEqual(then);
  });

  const refused: readonly { readonly why: string; readonly facts: readonly Fact[]; readonly command: Partial<MoveCommand> & { readonly chosen: readonly string[] }; readonly refused: string }[] = [
    { why: "nobody knows the attempt", facts: [begun()], command: { attempt: "a9", chosen: ["o1"] }, refused: "not-found" },
    { why: "the page is older than the attempt", facts: [begun(), moved("o1")], command: { turn: 1, chosen: ["m1"] }, refused: "stale-turn" },
    { why: "the page claims to be newer", facts: [begun()], command: { turn: 99, chosen: ["o1"] }, refused: "stale-turn" },
    { why: "the page has no turn", facts: [begun()], command: { turn: Number.NaN, chosen: ["o1"] }, refused: "stale-turn" },
    { why: "the place is not reached yet", facts: [begun()], command: { at: 1, chosen: ["m1"] }, refused: "stale-turn" },
    { why: "the place lies before the beginning", facts: [begun(), moved("o1")], command: { at: -1, chosen: ["o1"] }, refused: "stale-turn" },
    { why: "the place is no whole number", facts: [begun(), moved("o1")], command: { at: 0.5, chosen: ["o1"] }, refused: "stale-turn" },
    { why: "the move was invented", facts: [begun(), moved("o1")], command: { chosen: ["zz"] }, refused: "move-not-offered" },
    { why: "the move is locked", facts: [begun(), moved("o1")], command: { chosen: ["m3"] }, refused: "move-not-offered" },
    { why: "nothing was chosen", facts: [begun()], command: { chosen: [] }, refused: "nothing-chosen" },
    { why: "the scene is over", facts: [begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2")], command: { chosen: ["d1"] }, refused: "attempt-over" },
  ];
  it.each(refused)("is refused when $why", ({ facts, command, refused: code }) => {
    expect(whenMoved(facts, command)).toMatchObject({ refused: code });
  });

  it("clicked twice is made once: the second click knows an old turn", () => {
    const first = [begun(), moved("o1")];
    const turn = given(...first).attempts.get("a1")?.turn ?? 0;
    expect(whenMoved(first, { turn, chosen: ["m1"] })).toEqual([made("m1")]);
    expect(whenMoved([...first, moved("m1")], { turn, at: 1, chosen: ["m1"] })).toEqual({ refused: "stale-turn" });
  });

  it("is stale on every page that was open when somebody stepped back", () => {
    const facts = [begun(), moved("o1"), steppedBack(0)];
    expect(whenMoved(facts, { turn: 2, at: 0, chosen: ["c1"] })).toEqual({ refused: "stale-turn" });
  });
});

describe("a step back", () => {
  const played = [begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2")];
  it.each([
    { what: "by one, from an ending", facts: played, to: undefined, then: [back(2)] },
    { what: "to the first moment", facts: played, to: 0, then: [back(0)] },
    { what: "to a place between", facts: played, to: 1, then: [back(1)] },
    { what: "after the debrief was closed", facts: [...played, closed()], to: undefined, then: [back(2)] },
    { what: "over a moment that was left out", facts: [begun("a1", { bypass: true }), moved("c1"), moved("a2")], to: undefined, then: [back(1)] },
  ])("$what", ({ facts, to, then }) => {
    expect(whenSteppedBack(facts, { to })).toEqual(then);
  });

  it.each([
    { why: "at the beginning", facts: [begun()], command: {}, refused: "nothing-to-step-back" },
    { why: "to where one stands", facts: [begun(), moved("o1")], command: { to: 1 }, refused: "nothing-to-step-back" },
    { why: "to before the beginning", facts: [begun(), moved("o1")], command: { to: -1 }, refused: "nothing-to-step-back" },
    { why: "to no place", facts: [begun(), moved("o1")], command: { to: 0.5 }, refused: "nothing-to-step-back" },
    { why: "from a stale page", facts: [begun(), moved("o1")], command: { turn: 1 }, refused: "stale-turn" },
    { why: "in an attempt nobody knows", facts: [begun()], command: { attempt: "a9" }, refused: "not-found" },
  ])("is refused $why", ({ facts, command, refused }) => {
    expect(whenSteppedBack(facts, command)).toEqual({ refused });
  });
});

describe("closing the debrief", () => {
  const played = [begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2")];

  it("is recorded once", () => {
    expect(decideCloseDebrief(given(...played), "a1", LATER)).toEqual([{ type: "debrief-closed", at: LATER, attempt: "a1" }]);
    expect(decideCloseDebrief(given(...played, closed()), "a1", LATER)).toEqual([]);
  });

  it("needs an ending, an own attempt, and no step back since", () => {
    expect(decideCloseDebrief(given(begun(), moved("o1")), "a1", LATER)).toEqual({ refused: "attempt-not-over" });
    expect(decideCloseDebrief(given(...played, steppedBack(2)), "a1", LATER)).toEqual({ refused: "attempt-not-over" });
    expect(decideCloseDebrief(given(...played), "a9", LATER)).toEqual({ refused: "not-found" });
  });
});

describe("the play-through of an attempt", () => {
  const attempt = { steps: [["o1"], ["m1"], ["d1"]], bypass: false };

  it.each([[undefined, "e2"], [3, "e2"], [2, "s4"], [1, "s3"], [0, "s1"]])("at %s stands at %s", (at, place) => {
    expect(traceOf(scenario, attempt, at).position.at).toBe(place);
  });

  it("that cannot be replayed is our fault", () => {
    expect(() => traceOf(scenario, { steps: [["zz"]], bypass: false })).toThrow("cannot be replayed: move-not-offered");
  });

  it("is the same thing for everybody who came here on the same way, and another on any other way", () => {
    const way = (steps: readonly (readonly string[])[], bypass = false) => traceOf(scenario, { steps, bypass });
    expect(way([["o1"], ["m1"]])).toBe(way([["o1"], ["m1"]]));
    expect(way([["o1"], ["m1"]])).toBe(traceOf(scenario, { steps: [["o1"], ["m1"], ["d1"]], bypass: false }, 2));
    const others = [way([["o1"]]), way([["o1"], ["m2"]]), way([["o1", "o2"], ["m1"]]), way([["c1"], ["a1"]]), way([["c1"], ["a2"]], true)];
    expect(new Set([...others, way([["o1"], ["m1"]])]).size).toBe(others.length + 1);
    expect(traceOf(smallScenario(), { steps: [["o1"]], bypass: false })).not.toBe(way([["o1"]]));
  });
});

describe("a whole life of an attempt", () => {
  const tries = ["o1", "o1+c1", "c1", "a1", "a2", "b1", "b2", "m1", "m2", "m3", "m4", "d1", "d2", "d3"];

  it("can always be replayed, whatever is tried in whatever order", () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constant("move" as const), chosen: fc.constantFrom(...tries), at: fc.option(fc.nat(6), { nil: undefined }) }),
      fc.record({ kind: fc.constant("back" as const), to: fc.option(fc.nat(6), { nil: undefined }) }),
      fc.record({ kind: fc.constant("close" as const) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), fc.boolean(), (deeds, bypass) => {
        let facts: readonly Fact[] = [begun("a1", { bypass })];
        for (const one of deeds) {
          const decided =
            one.kind === "move" ? whenMoved(facts, { chosen: one.chosen.split("+"), ...(one.at === undefined ? {} : { at: one.at }) })
            : one.kind === "back" ? whenSteppedBack(facts, one.to === undefined ? {} : { to: one.to })
            : decideCloseDebrief(given(...facts), "a1", LATER);
          if (!isRefusal(decided)) facts = [...facts, ...decided];
        }
        const attempt = given(...facts).attempts.get("a1");
        const trace = attempt && traceOf(scenario, attempt);
        expect(attempt?.ending).toBe(trace?.position.over ? trace.position.at : undefined);
        expect(attempt?.turn).toBe(facts.length);
      }),
      { numRuns: 200 },
    );
  });
});
