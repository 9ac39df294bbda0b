import { expect, test } from "vitest";
import { lintWords } from "~/core/wording/word-lint";
import { WORD_RULES } from "~/core/wording/word-rules";

const codes = (text: string, language: "de" | "en" = "de", voice: "ours" | "said" | "offered" = "ours") => lintWords(text, language, voice).map(({ code }) => code);

/** Code, what is wrong, and a text beside it that is right. */
const GERMAN: readonly (readonly [string, string, string])[] = [
  ["officialese", "Das geschieht im Rahmen der Prüfung.", "Das Bild hängt im Rahmen über der Tür."],
  ["officialese", "Bringen Sie Pass bzw. Karte mit.", "Bringen Sie Pass oder Karte mit."],
  ["officialese", "Wir teilen es diesbezüglich mit.", "Wir teilen es Ihnen mit."],
  ["officialese", "Zum Ablauf des Monats endet es.", "Der Ablauf des Gesprächs steht fest."],
  ["officialese", "Sie wollen eine Prüfung vornehmen.", "Sie wollen die Prüfung bestehen."],
  ["officialese", "Um Vorlage wird gebeten.", "Da steht: „Um Vorlage wird gebeten.“"],
  ["exclamation", "Gut gemacht!", "Sie ruft: „Nummer 87!“ Niemand steht auf."],
  ["gender-sign", "Alle Mitarbeiter:innen üben.", "Der Termin ist um 14:20 Uhr, siehe Zimmer: innen links."],
  ["gender-sign", "Kolleg*innen und Bürger_innen.", "Die Beschäftigten üben im Innenhof."],
  ["gender-sign", "Die MitarbeiterInnen üben.", "Die Mitarbeiterinnen und Mitarbeiter üben."],
  ["gender-sign", "Jede/r Bürger/in.", "Montag und/oder Dienstag."],
  ["click-here", "Zum Lesen hier klicken.", "Die Regel steht hier. Klicken hilft nicht."],
  ["status-word", "Die Lektion ist erledigt.", "Der Antrag ist erledigt."],
  ["status-word", "Nicht gestartet", "Der Motor ist nicht gestartet."],
  ["straight-quotes", "Sie sagt \"Nein\".", "Sie sagt „Nein“ und geht’s an."],
  ["straight-quotes", "Sie sagt „Nein”.", "Sie sagt ‚Nein‘."],
  ["straight-quotes", "Das Wort 'Frist' fehlt.", "Wie geht's? Gut, sagt sie, 's geht."],
  ["placeholder", "TODO: Beispiel.", "Todesfall und Toda."],
  ["placeholder", "[Text folgt]", "Er tippt [ihr Foto] an."],
  ["stereotype", "In ihrer Kultur grüßt man anders.", "In ihrer Abteilung grüßt man anders."],
  ["stereotype", "Die Kultur verlangt Respekt.", "Die Kulturverwaltung verlangt Belege."],
  ["stereotype", "Das ist kulturell bedingt.", "Das hat die Kultusbehörde bedingt zugesagt."],
  ["stereotype", "Syrer sind gastfreundlich.", "Frau Syring ist gastfreundlich."],
  ["foreign-text", "Sie sagt Merhaba.", "Sie sagt Guten Tag."],
  ["foreign-text", "Спасибо", "Danke"],
];
const ENGLISH: typeof GERMAN = [
  ["officialese", "Come prior to the deadline.", "Come before the deadline."],
  ["exclamation", "Well done!", "She calls “Number 87!” and waits."],
  ["exclamation", "Well done!", "She calls 'Number 87!' and it isn't hers."],
  ["click-here", "Click here to read.", "The lamp clicks, here and there."],
  ["status-word", "The lesson is locked.", "The door is locked."],
  ["placeholder", "TBD", "The tablet"],
  ["stereotype", "It is typical of them.", "It is what they did."],
  ["stereotype", "Her culture demands it.", "Her contract demands it."],
];

test.each(GERMAN)("%s: %s", (code, wrong, right) => {
  expect([codes(wrong).filter((found) => found === code), codes(right)]).toEqual([[code], []]);
});

test.each(ENGLISH)("%s in English: %s", (code, wrong, right) => {
  expect([codes(wrong, "en").filter((found) => found === code), codes(right, "en")]).toEqual([[code], []]);
});

test("what somebody says may be as people speak", () => {
  const rude = "Typisch! Die Kolleg:innen wollen bzw. müssen im Rahmen der Prüfung hier klicken!";
  expect(codes(rude).sort()).toEqual(["click-here", "exclamation", "gender-sign", "officialese", "stereotype"]);
  expect(codes(rude, "de", "said")).toEqual([]);
  expect(codes(rude, "de", "offered")).toEqual(["stereotype"]);
  expect(codes(`So steht es da: „${rude}“`)).toEqual([]);
});

test("straight quotes, left-overs and other scripts are found in speech as well", () => {
  expect(codes('TODO: "Ja", спасибо.', "de", "said").sort()).toEqual(["foreign-text", "placeholder", "straight-quotes"]);
});

test("addresses and marks hold no words", () => {
  expect(codes("Siehe https://example.org/bzw/TODO?x=! und {frau_in}.")).toEqual([]);
});

test("each finding says where it begins and what to do", () => {
  expect(lintWords("Erst das, dann bzw. später.", "de", "ours")).toEqual([{ code: "officialese", at: 15, found: "bzw.", message: expect.stringMatching(/Amtsdeutsch.*Schreiben Sie/u) as string }]);
});

test("every rule has an example", () => {
  const shown = new Set(GERMAN.map(([code]) => code));
  expect(WORD_RULES.filter(({ code }) => !shown.has(code))).toEqual([]);
});

