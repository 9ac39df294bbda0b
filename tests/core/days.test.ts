import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayIn, isDay, longDay, longInstant } from "~/core/days";
import { readDay, readDeadline } from "~/core/typed-day";

describe("the day of an instant", () => {
  test.each([
    ["Europe/Berlin", "2026-11-22T22:59:59.999Z", "2026-11-22"],
    ["Europe/Berlin", "2026-11-22T23:00:00.000Z", "2026-11-23"],
    ["Europe/Berlin", "2026-06-30T21:59:59.999Z", "2026-06-30"],
    ["Europe/Berlin", "2026-06-30T22:00:00.000Z", "2026-07-01"],
    ["Europe/Berlin", "2026-10-25T00:30:00.000Z", "2026-10-25"],
    ["America/New_York", "2026-01-01T04:59:00.000Z", "2025-12-31"],
    ["UTC", "2028-02-29T23:59:59.999Z", "2028-02-29"],
  ])("in %s %s is %s", (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day);
  });
});

test("in every hour of every zone it is the day that the calendar there shows", () => {
  const zones = fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Chatham", "UTC");
  const instants = fc.date({ min: new Date("1990-01-01T00:00:00.000Z"), max: new Date("2040-01-01T00:00:00.000Z"), noInvalidDate: true });
  fc.assert(
    fc.property(zones, instants, (timeZone, instant) => {
      const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
      expect(dayIn(timeZone, instant.toISOString())).toBe(shown);
    }),
    { seed: 20261126, numRuns: 500 },
  );
});

test("what is no instant has no day", () => expect(() => dayIn("UTC", "gestern")).toThrow(RangeError));

describe("some months later", () => {
  test.each([
    ["2026-11-22", 24, "2028-11-22"],
    ["2026-11-22", 0, "2026-11-22"],
    ["2026-11-22", 1, "2026-12-22"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %i months: %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe("a real day", () => {
  test.each(["2026-11-22", "2028-02-29", "2026-12-31"])("%s is one", (day) => expect(isDay(day)).toBe(true));
  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "22.11.2026", "", "2026-11-22T00:00:00Z", "0000-00-00"])("%j is none", (day) => expect(isDay(day)).toBe(false));
});

test.each([
  ["4.12.2026", "2026-12-04"],
  ["04.12.2026", "2026-12-04"],
  [" 4. 12. 2026 ", "2026-12-04"],
  ["2026-12-04", "2026-12-04"],
  ["4. Dezember 2026", "2026-12-04"],
  ["Freitag, 4. Dezember 2026", "2026-12-04"],
  ["Fr., 4. Dez. 2026", "2026-12-04"],
  ["1. märz 2026", "2026-03-01"],
  ["1. Mrz. 2026", "2026-03-01"],
  ["12. Sept 2026", "2026-09-12"],
  ["4 December 2026", "2026-12-04"],
  ["Friday, 4 December 2026", "2026-12-04"],
  ["Fri 4 Dec 2026", "2026-12-04"],
  ["4 may 2026", "2026-05-04"],
])("%j was typed: %s", (typed, day) => expect(readDay(typed)).toBe(day));

test.each(["", "4. Dezember", "4. De 2026", "4. Juniper 2026", "31. November 2026", "Foo, 4. Dezember 2026", "4. Dezember 26", "4.12.26", "31.11.2026", "12/4/2026", "morgen", "4.12.2026 Uhr"])("%j is no day", (typed) => expect(readDay(typed)).toBeUndefined());

test.each([
  ["2026-11-22", "de", "22. November 2026"],
  ["2026-03-01", "de", "1. März 2026"],
  ["2026-03-01", "en", "1 March 2026"],
] as const)("%s in words (%s): %s", (day, language, words) => expect(longDay(day, language)).toBe(words));

test("an instant in words, in a zone", () => {
  expect(longInstant("2026-11-22T23:05:00.000Z", "Europe/Berlin", "de")).toBe("23. November 2026, 00:05 Uhr");
  expect(longInstant("2026-11-22T13:10:00.000Z", "Europe/Berlin", "en")).toBe("22 November 2026, 14:10");
});

describe("whatever the day is", () => {
  const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const months = fc.integer({ min: -600, max: 600 });
  const RUNS = { seed: 20261123, numRuns: 1_000 };

  test("some months later is a real day of the right month, never of the one after", () => {
    fc.assert(
      fc.property(day, months, (from, count) => {
        const later = addMonths(from, count);
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isDay(later)).toBe(true);
        expect(month(later)).toBe(month(from) + count);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
      RUNS,
    );
  });

  test("what is written in German is read back", () => {
    fc.assert(fc.property(day, (from) => readDay(`${Number(from.slice(8))}.${Number(from.slice(5, 7))}.${from.slice(0, 4)}`) === from), RUNS);
  });

  test("what a page prints is read back, in both languages and with the day of the week", () => {
    const week = (from: string, locale: string) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(from));
    fc.assert(fc.property(day, (from) => [longDay(from, "de"), longDay(from, "en"), week(from, "de-DE"), week(from, "en-GB")].every((words) => readDay(words) === from)), RUNS);
  });

  test("noon in UTC is the same day in Berlin", () => {
    fc.assert(fc.property(day, (from) => dayIn("Europe/Berlin", `${from}T12:00:00.000Z`) === from), RUNS);
  });
});

describe("some days later", () => {
  test.each([
    ["2026-11-22", 7, "2026-11-29"],
    ["2026-12-30", 7, "2027-01-06"],
    ["2028-02-27", 2, "2028-02-29"],
    ["2026-10-20", 7, "2026-10-27"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("%s + %i is %s", (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
  });
});

describe("a deadline as people type it", () => {
  test.each([
    ["in 6 Wochen", "2027-01-03"], ["In 1 Woche", "2026-11-29"], ["in 10 Tagen", "2026-12-02"], ["in 1 Tag", "2026-11-23"],
    ["in 3 Monaten", "2027-02-22"], [" in 2 weeks ", "2026-12-06"], ["4.12.2026", "2026-12-04"], ["2026-12-04", "2026-12-04"],
  ])("%s is %s on 22 November 2026", (typed, day) => {
    expect(readDeadline(typed, "2026-11-22")).toBe(day);
  });

  test.each(["in Wochen", "in 6", "in -1 Tagen", "in 1000 Tagen", "morgen", "31.2.2027", ""])("%s is none", (typed) => {
    expect(readDeadline(typed, "2026-11-22")).toBeUndefined();
  });
});
