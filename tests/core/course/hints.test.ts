import { expect, test } from "vitest";
import { hintsShown } from "~/core/course/hints";
import { headingsIn } from "~/core/course/headings";
import { words } from "../../fixtures/scenario";

const HINTS = { hints: [words("Erster"), words("Zweiter")] };

test("as many hints are shown as were asked for, in their order and the reader's language", () => {
  expect(hintsShown(HINTS, 0, "de")).toEqual([]);
  expect(hintsShown(HINTS, 1, "de").map(({ text }) => text)).toEqual(["Erster"]);
  expect(hintsShown(HINTS, 2, "en").map(({ text }) => text)).toEqual([words("Erster").en, words("Zweiter").en]);
  expect(hintsShown(HINTS, 9, "de")).toHaveLength(2);
  for (const wrong of [-1, Number.NaN, 0.5]) expect(hintsShown(HINTS, wrong, "de")).toEqual([]);
  expect(hintsShown({}, 3, "de")).toEqual([]);
});

test("headings of a lesson are told by the ids that its page has", () => {
  expect(headingsIn("# Titel\n\n## „Für wen?“\nText\n### Straße  \n## Straße\n")).toEqual([{ id: "u-fuer-wen", title: "„Für wen?“" }, { id: "u-strasse", title: "Straße" }, { id: "u-strasse-2", title: "Straße" }]);
});
