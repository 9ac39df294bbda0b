import { describe, expect, test } from "vitest";
import { repeatsReport, toldNow, type ToldBarrier } from "~/core/organisation/barriers";

const told = (report: string, on: string, more: Partial<ToldBarrier> = {}): ToldBarrier => ({ report, what: "Ein Knopf hat keinen Namen.", done: "Er bekommt einen.", state: "in-work", on, ...more });

describe("what is told", () => {
  test("is of each report what was said last, newest day first, on one day the later told", () => {
    const [a, b, c, older] = [told("a", "2026-11-20"), told("b", "2026-11-22", { state: "mended" }), told("c", "2026-11-20"), told("b", "2026-11-25")];
    expect(toldNow([{ told: c }, { told: b }, { told: older }, { told: a }])).toEqual([b, c, a]);
  });

  test("is nothing once it was taken back, until something is told again", () => {
    const one = told("a", "2026-11-20");
    expect(toldNow([{ untold: "a" }, { told: one }])).toEqual([]);
    expect(toldNow([{ told: told("a", "2026-11-21") }, { untold: "a" }, { told: one }])).toEqual([told("a", "2026-11-21")]);
    expect(toldNow([])).toEqual([]);
  });
});

describe("a public sentence", () => {
  const report = { what: "Ich bin blind und höre beim Knopf oben rechts nur „Schalter“.", contact: "030 23125 110" };
  test.each([
    ["Ein Knopf hat keinen Namen.", false], ["", false], ["Der Knopf oben rechts heißt für Vorleseprogramme jetzt „Darstellung“.", false],
    [report.what, true], ["ICH bin  blind und höre beim Knopf, oben rechts: nur Schalter", true], [`Gemeldet: ${report.what} Danke.`, true], ["Bin blind und höre beim Knopf", true], ["Rückruf unter 030/23125-110", true],
  ])("%j repeats the report: %s", (sentence, repeats) => {
    expect(repeatsReport(sentence, report)).toBe(repeats);
  });

  test("may share a short text with it, but not be it", () => {
    expect(repeatsReport("Der Knopf im Kopf der Seite", { what: "Knopf" })).toBe(false);
    expect(repeatsReport("Knopf.", { what: "knopf" })).toBe(true);
  });
});
