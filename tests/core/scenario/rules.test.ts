import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "~/core/scenario/model";
import { applyEffects, askedOf, clamp, firstThatHolds, holds, NOTHING_COUNTED, startSituation, type Counted, type Situation } from "~/core/scenario/rules";
import { effects, smallScenario } from "../../fixtures/scenario";

const scenario = smallScenario({
  conditions: {
    gentle: { meter: "tension", atMost: 2 },
    trusted: { meter: "trust", atLeast: 3 },
    both: { all: [{ condition: "gentle", is: true }, { condition: "trusted", is: true }] },
  },
});

function situation(trust: number, tension: number, ...flags: readonly string[]): Situation {
  return { meters: { trust, tension }, flags: new Set(flags) };
}

function asked(where: Situation, counted?: Counted) {
  return askedOf(scenario, where, counted);
}

describe("a condition", () => {
  const cases: readonly { readonly what: string; readonly when: Condition; readonly at: Situation; readonly holds: boolean }[] = [
    { what: "a set flag is set", when: { flag: "promised", is: true }, at: situation(2, 1, "promised"), holds: true },
    { what: "an unset flag is not set", when: { flag: "promised", is: true }, at: situation(2, 1), holds: false },
    { what: "asks for an unset flag", when: { flag: "promised", is: false }, at: situation(2, 1), holds: true },
    { what: "asks for an unset flag that is set", when: { flag: "promised", is: false }, at: situation(2, 1, "promised"), holds: false },
    { what: "at least includes the bound", when: { meter: "trust", atLeast: 2 }, at: situation(2, 1), holds: true },
    { what: "at least is not met below", when: { meter: "trust", atLeast: 3 }, at: situation(2, 1), holds: false },
    { what: "at most includes the bound", when: { meter: "trust", atMost: 2 }, at: situation(2, 1), holds: true },
    { what: "at most is not met above", when: { meter: "trust", atMost: 1 }, at: situation(2, 1), holds: false },
    { what: "both bounds", when: { meter: "trust", atLeast: 1, atMost: 3 }, at: situation(2, 1), holds: true },
    { what: "both bounds, above", when: { meter: "trust", atLeast: 1, atMost: 3 }, at: situation(4, 1), holds: false },
    { what: "no bound always holds", when: { meter: "trust" }, at: situation(0, 4), holds: true },
    { what: "an unknown meter counts as 0", when: { meter: "nothing", atMost: 0 }, at: situation(2, 1), holds: true },
    { what: "a named condition", when: { condition: "gentle", is: true }, at: situation(2, 2), holds: true },
    { what: "a named condition turned round", when: { condition: "gentle", is: false }, at: situation(2, 3), holds: true },
    { what: "a named condition made of named ones", when: { condition: "both", is: true }, at: situation(3, 2), holds: true },
    { what: "a named condition made of named ones, one missing", when: { condition: "both", is: true }, at: situation(2, 2), holds: false },
    { what: "an unknown name always holds", when: { condition: "nobody", is: true }, at: situation(2, 1), holds: true },
    { what: "all of nothing", when: { all: [] }, at: situation(2, 1), holds: true },
    { what: "any of nothing", when: { any: [] }, at: situation(2, 1), holds: false },
    { what: "all, one missing", when: { all: [{ flag: "promised", is: true }, { meter: "trust", atLeast: 4 }] }, at: situation(2, 1, "promised"), holds: false },
    { what: "any, one there", when: { any: [{ flag: "promised", is: true }, { meter: "trust", atLeast: 4 }] }, at: situation(2, 1, "promised"), holds: true },
    { what: "nested", when: { any: [{ all: [{ flag: "promised", is: true }, { flag: "blamed", is: false }] }] }, at: situation(2, 1, "promised"), holds: true },
    { what: "readings are none outside an interpretation", when: { readings: "open", atLeast: 1 }, at: situation(2, 1), holds: false },
  ];
  it.each(cases)("$what", ({ when, at, holds: expected }) => {
    expect(holds(when, asked(at))).toBe(expected);
  });

  it("that is missing always holds", () => {
    expect(holds(undefined, asked(situation(0, 0)))).toBe(true);
  });

  it.each([
    { open: 2, closing: 0, when: { readings: "open", atLeast: 2 } as Condition, expected: true },
    { open: 1, closing: 0, when: { readings: "open", atLeast: 2 } as Condition, expected: false },
    { open: 1, closing: 1, when: { readings: "closing", atMost: 0 } as Condition, expected: false },
    { open: 0, closing: 3, when: { readings: "closing", atLeast: 1, atMost: 3 } as Condition, expected: true },
  ])("counts readings: $open open, $closing closing", ({ open, closing, when, expected }) => {
    expect(holds(when, asked(situation(2, 1), { ...NOTHING_COUNTED, open, closing }))).toBe(expected);
  });
});

