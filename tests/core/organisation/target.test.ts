import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssignmentTarget } from "~/core/organisation/model";
import { packPeople, unpackPeople } from "~/core/organisation/people-list";
import { asOne, reaches, targetKey } from "~/core/organisation/target";

const U1 = { kind: "unit", unit: "u1" } as const;
const P1 = { kind: "person", person: "p1" } as const;
const P2 = { kind: "person", person: "p2" } as const;

describe("targets", () => {
  test.each<[string, readonly AssignmentTarget[], AssignmentTarget | undefined]>([
    ["none is nobody", [], undefined],
    ["one stays what it is", [U1], U1],
    ["the same twice is one", [P1, P1], P1],
    ["several are one", [P2, U1, P1], { kind: "several", units: ["u1"], people: ["p2", "p1"] }],
    ["everybody takes in all", [U1, { kind: "authority" }], { kind: "authority" }],
  ])("%s", (_name, targets, one) => {
    expect(asOne(targets)).toEqual(one);
  });

  test("several reach their units and their people, and nobody else", () => {
    const target: AssignmentTarget = { kind: "several", units: ["u1"], people: ["p2"] };
    expect([["p1", "u1"], ["p2", "u9"], ["p3", "u2"]].map(([id = "", unit = ""]) => reaches(target, { id, unit }))).toEqual([true, true, false]);
  });

  test("have one key whatever their order", () => {
    expect(targetKey({ kind: "several", units: ["b", "a"], people: [] })).toBe(targetKey({ kind: "several", units: ["a", "b"], people: [] }));
    expect(targetKey(U1)).not.toBe(targetKey({ kind: "authority" }));
  });
});

describe("the short form of many people", () => {
  test("gives back just these, in the order of the roster, also when others came behind them", () => {
    const rosters = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 60 }).chain((roster) => fc.tuple(fc.constant(roster), fc.subarray(roster)));
    fc.assert(fc.property(rosters, fc.nat(20), ([roster, chosen], more) => {
      const text = packPeople(roster, new Set(chosen));
      expect(text).toMatch(/^[A-Za-z0-9_-]*$/u);
      expect(unpackPeople([...roster, ...Array.from({ length: more }, (_, place) => `later ${place}`)], text)).toEqual(chosen);
    }), { seed: 20261127, numRuns: 300 });
  });

  test("of 5,000 of 20,000 fits into an address, and one of others is none", () => {
    const roster = Array.from({ length: 20_000 }, (_, place) => String(place));
    expect(packPeople(roster, new Set(roster.filter((_, place) => place % 4 === 0))).length).toBeLessThan(4_000);
    expect(unpackPeople(["p1"], "Z")).toBeUndefined();
    expect(unpackPeople(["p1"], "B!")).toBeUndefined();
  });
});
