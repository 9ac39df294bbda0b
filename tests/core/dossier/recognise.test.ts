import { describe, expect, test } from "vitest";
import type { Dossier } from "~/core/dossier/model";
import { countsOn, recognise, standing, withdraw } from "~/core/dossier/recognise";
import { isRefusal, type Refusal } from "~/core/refusal";
import { dossier, recognition } from "../../fixtures/dossier";

const TODAY = "2026-11-22";
const WITHDRAWN = { at: "2026-11-22T10:00:00.000Z", by: "hr", reason: "Falsche Person" };

function granted(value: Dossier | Refusal): Dossier {
  if (isRefusal(value)) throw new Error(value.refused);
  return value;
}

describe("recognising a proof", () => {
  test("keeps what was shown, by whom, from when until when, and why", () => {
    const given = recognition("r1", { validUntil: "2027-03-13", reference: "Personalakte, Fach Fortbildung" });
    expect(granted(recognise(dossier(), given, TODAY)).recognitions).toEqual([given]);
  });

  test("the same once more changes nothing, another one is refused while the first counts", () => {
    const before = dossier("ada", { recognitions: [recognition("r1")] });
    expect(recognise(before, recognition("r2"), TODAY)).toBe(before);
    expect(recognise(before, recognition("r2", { issuer: "Andere" }), TODAY)).toEqual({ refused: "already-recognised", field: "course" });
    expect(granted(recognise(before, recognition("r2", { course: "k1" }), TODAY)).recognitions).toHaveLength(2);
  });

  test("a new one follows when the first has run out or was withdrawn", () => {
    for (const over of [recognition("r1", { validUntil: "2026-11-21" }), recognition("r1", { withdrawn: WITHDRAWN })]) {
      expect(granted(recognise(dossier("ada", { recognitions: [over] }), recognition("r2"), TODAY)).recognitions.map(({ id }) => id)).toEqual(["r1", "r2"]);
    }
  });

  test("from tomorrow, or until yesterday, is refused", () => {
    expect(recognise(dossier(), recognition("r1", { completedOn: "2026-11-23" }), TODAY)).toEqual({ refused: "day-in-future", field: "completedOn" });
    expect(recognise(dossier(), recognition("r1", { validUntil: "2026-11-21" }), TODAY)).toEqual({ refused: "valid-until-past", field: "validUntil" });
  });
});

test.each([["without an end", undefined, true], ["until today", "2026-11-22", true], ["until yesterday", "2026-11-21", false]])("%s it counts: %s", (_name, validUntil, expected) => {
  expect(countsOn(recognition("r1", validUntil === undefined ? {} : { validUntil }), TODAY)).toBe(expected);
});

describe("withdrawing", () => {
  test("leaves it to be read, with the reason, and it stands no longer", () => {
    const after = granted(withdraw(dossier("ada", { recognitions: [recognition("r1")] }), "r1", WITHDRAWN));
    expect(after.recognitions).toEqual([recognition("r1", { withdrawn: WITHDRAWN })]);
    expect(standing(after.recognitions, "k3")).toBeUndefined();
    expect(withdraw(after, "r1", WITHDRAWN)).toEqual({ refused: "already-withdrawn" });
  });

  test("what there is not cannot be withdrawn", () => {
    expect(withdraw(dossier(), "r1", WITHDRAWN)).toEqual({ refused: "not-found" });
  });
});
