import { describe, expect, test } from "vitest";
import { concerns, type Assignment } from "~/core/organisation/model";
import { paused, resumed } from "~/core/organisation/pause";

const ONE: Assignment = { id: "1", authority: "a", course: "kurs", target: { kind: "authority" }, mandatory: true, due: "2026-12-04", assignedBy: "hr", assignedAt: "2026-11-01T08:00:00.000Z" };
const AT = "2026-11-23T08:00:00.000Z";
const ZONE = "Europe/Berlin";

describe("an assignment that is paused", () => {
  test("concerns nobody, until it is in force again", () => {
    const person = { id: "p", unit: "u", authority: "a" };
    expect(concerns(paused(ONE, AT), person)).toBe(false);
    expect(concerns(resumed(paused(ONE, AT), AT, ZONE), person)).toBe(true);
    expect(paused(paused(ONE, AT), "2027-01-01T08:00:00.000Z").paused).toBe(AT);
  });

  test.each([
    { what: "on the same day", due: "2026-12-04", at: "2026-11-23T20:00:00.000Z", then: "2026-12-04" },
    { what: "over a change of the clocks", due: "2026-12-04", at: "2027-04-02T07:00:00.000Z", then: "2027-04-13" },
    { what: "paused on its last day", due: "2026-11-23", at: "2026-11-30T08:00:00.000Z", then: "2026-11-30" },
    { what: "paused after its last day", due: "2026-11-22", at: "2026-11-30T08:00:00.000Z", then: "2026-11-22" },
    { what: "resumed just after midnight here", due: "2026-12-04", at: "2026-11-24T23:30:00.000Z", then: "2026-12-06" },
  ])("is due later by the days of the pause: $what", ({ due, at, then }) => {
    expect(resumed(paused({ ...ONE, due }, AT), at, ZONE)).toEqual({ ...ONE, due: then });
  });

  test("without a last day has none afterwards; one in force stays as it is", () => {
    const { due: _due, ...open } = ONE;
    expect(resumed(paused(open, AT), "2026-12-24T08:00:00.000Z", ZONE)).toEqual(open);
    expect(resumed(ONE, "2026-12-24T08:00:00.000Z", ZONE)).toEqual(ONE);
  });
});
