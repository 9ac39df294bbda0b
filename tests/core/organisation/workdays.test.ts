import { describe, expect, test } from "vitest";
import { isWorkday, nextWorkday } from "~/core/organisation/workdays";

describe("a day on which people work", () => {
  test.each([
    ["2027-01-02", "NW", false], // a Saturday
    ["2027-01-03", "NW", false], // a Sunday
    ["2027-01-04", "NW", true],
    ["2027-01-06", "NW", true],
    ["2027-01-06", "BY", false],
    ["2026-04-03", "HH", false], // Good Friday
    ["2027-03-29", "HH", false], // Easter Monday
    ["2027-05-06", "SH", false], // Ascension
    ["2027-05-27", "NW", false], // Corpus Christi
    ["2027-05-27", "NI", true],
    ["2027-10-04", "BE", true],
    ["2029-10-31", "NI", false],
    ["2029-10-31", "HE", true],
    ["2026-11-18", "SN", false], // Day of Repentance
    ["2026-11-18", "TH", true],
    ["2026-11-11", "SN", true],
    ["2028-09-20", "TH", false],
  ])("%s in %s: %s", (day, land, works) => {
    expect(isWorkday(day, land)).toBe(works);
  });

  test.each([["2024", "04-01"], ["2025", "04-21"], ["2026", "04-06"], ["2027", "03-29"], ["2038", "04-26"], ["2049", "04-19"], ["2076", "04-20"]])("Easter Monday of %s is %s", (year, day) => {
    expect(isWorkday(`${year}-${day}`, "BE")).toBe(false);
  });
});

test("a day off moves to the next one on which people work, across the year", () => {
  expect(nextWorkday("2026-12-04", "NW")).toBe("2026-12-04");
  expect(nextWorkday("2027-01-03", "NW")).toBe("2027-01-04");
  expect(nextWorkday("2026-12-25", "NW")).toBe("2026-12-28");
  expect(nextWorkday("2027-12-31", "BW")).toBe("2027-12-31");
  expect(nextWorkday("2028-01-01", "BW")).toBe("2028-01-03");
});
