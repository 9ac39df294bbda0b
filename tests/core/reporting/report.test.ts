import { describe, expect, test } from "vitest";
import type { Recognition } from "~/core/dossier/model";
import type { Assignment, Person, Unit } from "~/core/organisation/model";
import { reportRows, type ReportRow, type ReportSource } from "~/core/reporting/report";
import type { CompletionRow } from "~/core/reporting/rows";
import { dossier, extension, recognition } from "../../fixtures/dossier";

const UNITS: readonly Unit[] = [{ id: "u1", authority: "a1", name: "Servicepunkt" }, { id: "u2", authority: "a1", name: "Leitung" }];

function person(id: string, more: Partial<Person> = {}): Person {
  return { id, authority: "a1", unit: "u1", name: `Person ${id}`, email: `${id}@x.example`, roles: ["learner"], active: true, createdAt: "2026-01-01T00:00:00.000Z", ...more };
}

function assigned(more: Partial<Assignment> = {}): Assignment {
  return { id: "as1", authority: "a1", course: "k3", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z", ...more };
}

function completed(more: Partial<CompletionRow> = {}): CompletionRow {
  return { learner: "p1", course: "k3", courseTitle: { de: "Klar sprechen" }, completedAt: "2026-11-20T12:00:00.000Z", certificate: "c1", code: "7F3A9C21ABCDEFGH", kind: "assessed", ...more };
}

function rows(more: Partial<ReportSource> = {}): readonly ReportRow[] {
  return reportRows({
    people: [person("p1")], units: UNITS, assignments: [], completions: [], titles: new Map([["k3", { de: "Klar sprechen" }]]),
    timeZone: "Europe/Berlin", now: "2026-11-22T09:30:00.000Z", ...more,
  });
}

describe("the status of one person and one course", () => {
  const revokedAt = "2026-11-21T08:00:00.000Z";
  test.each([
    ["assigned", { assignments: [assigned()] }, "open"],
    ["assigned, due today", { assignments: [assigned({ due: "2026-11-22" })] }, "open"],
    ["mandatory, due yesterday", { assignments: [assigned({ due: "2026-11-21" })] }, "overdue"],
    ["voluntary, due yesterday", { assignments: [assigned({ due: "2026-11-21", mandatory: false })] }, "open"],
    ["completed in time", { assignments: [assigned({ due: "2026-11-21" })], completions: [completed()] }, "completed"],
    ["completed late", { assignments: [assigned({ due: "2026-11-19" })], completions: [completed()] }, "completed"],
    ["completed without an assignment", { completions: [completed()] }, "completed"],
    ["valid until today", { completions: [completed({ validUntil: "2026-11-22" })] }, "completed"],
    ["valid until yesterday", { completions: [completed({ validUntil: "2026-11-21" })] }, "expired"],
    ["revoked", { completions: [completed({ revokedAt })] }, "revoked"],
    ["revoked, still some days left", { assignments: [assigned({ due: "2026-11-30" })], completions: [completed({ revokedAt })] }, "revoked"],
    ["revoked, and the last day has passed", { assignments: [assigned({ due: "2026-11-21" })], completions: [completed({ revokedAt })] }, "overdue"],
    ["revoked and expired", { completions: [completed({ revokedAt, validUntil: "2026-11-01" })] }, "revoked"],
  ] as const)("%s", (_name, source, status) => {
    expect(rows(source).map((row) => row.status)).toEqual([status]);
  });

  test.each<[string, Partial<ReportSource>, string | undefined]>([
    ["open", {}, "2026-12-04"],
    ["completed", { completions: [completed({ validUntil: "2026-11-22" })] }, undefined],
    ["recognised", { dossiers: [dossier("p1", { recognitions: [recognition()] })] }, undefined],
    ["expired", { completions: [completed({ validUntil: "2026-11-21" })] }, "2026-12-04"],
    ["revoked", { completions: [completed({ revokedAt })] }, "2026-12-04"],
  ])("%s has a deadline only where something is to be done", (status, source, due) => {
    expect(rows({ assignments: [assigned({ due: "2026-12-04" })], ...source })).toMatchObject([{ status, due }]);
  });

  test("what was revoked is valid until no day", () => {
    const validUntil = "2028-09-28";
    expect(rows({ completions: [completed({ validUntil })] })[0]?.validUntil).toBe(validUntil);
    expect(rows({ completions: [completed({ validUntil, revokedAt })] })[0]).toMatchObject({ status: "revoked", validUntil: undefined });
  });

  test("overdue begins at midnight of the authority's zone", () => {
    const assignments = [assigned({ due: "2026-11-22" })];
    expect(rows({ assignments, now: "2026-11-22T22:59:59.999Z" })[0]?.status).toBe("open");
    expect(rows({ assignments, now: "2026-11-22T23:00:00.000Z" })[0]?.status).toBe("overdue");
    expect(rows({ assignments, now: "2026-11-22T23:00:00.000Z", timeZone: "UTC" })[0]?.status).toBe("open");
  });
});

describe("what HR has decided for one person", () => {
  const late = assigned({ due: "2026-11-21" });
  const extended = [dossier("p1", { extensions: [extension("2026-12-01")] })];
  const recognised = (more: Partial<Recognition> = {}) => [dossier("p1", { recognitions: [recognition("r1", more)] })];

  test("a later last day is hers alone", () => {
    expect(rows({ people: [person("p1"), person("p2")], assignments: [late], dossiers: extended })).toMatchObject([{ status: "open", due: "2026-12-01", extended: true }, { status: "overdue", due: "2026-11-21" }]);
    expect(rows({ assignments: [late], dossiers: extended, now: "2026-12-02T09:00:00.000Z" })).toMatchObject([{ status: "overdue" }]);
  });

  test.each([
    ["instead of nothing", { assignments: [late] }, {}, "recognised"],
    ["without an assignment", {}, {}, "recognised"],
    ["until today", { assignments: [late] }, { validUntil: "2026-11-22" }, "recognised"],
    ["until yesterday", { assignments: [late] }, { validUntil: "2026-11-21" }, "expired"],
    ["withdrawn", { assignments: [late] }, { withdrawn: { at: "2026-11-22T08:00:00.000Z", by: "hr", reason: "Irrtum" } }, "overdue"],
    ["beside an own completion", { completions: [completed()] }, {}, "completed"],
    ["instead of one that has run out", { completions: [completed({ validUntil: "2026-11-21" })] }, {}, "recognised"],
    ["instead of one that was revoked", { completions: [completed({ revokedAt: "2026-11-21T08:00:00.000Z" })] }, {}, "recognised"],
  ] as const)("a proof of others %s", (_name, source, more, status) => {
    expect(rows({ ...source, dossiers: recognised(more) }).map((row) => row.status)).toEqual([status]);
  });

  test("it says its own days and has no code of ours", () => {
    const [row] = rows({ completions: [completed({ validUntil: "2026-11-21" })], dossiers: recognised({ validUntil: "2027-03-13" }) });
    expect(row).toMatchObject({ completedOn: "2026-03-14", validUntil: "2027-03-13" });
    expect(row?.code).toBeUndefined();
  });
});

describe("which completion counts", () => {
  const older = completed({ certificate: "c0", code: "OLD", completedAt: "2025-11-20T12:00:00.000Z", validUntil: "2026-11-01" });

  test("the newest, in whatever order they come", () => {
    for (const completions of [[older, completed()], [completed(), older]]) {
      expect(rows({ completions })).toMatchObject([{ status: "completed", code: "7F3A9C21ABCDEFGH", completedOn: "2026-11-20" }]);
    }
  });

  test("a revoked newer one gives way to an older one", () => {
    const completions = [older, completed({ revokedAt: "2026-11-21T08:00:00.000Z" })];
    expect(rows({ completions })).toMatchObject([{ status: "expired", code: "OLD" }]);
  });

  test("the day of completion is that of the authority's zone", () => {
    expect(rows({ completions: [completed({ completedAt: "2026-11-20T23:30:00.000Z" })] })[0]?.completedOn).toBe("2026-11-21");
  });
});

describe("which assignment counts", () => {
  const authority = assigned({ mandatory: false, due: "2026-10-01" });
  const unit = assigned({ id: "as2", target: { kind: "unit", unit: "u1" }, due: "2026-12-24" });
  const own = assigned({ id: "as3", target: { kind: "person", person: "p1" }, due: "2026-12-01" });

  test("mandatory before voluntary, then the earlier last day", () => {
    expect(rows({ assignments: [authority, unit, own] })).toMatchObject([{ mandatory: true, due: "2026-12-01", status: "open" }]);
    expect(rows({ assignments: [unit, authority] })).toMatchObject([{ mandatory: true, due: "2026-12-24" }]);
  });

  test("one with a last day before one without", () => {
    expect(rows({ assignments: [assigned(), own] })).toMatchObject([{ due: "2026-12-01" }]);
  });

  test.each([
    ["another unit", assigned({ target: { kind: "unit", unit: "u2" } })],
    ["another person", assigned({ target: { kind: "person", person: "p2" } })],
    ["another authority", assigned({ authority: "a2" })],
  ])("not one for %s", (_name, assignment) => {
    expect(rows({ assignments: [assignment] })).toEqual([]);
  });
});

describe("whose rows there are", () => {
  test("one for each person and course that was assigned or completed", () => {
    const people = [person("p1"), person("p2", { unit: "u2" })];
    const found = rows({ people, assignments: [assigned(), assigned({ id: "as2", course: "k5", target: { kind: "unit", unit: "u2" } })], completions: [completed({ learner: "p2", course: "k7" })] });
    expect(found.map((row) => `${row.person} ${row.course} ${row.unitName}`)).toEqual(["p1 k3 Servicepunkt", "p2 k3 Leitung", "p2 k5 Leitung", "p2 k7 Leitung"]);
  });

  test("two assignments of one course are one row", () => {
    expect(rows({ assignments: [assigned(), assigned({ id: "as2", mandatory: false })] })).toHaveLength(1);
  });

  test("none of people who have left", () => {
    expect(rows({ people: [person("p1", { active: false })], completions: [completed()] })).toEqual([]);
  });

  test("a course that is gone is called as the certificate calls it, or by its id", () => {
    expect(rows({ titles: new Map(), completions: [completed({ courseTitle: { de: "Früher" } })] })[0]?.courseTitle).toEqual({ de: "Früher" });
    expect(rows({ titles: new Map(), assignments: [assigned()] })[0]?.courseTitle).toEqual({ de: "k3" });
  });

  test("a row never says whether something was begun", () => {
    const keys = new Set(rows({ assignments: [assigned({ due: "2026-12-01" })], completions: [completed({ validUntil: "2028-01-01" })] }).flatMap((row) => Object.keys(row)));
    expect([...keys].sort()).toEqual(["code", "completedOn", "course", "courseTitle", "due", "exempt", "extended", "mandatory", "name", "person", "status", "unit", "unitName", "validUntil"]);
  });
});
