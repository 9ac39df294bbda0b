import { expect, test } from "vitest";
import { compileScenarioFile } from "~/content/scenario-file";
import { goodWith, GOOD, sourcesOf } from "./sources";

const DE = "scenarios/s01-klein.yaml";
const EN = "scenarios/s01-klein.en.yaml";

function compile(sources: ReadonlyMap<string, string>) {
  const en = sources.get(EN);
  return compileScenarioFile({ de: { file: DE, text: sources.get(DE) ?? "" }, en: { file: EN, ...(en === undefined ? {} : { text: en }) } });
}

/** File, text to find, what to write instead, the code, and the words in whose line it is reported. */
const RULES: readonly (readonly [string, string, string, string, string, string])[] = [
  ["a target that is not there", DE, "to: end", "to: nowhere", "target-missing", "to: nowhere"],
  ["a comment that names another title", DE, "to: b1bb        # Der Dank", "to: b1bb        # Der Zank", "target-comment", "# Der Zank"],
  ["a start that is not there", DE, "start: a1aa", "start: x1xx", "start-missing", "start: x1xx"],
  ["a flag that is not there", DE, "set: [said]", "set: [told]", "flag-missing", "effects: { trust: +1, set: [told] }"],
  ["a meter that is not there", DE, "effects: { trust: -1 }", "effects: { faith: -1 }", "meter-missing", "faith"],
  ["a speaker who is not there", DE, "speaker: roth\n    mood: unsure", "speaker: ruth\n    mood: unsure", "cast-missing", "speaker: ruth"],
  ["a moment no way leads to", DE, "to: b1bb        # Der Dank\n      m2aa", "to: end\n      m2aa", "", ""],
  ["a loop without end", DE, "to: end", "to: a1aa", "ending-unreachable", "  e1ee:"],
  ["an ending that is always hidden", DE, "when: { flag: said, is: true }", "when: { all: [{ flag: said, is: true }, { flag: said, is: false }] }", "ending-unreachable", "  e1ee:"],
  ["a last ending with a condition", DE, "title: \"Unklar\"", "title: \"Unklar\"\n    when: { flag: said, is: false }", "last-ending-conditional", "when: { flag: said, is: false }"],
  ["a kind this version cannot play", DE, "kind: dialogue", "kind: chess", "kind-unsupported", "kind: chess"],
  ["a missing field", DE, "    imageDescription: \"Frau Roth nickt.\"\n", "", "field-missing", "  b1bb:"],
  ["a field nobody knows", DE, "mood: unsure", "mood: unsure\n    feeling: sad", "field-unknown", "feeling: sad"],
  ["a mood nobody can draw", DE, "mood: unsure", "mood: happy", "value-unknown", "mood: happy"],
  ["a rating nobody knows", DE, "rating: strong", "rating: great", "value-unknown", "rating: great"],
  ["a colour nobody has", DE, "colour: brown", "colour: pink", "value-unknown", "colour: pink"],
  ["a step that is no number", DE, "effects: { trust: -1 }", "effects: { trust: less }", "field-type", "trust: less"],
  ["a text that is too long", DE, '"Ein Schritt, ein Satz."', `"${"x".repeat(2100)}"`, "value-range", "xxx"],
  ["a day that does not exist", DE, "asOf: 2026-11-22", "asOf: 2026-02-30", "day-form", "2026-02-30"],
  ["an address without https", DE, "https://www.gesetze", "http://www.gesetze", "address-form", "http://www.gesetze"],
  ["an id with blanks", DE, "start: a1aa", "start: \"a 1\"", "value-form", "a 1"],
  ["both say and do", DE, 'do: "Sie nicken."', 'do: "Sie nicken."\n        say: "Gern."', "move-words", "m3bb:"],
  ["neither say nor do", DE, '        do: "Sie nicken."\n', "", "move-words", "m3bb:"],
  ["locked without condition", DE, "rating: costly", 'rating: costly\n        locked: "Nein."', "locked-without-condition", "m2aa:"],
  ["an id used twice", DE, "  e1ee:\n", "  a1aa:\n", "id-taken", '  a1aa:\n    title: "Klar"'],
  ["a key twice", DE, "  e2ee:\n", "  e1ee:\n", "key-twice", '  e1ee:\n    title: "Unklar"'],
  ["a reserved id", DE, "m3bb:", "legal:", "id-reserved", '      legal:\n        do'],
  ["a phrase that is not there", DE, "{ph1a}", "{ph2b}", "phrase-missing", "{ph2b}"],
  ["a journey that cannot be walked", DE, "steps: [m1aa, m3bb]", "steps: [m3bb]", "journey-refused", "steps: [m3bb]"],
  ["a journey that stops", DE, "steps: [m1aa, m3bb]", "steps: [m1aa]", "journey-unfinished", "steps: [m1aa]"],
  ["a journey to another ending", DE, "ending: e1ee", "ending: e2ee", "journey-ending", "ending: e2ee"],
  ["a journey with other meters", DE, "atLeast: 2, atMost: 2", "atLeast: 0, atMost: 1", "journey-meters", "atLeast: 0, atMost: 1"],
  ["a bypass that is not there", DE, "cast:\n", 'contentNote: { text: "Laut.", bypass: { a1aa: zz9z } }\ncast:\n', "bypass-missing", "contentNote"],
  ["a missing English text", EN, '"Thank you."', '" "', "value-form", '" "'],
  ["an English field that is gone", EN, ', speech: "Thank you."', "", "text-missing", "b1bb:"],
  ["an English id that is gone", EN, '  m3bb: { do: "You nod." }\n', "", "text-missing", "texts:"],
  ["an English id nobody knows", EN, "  m3bb:", '  m9zz: { say: "Hm." }\n  m3bb:', "text-unknown", "m9zz"],
  ["an English field without a counterpart", EN, 'do: "You nod."', 'do: "You nod.", appeal: "Nice."', "text-unknown", "Nice."],
  ["structure in the English file", EN, 'do: "You nod."', 'do: "You nod.", to: end', "field-unknown", "to: end"],
  ["English texts of another scenario", EN, "scenario: s01-klein", "scenario: s02-gross", "id-file", "s02-gross"],
  ["a German text that changed since", EN, "open: []", "open: [m3bb]", "text-stale", "open: [m3bb]"],
  ["an open quotation mark", DE, 'title: "Klein"', 'title: "Klein', "yaml-syntax", ""],
  ["a wrong indentation", DE, "    mood: relieved", "   mood: relieved", "yaml-syntax", ""],
];

