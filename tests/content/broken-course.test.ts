import { expect, test } from "vitest";
import { compileFolder } from "~/content/compile-folder";
import { GOOD, sourcesOf } from "./sources";

const COURSE = "gute-auskunft/course.yaml";
const QUESTIONS = "gute-auskunft/questions.yaml";
const GERMAN = "gute-auskunft/lessons/01-erster-satz.de.mdx";
const ENGLISH = "gute-auskunft/lessons/01-erster-satz.en.mdx";
const SCENARIO = "scenarios/s01-klein.yaml";
const TEXTS = "scenarios/s01-klein.en.yaml";

/** One course broken on purpose, in every file at once: file, good text, planted fault, code. */
const PLANTED: readonly (readonly [string, string, string, string])[] = [
  [COURSE, "lessons: [erster-satz]", "lessons: [erster-satz, verlorener-satz]", "lesson-missing"],
  [COURSE, "[s01-klein]", "[s01-klein, s98-verloren]", "scenario-missing"],
  [COURSE, "draw: 2", "draw: 30", "draw-too-many"],
  [COURSE, "reviewBy: 2027-05-22", "reviewBy: 2026-11-01", "review-order"],
  [QUESTIONS, "course: T1", "course: T9", "course-code"],
  [QUESTIONS, "answer: seen", "answer: felt", "choice-missing"],
  [QUESTIONS, "- id: pairs\n    kind: matching", "- id: first\n    kind: matching", "id-taken"],
  [GERMAN, "course: T1", "course: T8", "course-code"],
  [GERMAN, 'cast="mina-roth"', 'cast="nobody"', "person-missing"],
  [GERMAN, "reviewBy: 2027-05-22", "reviewBy: 2026-11-01", "law-expired"],
  [ENGLISH, '<Reveal summary="Die Antwort">', '<Reveal summary="Die Antwort" open="yes">', "attribute-unknown"],
  [ENGLISH, 'lang="es" translation="Und danach?"', 'lang="es"', "translation-missing"],
  [ENGLISH, "## At the counter", "# At the counter", "heading-level"],
  [ENGLISH, 'mood="calm"', 'mood="happy"', "attribute-value"],
  [SCENARIO, "to: b1bb        # Der Dank\n      m2aa:", "to: b1bb        # Der Abschied\n      m2aa:", "target-comment"],
  [SCENARIO, "to: end", "to: nirgends", "target-missing"],
  [SCENARIO, "{ph1a}", "{ph9z}", "phrase-missing"],
  [SCENARIO, "speaker: roth\n    mood: relieved", "speaker: rath\n    mood: relieved", "cast-missing"],
  [TEXTS, ', hint: "One step, one sentence."', "", "text-missing"],
  [TEXTS, "  jy1a:", '  zz9z: { title: "Lost" }\n  jy1a:', "text-unknown"],
  ["cast.yaml", "skin: 5", "skin: 50", "value-range"],
];

function brokenCourse(): Map<string, string> {
  const sources = sourcesOf(GOOD);
  for (const [file, good, planted] of PLANTED) {
    const text = sources.get(file) ?? "";
    if (!text.includes(good)) throw new Error(`${file} no longer holds ${good}`);
    sources.set(file, text.replace(good, () => planted));
  }
  return sources;
}

test("every planted fault is reported with its line, all in one answer", async () => {
  const sources = brokenCourse();
  const { problems, courses, scenarios } = await compileFolder(sources, { today: "2026-11-24" });
  const told = problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
  const missed = PLANTED.flatMap(([file, , planted, code]) => {
    // With a broken cast no portrait is looked up: it would accuse every lesson.
    if (code === "person-missing") return [];
    const text = sources.get(file) ?? "";
    const at = text.indexOf(planted === "" ? "  m1aa:" : planted);
    const first = text.slice(0, at).split("\n").length;
    const lines = planted.split("\n").map((_, index) => first + index);
    return lines.some((line) => told.includes(`${file}:${line} ${code}`)) ? [] : [`${file}: ${code}`];
  });
  expect(missed).toEqual([]);
  expect([courses, scenarios]).toEqual([[], []]);
});

test("problems are told by file, line and column", async () => {
  const { problems } = await compileFolder(brokenCourse(), { today: "2026-11-24" });
  const places = problems.map(({ file, line, column }) => [file, line, column] as const);
  const sorted = [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]));
  expect(places).toEqual(sorted);
});
