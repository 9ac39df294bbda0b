import { expect, test } from "vitest";
import type { Edit } from "~/core/workshop/edit";
import { editDraftTexts } from "~/content/edit-draft";
import { compileScenarioFile } from "~/content/scenario-file";

const GERMAN = `# Von Dienstag.
format: scenario/1
id: probe
start: a1aa

scenes:
  # Hier fängt es an.
  a1aa:
    title: "Anfang"     # Arbeitstitel
    speech: 'Guten Tag {p1aa}'
    moves:
      m1aa:
        say: "Weiter"
        effects: { trust: +1 }
        to: b2bb        # Danach
  b2bb:
    title: "Danach"
    moves: {}
`;
const ENGLISH = `format: scenario-texts/1
scenario: probe
language: en
open: []
texts:
  a1aa: { title: "Beginning" }
  b2bb: { title: "Afterwards" }
  m1aa: { say: "On" }
`;

function edited(edits: readonly Edit[], english: string | undefined = ENGLISH) {
  const answer = editDraftTexts({ de: { file: "a.yaml", text: GERMAN }, en: { file: "a.en.yaml", ...(english === undefined ? {} : { text: english }) }, edits, seed: "saat" });
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

test("a changed text leaves every other byte, and asks for its translation to be read again", () => {
  const { de, en } = edited([{ kind: "text", path: ["scenes", "a1aa", "title"], language: "de", text: "Der Anfang" }]);
  expect(de).toBe(GERMAN.replace('"Anfang"', '"Der Anfang"'));
  expect(en).toBe(ENGLISH.replace("open: []", "open: [a1aa]"));
});

test("a title takes the comments behind its targets along", () => {
  const { de } = edited([{ kind: "text", path: ["scenes", "b2bb", "title"], language: "de", text: "Später" }]);
  expect(de).toContain("to: b2bb        # Später\n");
});

test("a scene that goes names who pointed to it and takes its English texts along", () => {
  const { de, en, lost } = edited([{ kind: "delete", path: ["scenes", "b2bb"] }]);
  expect(lost).toEqual([{ scene: "a1aa", answer: "m1aa" }]);
  expect(de).not.toContain("b2bb");
  expect(en).not.toContain("Afterwards");
});

test("an answer with a new scene is one edit, and the first English text makes its file", () => {
  const { de, made } = edited([{ kind: "add-answer", scene: "b2bb", text: "Und dann?", newScene: "Neu" }]);
  expect(made?.slice(0, 3)).toEqual(["scenes", "b2bb", "moves"]);
  expect(de).toMatch(/moves:\n {6}\w{5}:\n {8}say: "Und dann\?"\n {8}rating: workable\n {8}effects: \{\}\n {8}to: \w{5}\n {2}\w{5}:\n {4}title: "Neu"/u);
  expect(editDraftTexts({ de: { file: "a", text: GERMAN }, en: { file: "b" }, edits: [{ kind: "text", path: ["title"], language: "en", text: "Trial" }], seed: "s" }))
    .toMatchObject({ en: 'format: scenario-texts/1\nscenario: probe\nlanguage: en\ntexts:\n  scenario: { title: "Trial" }\n' });
});

test("a copy stands behind its original with its own ids and both languages", () => {
  const { de, en, made } = edited([{ kind: "duplicate", path: ["scenes", "a1aa"] }]);
  const copy = String(made?.[1]);
  expect(copy).toMatch(/^[a-z][2-9][a-z]{3}$/u);
  expect(de.indexOf(`  ${copy}:`)).toBeLessThan(de.indexOf("  b2bb:"));
  expect(en).toContain(`${copy}: { title: Beginning }`.replace("Beginning", '"Beginning"'));
});

test("a marked phrase leaves its mark where it stood", () => {
  const { de } = edited([{ kind: "mark-phrase", path: ["scenes", "a1aa", "speech"], text: "Guten Tag", lang: "tr", dir: "ltr", translation: "Guten Tag" }]);
  expect(de).toMatch(/speech: "\{\w{5}\} \{p1aa\}"/u);
  expect(de).toMatch(/phrases:\n {2}\w{5}:\n {4}lang: tr\n {4}dir: ltr\n {4}text: "Guten Tag"\n {4}translation: "Guten Tag"/u);
});

test("moving takes comments above along", () => {
  const { de } = edited([{ kind: "move", path: ["scenes", "a1aa"], after: { behind: "b2bb" } }]);
  expect(de.indexOf("# Hier fängt")).toBeLessThan(de.indexOf("  a1aa:"));
  expect(de.indexOf("  b2bb:")).toBeLessThan(de.indexOf("  a1aa:"));
});

test.each<[string, Edit, string]>([
  ["an answer of a scene that is gone", { kind: "add-answer", scene: "weg", text: "x" }, "place-missing"],
  ["a text where none belongs", { kind: "text", path: ["start"], language: "de", text: "x" }, "place-missing"],
  ["a field of something that is gone", { kind: "set", path: ["scenes", "weg", "mood"], value: "calm" }, "place-missing"],
  ["a phrase that stands not there", { kind: "mark-phrase", path: ["scenes", "a1aa", "speech"], text: "Servus", lang: "de", dir: "ltr", translation: "x" }, "text-missing"],
  ["an invisible character", { kind: "text", path: ["title"], language: "de", text: "a\u202Eb" }, "text-forbidden"],
])("%s is refused, and with it the whole list", (_what, edit, refused) => {
  const edits: readonly Edit[] = [{ kind: "text", path: ["scenes", "a1aa", "title"], language: "de", text: "X" }, edit];
  expect(editDraftTexts({ de: { file: "a", text: GERMAN }, en: { file: "b", text: ENGLISH }, edits, seed: "s" })).toEqual({ refused });
});

test("a group where a word belongs is named and does not end the check", () => {
  const { problems } = compileScenarioFile({ de: { file: "a.yaml", text: GERMAN.replace("format: scenario/1", "format: { a: b }") }, en: { file: "a.en.yaml", text: ENGLISH } });
  expect(problems).toContainEqual(expect.objectContaining({ code: "value-unknown", line: 2, message: expect.stringContaining('{"a":"b"}') }));
});
