import { describe, expect, test } from "vitest";
import { exempt, isExempt, presentExemption, withoutExemption } from "~/core/dossier/exempt";
import { assignmentFor } from "~/core/dossier/extend";
import type { Assignment } from "~/core/organisation/model";
import { isRefusal } from "~/core/refusal";
import { dossier, exemption, extension } from "../../fixtures/dossier";

const TODAY = "2026-11-23";
const assigned = (due: string): Assignment => ({ id: "a", authority: "musterstadt", course: "k3", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z", due });
const dueOf = (due: string, exemptions: readonly ReturnType<typeof exemption>[], today = TODAY, extensions: readonly ReturnType<typeof extension>[] = []) =>
  assignmentFor(assigned(due), { extensions, exemptions }, { today, timeZone: "Europe/Berlin" });

describe("the last day of somebody who is exempt", () => {
  test.each([
    { what: "comes later by the days before it", due: "2026-12-04", from: "2026-11-20", until: "2026-11-29", then: "2026-12-14" },
    { what: "comes after a time in which it would lie", due: "2026-12-04", from: "2026-12-01", until: "2027-02-28", then: "2027-03-04" },
    { what: "counts the last day itself", due: "2026-12-04", from: "2026-12-04", until: "2026-12-04", then: "2026-12-05" },
    { what: "stays where it had passed before", due: "2026-11-19", from: "2026-11-20", until: "2026-11-29", then: "2026-11-19" },
    { what: "stays where all of it was before the assignment", due: "2026-12-04", from: "2026-09-01", until: "2026-09-30", then: "2026-12-04" },
    { what: "counts no day before the assignment", due: "2026-12-04", from: "2026-09-01", until: "2026-10-02", then: "2026-12-06" },
  ])("$what", ({ due, from, until, then }) => {
    expect(dueOf(due, [exemption(from, until)]).due).toBe(then);
  });

  test("rests while nobody knows the end, from the first day on", () => {
    const open = [exemption("2026-12-01")];
    expect(dueOf("2026-12-04", open)).toEqual(assigned("2026-12-04"));
    expect(dueOf("2026-12-04", open, "2026-12-01")).toMatchObject({ rests: true });
    expect(dueOf("2026-12-04", open, "2026-12-01").due).toBeUndefined();
    expect(dueOf("2026-11-30", open, "2026-12-01").due).toBe("2026-11-30");
  });

  test("adds up several times, in whatever order they stand", () => {
    const both = [exemption("2026-12-10", "2026-12-19"), exemption("2026-11-01", "2026-11-10")];
    for (const exemptions of [both, both.toReversed()]) expect(dueOf("2026-12-04", exemptions).due).toBe("2026-12-24");
  });

  test("is the day that was named to her, if the time off was known by then", () => {
    const off = exemption("2026-11-20", "2026-11-29", "2026-11-19T08:00:00.000Z");
    expect(dueOf("2026-11-21", [off], TODAY, [extension("2026-12-10")]).due).toBe("2026-12-10");
    expect(dueOf("2026-11-21", [{ ...off, at: "2026-11-25T08:00:00.000Z" }], TODAY, [extension("2026-12-10")]).due).toBe("2026-12-18");
  });
});

describe("an exemption", () => {
  const kept = (given: ReturnType<typeof exempt>) => {
    if (isRefusal(given)) throw new Error(given.refused);
    return given;
  };

  test("that is not over yet is changed and not doubled, and the same once more is none", () => {
    const first = kept(exempt(dossier(), exemption("2026-11-20"), TODAY));
    const ended = kept(exempt(first, exemption("2026-11-20", "2026-12-31", "2026-11-24T08:00:00.000Z"), TODAY));
    expect(ended.exemptions).toEqual([{ ...exemption("2026-11-20"), until: "2026-12-31" }]);
    expect(exempt(ended, exemption("2026-11-20", "2026-12-31"), TODAY)).toBe(ended);
    expect(withoutExemption(ended, TODAY)?.exemptions).toEqual([]);
  });

  test("that is over stays, and another may not lie in it", () => {
    const before = dossier("ada", { exemptions: [exemption("2026-11-01", "2026-11-10")] });
    expect(kept(exempt(before, exemption("2026-11-20"), TODAY)).exemptions).toHaveLength(2);
    expect(withoutExemption(before, TODAY)).toBeUndefined();
    for (const [from, until] of [["2026-11-10", "2026-11-12"], ["2026-10-20", "2026-11-01"], ["2026-10-01", "2026-12-31"], ["2026-11-05", undefined], ["2026-10-05", undefined]] as const) {
      expect(exempt(before, exemption(from, until), TODAY)).toEqual({ refused: "exemption-overlaps", field: "from" });
    }
    expect(exempt(before, exemption("2026-12-02", "2026-12-01"), TODAY)).toEqual({ refused: "exemption-order", field: "until" });
  });

  test.each([["2026-11-19", false], ["2026-11-20", true], ["2026-11-29", true], ["2026-11-30", false]])("holds on its days, both included: %s", (today, holds) => {
    const exemptions = [exemption("2026-11-20", "2026-11-29")];
    expect(isExempt(exemptions, today)).toBe(holds);
    expect(isExempt(undefined, today)).toBe(false);
    expect(presentExemption(exemptions, today) !== undefined).toBe(today <= "2026-11-29");
  });
});
