import { describe, expect, test } from "vitest";
import { completionRows, issueRecord, sameName, type Issue } from "~/core/certification/issue";
import { course } from "../progress/facts";

const AUTHORITY = { id: "a1", name: "Stadt Musterstadt, Ausländerbehörde", land: "NW", place: "Musterstadt", timeZone: "Europe/Berlin", demonstration: false };

function issue(changes: Partial<Issue> = {}): Issue {
  return {
    id: "c1", code: "7F3A9C21ABCDEFGH", person: { id: "p1", name: "Jürgen Größe" }, authority: AUTHORITY, course: course(),
    begunAt: "2026-11-03T08:00:00.000Z", now: "2026-11-22T09:30:00.000Z", origin: "https://lernen.example", ...changes,
  };
}

describe("the record of a certificate", () => {
  test("copies out all it will ever say", () => {
    expect(issueRecord(issue({ course: course({ code: "K3", validityMonths: 24, objectives: [{ de: "Ziel" }], contents: [{ de: "Inhalt" }] }) }))).toEqual({
      id: "c1", code: "7F3A9C21ABCDEFGH", kind: "assessed", learner: "p1", name: "Jürgen Größe",
      authority: { id: "a1", name: "Stadt Musterstadt, Ausländerbehörde", land: "NW", place: "Musterstadt", timeZone: "Europe/Berlin" },
      course: { id: "k1", code: "K3", version: "v1", title: { de: "Kurs" }, objectives: [{ de: "Ziel" }], contents: [{ de: "Inhalt" }] },
      units: 1, period: { from: "2026-11-03", to: "2026-11-22" }, issuedAt: "2026-11-22T09:30:00.000Z", validUntil: "2028-11-22",
      verification: { origin: "https://lernen.example", path: "nachweis/7F3A-9C21-ABCD-EFGH" }, demonstration: false,
    });
  });

  test("holds neither a score nor an answer nor a number of tries", () => {
    expect(JSON.stringify(issueRecord(issue()))).not.toMatch(/score|answer|round|attempt|correct|points/i);
  });

  test("a course without a check gives the other document", () => {
    expect(issueRecord(issue({ course: course({ assessment: { kind: "none" } }) })).kind).toBe("attendance");
  });

  test("without a term it has no end", () => {
    expect(issueRecord(issue())).not.toHaveProperty("validUntil");
  });

  test.each([
    ["Europe/Berlin", "2026-11-22T23:30:00.000Z", "2026-11-23"],
    ["Europe/Berlin", "2026-11-22T22:59:59.999Z", "2026-11-22"],
    ["Europe/Berlin", "2026-07-01T22:00:00.000Z", "2026-07-02"],
    ["UTC", "2026-11-22T23:30:00.000Z", "2026-11-22"],
  ])("in %s %s is the day %s", (timeZone, now, to) => {
    expect(issueRecord(issue({ now, begunAt: now, authority: { ...AUTHORITY, timeZone } })).period).toEqual({ from: to, to });
  });

  test("a demonstration stays one for ever", () => {
    expect(issueRecord(issue({ authority: { ...AUTHORITY, demonstration: true } })).demonstration).toBe(true);
  });

  test.each([[40, 1], [45, 1], [89, 1], [90, 2], [360, 8]])("%i minutes are %i teaching units", (minutes, units) => {
    const lessons = [{ id: "eins", number: "1.1", title: { de: "Eins" }, minutes }];
    expect(issueRecord(issue({ course: course({ lessons, requiredScenarios: [], assessment: { kind: "none" } }) })).units).toBe(units);
  });
});

describe("what reports may know", () => {
  const certificate = issueRecord(issue({ course: course({ validityMonths: 12 }) }));

  test("is one row a certificate, without a name", () => {
    expect(completionRows([{ certificate }])).toEqual([
      {
        learner: "p1", course: "k1", courseTitle: { de: "Kurs" }, completedAt: "2026-11-22T09:30:00.000Z", certificate: "c1",
        code: "7F3A9C21ABCDEFGH", kind: "assessed", validUntil: "2027-11-22",
      },
    ]);
  });

  test("says when it was revoked, but not why or by whom", () => {
    const [row] = completionRows([{ certificate, revoked: { at: "2026-12-01T08:00:00.000Z", by: "hr", reason: "Grund" } }]);
    expect(row).toMatchObject({ revokedAt: "2026-12-01T08:00:00.000Z" });
    expect(JSON.stringify(row)).not.toMatch(/Grund|"hr"/);
  });
});

describe("the same name", () => {
  test.each([
    ["Jürgen Größe", "jürgen größe"],
    ["Jürgen Größe", "  Jürgen   Größe "],
    ["Jürgen Größe", "Ju\u0308rgen Gro\u0308ße"],
    ["Anna-Lena Müller", "Anna Lena Müller"],
    ["Anna‑Lena Müller", "anna-lena müller"],
    ["Sean O’Connor", "Sean O'Connor"],
    ["Dr. Ada Muster", "Dr Ada Muster"],
    ["Muster, Ada", "Muster Ada"],
    ["آدا مستر", "آدا مستر"],
    ["李 明", "李 明"],
    ["İpek Yılmaz", "i̇pek yılmaz"],
    ["Pınar", "pınar"],
    ["Großmann", "GROẞMANN"],
  ])("%j is %j", (certified, typed) => {
    expect(sameName(certified, typed)).toBe(true);
  });

  test.each([
    ["Jürgen Größe", "Jürgen"],
    ["Jürgen Größe", "Größe Jürgen"],
    ["Jürgen Größe", "Jurgen Grosse"],
    ["Jürgen Größe", "JürgenGröße"],
    ["Jürgen Größe", ""],
    ["Jürgen Größe", " - "],
    ["-", ""],
    ["Pınar", "Pinar"],
    ["Łukasz", "Lukasz"],
  ])("%j is not %j", (certified, typed) => {
    expect(sameName(certified, typed)).toBe(false);
  });
});