test.each(RULES.filter(([, , , , code]) => code !== ""))("%s is reported at its place", (_name, file, from, to, code, words) => {
  const sources = goodWith(file, from, to);
  const found = compile(sources).problems.filter((problem) => problem.code === code && problem.file === file);
  expect(compile(sources).problems.map((problem) => problem.code)).toContain(code);
  if (words === "") return;
  const text = sources.get(file) ?? "";
  const line = text.slice(0, text.indexOf(words)).split("\n").length;
  expect(found.map((problem) => problem.line)).toContain(line);
});

test("without its English file a scenario is not whole", () => {
  const sources = sourcesOf(GOOD);
  sources.delete(EN);
  const { value, problems } = compile(sources);
  expect(value).toBeUndefined();
  expect(problems.map(({ file, code }) => [file, code])).toEqual([[EN, "translation-missing"]]);
});

test("both languages become one scenario in the order of the file", () => {
  const { value, problems } = compile(sourcesOf(GOOD));
  expect(problems).toEqual([]);
  expect(value?.title).toEqual({ de: "Klein", en: "Small" });
  expect(value?.scenes.map(({ id }) => id)).toEqual(["a1aa", "b1bb", "c1cc"]);
  expect(value?.scenes[0]).toMatchObject({
    kind: "dialogue",
    moves: [
      { id: "m1aa", say: { de: "Sie gehen zuerst zur Kasse.", en: "First you go to the cash desk." }, repair: false, effects: { meters: { trust: 1 }, set: ["said"], clear: [] }, evidence: [{ dimension: "legal_clarity", polarity: "shown" }], to: "b1bb" },
      { id: "m2aa", evidence: [] },
      { id: "m4aa" },
    ],
  });
  expect(value?.meters[0]?.words.map(({ en }) => en)).toEqual(["little", "some", "much"]);
  expect(value?.journeys[0]).toMatchObject({ steps: [["m1aa"], ["m3bb"]], ending: "e1ee" });
});