describe("effects", () => {
  const cases = [
    { what: "nothing", of: effects(), trust: 2, tension: 1, flags: ["blamed"] },
    { what: "a step up", of: effects({ trust: 1 }), trust: 3, tension: 1, flags: ["blamed"] },
    { what: "two meters", of: effects({ trust: -1, tension: 2 }), trust: 1, tension: 3, flags: ["blamed"] },
    { what: "clamped at the top", of: effects({ trust: 9 }), trust: 4, tension: 1, flags: ["blamed"] },
    { what: "clamped at the bottom", of: effects({ trust: -9 }), trust: 0, tension: 1, flags: ["blamed"] },
    { what: "a flag set", of: effects({}, ["promised"]), trust: 2, tension: 1, flags: ["blamed", "promised"] },
    { what: "a flag set twice", of: effects({}, ["blamed"]), trust: 2, tension: 1, flags: ["blamed"] },
    { what: "a flag cleared", of: effects({}, [], ["blamed"]), trust: 2, tension: 1, flags: [] },
    { what: "an unset flag cleared", of: effects({}, [], ["promised"]), trust: 2, tension: 1, flags: ["blamed"] },
    { what: "set and cleared at once: cleared wins", of: effects({}, ["promised"], ["promised"]), trust: 2, tension: 1, flags: ["blamed"] },
    { what: "an unknown meter is left alone", of: effects({ nothing: 3 }), trust: 2, tension: 1, flags: ["blamed"] },
  ];
  it.each(cases)("$what", ({ of, trust, tension, flags }) => {
    const after = applyEffects(scenario, of, situation(2, 1, "blamed"));
    expect(after.meters).toEqual({ trust, tension });
    expect([...after.flags].sort()).toEqual([...flags].sort());
  });

  it("leave the situation before untouched", () => {
    const before = situation(2, 1, "blamed");
    applyEffects(scenario, effects({ trust: 1 }, ["promised"], ["blamed"]), before);
    expect(before).toEqual(situation(2, 1, "blamed"));
  });

  it("never lead out of a meter's words", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -7, max: 7 }), { maxLength: 20 }), (changes) => {
        const after = changes.reduce((now, trust) => applyEffects(scenario, effects({ trust }), now), startSituation(scenario));
        expect(after.meters["trust"]).toBeGreaterThanOrEqual(0);
        expect(after.meters["trust"]).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("a scenario", () => {
  it("starts with the meters at their start and no flag", () => {
    expect(startSituation(scenario)).toEqual({ meters: { trust: 2, tension: 1 }, flags: new Set() });
  });

  it.each([[-1, 0], [0, 0], [2, 2], [4, 4], [5, 4]])("clamps %i to %i", (value, expected) => {
    expect(clamp(value, 4)).toBe(expected);
  });

  it("takes the first entry that holds, not the best", () => {
    const entries = [{ id: "no", when: { flag: "promised", is: true } }, { id: "first" }, { id: "second" }];
    expect(firstThatHolds(entries, asked(situation(2, 1)))?.id).toBe("first");
    expect(firstThatHolds(entries.slice(0, 1), asked(situation(2, 1)))).toBeUndefined();
  });
});
