import { expect, test } from "vitest";
import { compileFolder } from "~/content/compile-folder";
import { goodWith, GOOD, sourcesOf } from "./sources";

const TODAY = "2026-11-24";
const COURSE = "gute-auskunft/course.yaml";
const QUESTIONS = "gute-auskunft/questions.yaml";
const LESSON = "gute-auskunft/lessons/01-erster-satz.de.mdx";
const ENGLISH = "gute-auskunft/lessons/01-erster-satz.en.mdx";

/** File, text to find, what to write instead, the code, the file and the words in whose line it is reported. */
const RULES: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ["a lesson that is not there", COURSE, "lessons: [erster-satz]", "lessons: [erster-satz, zweiter-satz]", "lesson-missing", COURSE, "zweiter-satz"],
  ["a lesson twice", COURSE, "lessons: [erster-satz]", "lessons: [erster-satz, erster-satz]", "named-twice", COURSE, "lessons:"],
  ["the name of the questions' page", COURSE, "lessons: [erster-satz]", "lessons: [erster-satz, wissen]", "id-reserved", COURSE, "lessons:"],
  ["a lesson nobody names", COURSE, "lessons: [erster-satz]", "lessons: [anderer-satz]", "lesson-unnamed", LESSON, "---"],
  ["a scenario that is not there", COURSE, "[s01-klein]", "[s01-klein, s99-fehlt]", "scenario-missing", COURSE, "s99-fehlt"],
  ["a broken scenario", "scenarios/s01-klein.yaml", "to: end", "to: nowhere", "scenario-broken", COURSE, "s01-klein"],
  ["more questions drawn than written", COURSE, "draw: 2", "draw: 3", "draw-too-many", COURSE, "draw: 3"],
  ["a law nobody reviewed in time", COURSE, "reviewBy: 2027-05-22", "reviewBy: 2026-11-23", "law-expired", COURSE, "2026-11-23"],
  ["a law nobody reviewed in time, in a lesson", LESSON, "reviewBy: 2027-05-22", "reviewBy: 2026-11-23", "law-expired", LESSON, "2026-11-23"],
  ["a review before the date", COURSE, "reviewBy: 2027-05-22", "reviewBy: 2026-01-01", "review-order", COURSE, "2026-01-01"],
  ["a folder with another name", COURSE, "id: gute-auskunft", "id: andere-auskunft", "id-file", COURSE, "andere-auskunft"],
  ["a lesson of another course", LESSON, "course: T1", "course: T2", "course-code", LESSON, "course: T2"],
  ["questions of another course", QUESTIONS, "course: T1", "course: T2", "course-code", QUESTIONS, "course: T2"],
  ["a number that does not fit the file", LESSON, 'number: "1.1"', 'number: "1.2"', "number-file", LESSON, '"1.2"'],
  ["a number that differs between languages", ENGLISH, 'number: "1.1"', 'number: "2.1"', "number-pair", ENGLISH, '"2.1"'],
  ["a language that does not fit the file", ENGLISH, "language: en", "language: de", "language-file", ENGLISH, "language: de"],
  ["a question of a lesson that is not there", QUESTIONS, 'lesson: "1.1"', 'lesson: "1.7"', "lesson-unknown", QUESTIONS, '"1.7"'],
  ["a passage that no heading has", QUESTIONS, '    prompt: { de: "Was sagen Sie zuerst?"', '    passage: { de: u-nirgends, en: u-nowhere }\n    prompt: { de: "Was sagen Sie zuerst?"', "passage-unknown", QUESTIONS, "u-nirgends"],
  ["a portrait of nobody", LESSON, 'cast="mina-roth"', 'cast="max-roth"', "person-missing", LESSON, "max-roth"],
  ["a scenario in a lesson that does not exist yet", LESSON, '<Scenario id="s01-klein"', '<Scenario id="s02-neu"', "scenario-missing", LESSON, "s02-neu"],
  ["a block with another id in English", ENGLISH, '<Reflection id="before"', '<Reflection id="earlier"', "languages-differ", ENGLISH, "earlier"],
  ["a block too few in English", ENGLISH, '\n<Intention id="t1-intention" when="Wenn jemand fragt," then="dann nenne ich den Schritt." />\n', "", "languages-differ", ENGLISH, '<Scenario id='],
  ["a missing translation of the course", COURSE, 'title: { de: "Gute Auskunft", en: "Good information" }', 'title: { de: "Gute Auskunft" }', "text-missing", COURSE, "title:"],
  ["a missing translation of a question", QUESTIONS, ', en: "What do you say first?"', "", "text-missing", QUESTIONS, "Was sagen Sie zuerst?"],
  ["a wrong option without appeal", QUESTIONS, '        appeal: { de: "Sie stimmt ja.", en: "It is correct, after all." }\n', "", "appeal-missing", QUESTIONS, "- id: law"],
  ["no right option", QUESTIONS, "correct: true", "correct: false", "option-right-missing", QUESTIONS, "    options:"],
  ["two right options", QUESTIONS, "correct: false", "correct: true", "option-right-several", QUESTIONS, "    options:"],
  ["an option twice", QUESTIONS, "- id: law", "- id: step", "id-taken", QUESTIONS, "- id: step\n        correct: false"],
  ["a question twice", QUESTIONS, "- id: pairs", "- id: first", "id-taken", QUESTIONS, "- id: first\n    kind: matching"],
  ["an answer outside the choices", QUESTIONS, "answer: seen", "answer: felt", "choice-missing", QUESTIONS, "answer: felt"],
  ["a right choice among the wrong", QUESTIONS, "{ choice: meant,", "{ choice: seen,", "choice-right", QUESTIONS, "{ choice: seen,"],
  ["a wrong choice nobody explains", QUESTIONS, '    right:\n', '    right:\n      - { id: felt, text: { de: "Gefühlt", en: "Felt" } }\n', "wrong-missing", QUESTIONS, "        wrong:"],
];

