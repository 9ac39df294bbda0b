import { describe, expect, test } from "vitest";
import { assignmentFor, extend } from "~/core/dossier/extend";
import type { Assignment } from "~/core/organisation/model";
import { dossier, extension } from "../../fixtures/dossier";

function assigned(due: string | undefined, more: Partial<Assignment> = {}): Assignment {
  return { id: "a", authority: "musterstadt", course: "k3", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z", ...(due === undefined ? {} : { due }), ...more };
}

const TODAY = { today: "2026-11-23", timeZone: "Europe/Berlin" };

describe("what an extension changes", () => {
  test("the last day of what was assigned before", () => {
    expect(assignmentFor(assigned("2026-11-21"), { extensions: [extension("2026-12-01")] }, TODAY)).toMatchObject({ due: "2026-12-01", extended: true });
  });

  test("the latest day counts, in whatever order they were given", () => {
    for (const extensions of [[extension("2026-12-01"), extension("2026-12-24")], [extension("2026-12-24"), extension("2026-12-01")]]) {
      expect(assignmentFor(assigned("2026-11-21"), { extensions }, TODAY).due).toBe("2026-12-24");
    }
  });

  test.each([
    ["another course", assigned("2026-11-21", { course: "k1" })],
    ["what was assigned afterwards", assigned("2026-11-21", { assignedAt: "2026-11-23T08:00:00.000Z" })],
    ["a later day", assigned("2027-01-31")],
    ["what has no last day", assigned(undefined)],
  ])("not %s", (_name, assignment) => {
    expect(assignmentFor(assignment, { extensions: [extension("2026-12-01")] }, TODAY)).toBe(assignment);
  });
});

describe("extending", () => {
  test("keeps the day with what was said", () => {
    expect(extend(dossier(), extension("2026-12-01"), "2026-11-22")).toMatchObject({ extensions: [{ due: "2026-12-01", reason: "Umzug der Abteilung" }] });
  });

  test("the same once more changes nothing", () => {
    const before = dossier("ada", { extensions: [extension("2026-12-01")] });
    expect(extend(before, extension("2026-12-01", { id: "again", before: "2026-12-01" }), "2026-11-22")).toBe(before);
  });

  test("the same once more counts where an earlier day was assigned meanwhile", () => {
    const before = dossier("ada", { extensions: [extension("2026-12-01")] });
    expect(extend(before, extension("2026-12-01", { id: "again", before: "2026-11-28" }), "2026-11-22")).toMatchObject({ extensions: [{ before: "2026-11-21" }, { before: "2026-11-28" }] });
  });

  test.each([["the day before", "2026-11-21", "2026-11-20"], ["an earlier one", "2026-11-20", "2026-11-20"], ["one that has passed", "2026-11-22", "2026-11-23"]])("to %s is refused", (_name, due, today) => {
    expect(extend(dossier(), extension(due), today)).toEqual({ refused: "due-not-later", field: "due" });
  });

  test("what has no last day is refused", () => {
    const { before: _before, ...without } = extension("2026-12-01");
    expect(extend(dossier(), without, "2026-11-22")).toEqual({ refused: "no-deadline", field: "due" });
  });
});
