import { describe, expect, test } from "vitest";
import { concerns, foldEmail, type Assignment, type AssignmentTarget } from "~/core/organisation/model";

describe("e-mail addresses are compared folded", () => {
  test.each([
    ["Ada@Musterstadt.example", "ada@musterstadt.example"],
    ["  ada@musterstadt.example\n", "ada@musterstadt.example"],
    ["ju\u0308rgen@musterstadt.example", "jürgen@musterstadt.example"],
    ["ÄNNE@MUSTERSTADT.EXAMPLE", "änne@musterstadt.example"],
    ["", ""],
  ])("%j is %j", (typed, folded) => {
    expect(foldEmail(typed)).toBe(folded);
    expect(foldEmail(folded)).toBe(folded);
  });

  test("dots and plus signs are part of an address", () => {
    expect(foldEmail("a.da+x@m.example")).toBe("a.da+x@m.example");
  });
});

describe("whom an assignment concerns", () => {
  const ada = { id: "p1", unit: "u1", authority: "a1" };
  const to = (target: AssignmentTarget, authority = "a1"): Assignment => ({ id: "as1", authority, course: "k3", target, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z" });

  test.each([
    [{ kind: "authority" }, true],
    [{ kind: "unit", unit: "u1" }, true],
    [{ kind: "unit", unit: "u2" }, false],
    [{ kind: "person", person: "p1" }, true],
    [{ kind: "person", person: "p2" }, false],
    [{ kind: "several", units: ["u1"], people: ["p2"] }, true],
    [{ kind: "several", units: ["u2"], people: ["p1"] }, true],
    [{ kind: "several", units: ["u2"], people: ["p2"] }, false],
  ] as const)("%j: %s", (target, concerned) => {
    expect(concerns(to(target), ada)).toBe(concerned);
  });

  test.each([{ kind: "authority" }, { kind: "unit", unit: "u1" }, { kind: "person", person: "p1" }, { kind: "several", units: ["u1"], people: ["p1"] }] as const)("%j of another authority: nobody here", (target) => {
    expect(concerns(to(target, "a2"), ada)).toBe(false);
  });
});