test.each(RULES)("%s is reported at its place", async (_name, file, from, to, code, reported, words) => {
  const sources = goodWith(file, from, to);
  const { problems } = await compileFolder(sources, { today: TODAY });
  const text = sources.get(reported) ?? "";
  const line = text.slice(0, text.indexOf(words)).split("\n").length;
  expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)).toContain(`${reported}:${line} ${code}`);
});

test("a lesson that is missing in one language is missing", async () => {
  const sources = sourcesOf(GOOD);
  sources.delete(ENGLISH);
  const { problems, courses } = await compileFolder(sources, { today: TODAY });
  expect(courses).toEqual([]);
  expect(problems.map(({ code, message }) => [code, message.includes("Englisch")])).toEqual([["lesson-missing", true]]);
});

test("a file with another name is reported", async () => {
  const sources = sourcesOf(GOOD);
  sources.set("gute-auskunft/lessons/Notizen.mdx", sources.get(LESSON) ?? "");
  const { problems } = await compileFolder(sources, { today: TODAY });
  expect(problems.map(({ code }) => code)).toEqual(["lesson-file"]);
});

test("without a check there may be no pool", async () => {
  const sources = goodWith(COURSE, "assessment: { kind: check, draw: 2, pass: 50 }", "assessment: { kind: none }");
  sources.delete(QUESTIONS);
  const { problems, courses } = await compileFolder(sources, { today: TODAY });
  expect(problems).toEqual([]);
  expect(courses[0]?.questions).toEqual([]);
});

test("without a day the review of laws is not asked", async () => {
  const { problems } = await compileFolder(goodWith(COURSE, "reviewBy: 2027-05-22", "reviewBy: 2026-11-23"));
  expect(problems).toEqual([]);
});

test("the version of a course changes with each of its sources and with its scenarios", async () => {
  const versions = await Promise.all([
    sourcesOf(GOOD),
    goodWith(COURSE, "Ein kleiner Kurs", "Ein kurzer Kurs"),
    goodWith(QUESTIONS, "Die Vorschrift.", "Das Gesetz."),
    goodWith(LESSON, "Was sagen Sie zuerst?", "Was sagen Sie als Erstes?"),
    goodWith("scenarios/s01-klein.en.yaml", "Thank you.", "Thanks a lot."),
  ].map(async (sources) => (await compileFolder(sources, { today: TODAY })).courses[0]?.course.version));
  expect(new Set(versions).size).toBe(5);
  expect(versions[0]).toMatch(/^[0-9a-f]{64}$/u);
  // The cast is drawn as it is today and pinned by nothing.
  const drawn = await compileFolder(goodWith("cast.yaml", "colour: teal", "colour: wine"), { today: TODAY });
  expect(drawn.courses[0]?.course.version).toBe(versions[0]);
});

test("a whole course holds everything a learner can open", async () => {
  const { courses, people } = await compileFolder(sourcesOf(GOOD), { today: TODAY });
  expect(courses[0]?.course).toMatchObject({
    id: "gute-auskunft", code: "T1", lessons: [{ id: "erster-satz", number: "1.1", title: { de: "Der erste Satz", en: "The first sentence" }, minutes: 10 }],
    requiredScenarios: [{ id: "s01-klein", title: { de: "Klein", en: "Small" }, minutes: 5 }],
  });
  expect(courses[0]?.lessons.map(({ id, language }) => [id, language])).toEqual([["erster-satz", "de"], ["erster-satz", "en"]]);
  expect(courses[0]?.questions.map(({ id, kind }) => [id, kind])).toEqual([["first", "single"], ["pairs", "matching"]]);
  expect(people.map(({ id }) => id)).toEqual(["mina-roth"]);
});
