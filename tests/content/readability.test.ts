import { expect, test } from "vitest";
import { hardestSentences, isHard, measure, readability } from "~/content/readability";
import { sentencesIn, wordsIn } from "~/core/wording/sentences";
import { syllablesIn } from "~/content/syllables";

/** Counted by hand, as spoken. */
const GERMAN: Readonly<Record<string, number>> = {
  ja: 1, Brief: 1, heißt: 1, Zeit: 1, Frau: 1, Schalter: 2, Bescheid: 2, Steuer: 2, Bauer: 2, Feuer: 2, Quittung: 2, Idee: 2, Yoga: 2, "E-Mail": 2,
  Behörde: 3, Nation: 3, beenden: 3, geändert: 3, Beamtin: 3, zuerst: 2, geehrt: 2, Dolmetscherin: 4, beurteilen: 4, überflüssig: 4, Öffnungszeiten: 4,
  Aufenthaltserlaubnis: 6, Ausländerbehörde: 6, Rechtsbehelfsbelehrung: 6, Fiktionsbescheinigung: 7, Verwaltungsverfahrensgesetz: 8, VwVfG: 1,
};
const ENGLISH: Readonly<Record<string, number>> = {
  the: 1, called: 1, minutes: 2, asked: 1, wanted: 2, table: 2, tables: 2, office: 2, people: 2, something: 2, being: 2, creates: 2, letter: 2, settled: 2,
  permit: 2, information: 4, idea: 3, authority: 4, quickly: 2, "don’t": 1, language: 2, employee: 3, Yard: 1,
};

test.each(Object.entries(GERMAN))("%s has %i syllables", (word, count) => {
  expect(syllablesIn(word, "de")).toBe(count);
});

test.each(Object.entries(ENGLISH))("%s in English has %i syllables", (word, count) => {
  expect(syllablesIn(word, "en")).toBe(count);
});

test("a sentence ends at its full stop and not at an abbreviation or the day of a month", () => {
  expect(sentencesIn("Frau Dr. Khumalo kommt am 11. Dezember. § 39 Abs. 2 nennt Ausnahmen. Im Raum 2.17. Dann geht sie.")).toEqual(
    ["Frau Dr. Khumalo kommt am 11. Dezember.", "§ 39 Abs. 2 nennt Ausnahmen.", "Im Raum 2.17.", "Dann geht sie."]);
  expect(sentencesIn("Er sagt: „Gehen Sie.“ Sie geht.")).toEqual(["Er sagt", "„Gehen Sie.“", "Sie geht."]);
  expect(wordsIn("Zimmer 2.17 – bitte warten …")).toBe(4);
});

test("the Wiener Sachtextformel agrees with a text counted by hand", () => {
  // 2 sentences, 9 words: 3 of three and more syllables, 4 of more than six letters, 3 of one syllable.
  const text = "Die Ausländerbehörde erteilt Ihnen eine Bescheinigung. Sie bezahlen hier.";
  const counted = 0.1935 * ((100 * 3) / 9) + 0.1672 * (9 / 2) + 0.1297 * ((100 * 4) / 9) - 0.0327 * ((100 * 3) / 9) - 0.875;
  expect(readability([text], "de")).toBe(Math.round(counted * 10) / 10);
});

test("Flesch's formula agrees with a text counted by hand", () => {
  // 2 sentences, 8 words, 12 syllables.
  expect(readability(["The letter is on the table. Ask somebody."], "en")).toBe(Math.round((206.835 - 1.015 * 4 - 84.6 * (12 / 8)) * 10) / 10);
});

test("numbers and signs make a text no easier", () => {
  expect(readability(["Sie haben Zeit – bis 14:20."], "de")).toBe(readability(["Sie haben Zeit bis."], "de"));
  expect([readability(["– 12 …"], "de"), readability([], "en")]).toEqual([0, 100]);
});

test("reading time is rounded up to whole minutes", () => {
  const words = (count: number) => [Array.from({ length: count }, () => "Wort").join(" ")];
  expect([measure(words(200), "de"), measure(words(201), "de"), measure(words(231), "en")].map(({ words: count, minutes }) => [count, minutes])).toEqual([[200, 1], [201, 2], [231, 2]]);
});

test("hard is above the limit in German and below it in English", () => {
  expect([isHard(9, "de"), isHard(9.1, "de"), isHard(55, "en"), isHard(54.9, "en")]).toEqual([false, true, false, true]);
});

test("the hardest sentence is named first, a heading never", () => {
  const hard = "Die Inanspruchnahme von Leistungen setzt die Vorlage entsprechender Nachweise voraus.";
  expect(hardestSentences(["Verwaltungsverfahrensgesetz", `Sie gehen dann bitte zur Kasse. ${hard}`], "de", 2)).toEqual([hard, "Sie gehen dann bitte zur Kasse."]);
});
