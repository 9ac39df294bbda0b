import { expect, test } from "vitest";
import { chapterOf, codeIn, freeCode, lessonMinutes, lessonsIn, lessonTitle, nextPart, readLessonFile, renamedCourse, reorderedLessons, withoutLesson } from "~/core/draft/course-files";
import { emptyCourse } from "~/core/draft/empty-course";
import { lessonName } from "~/core/draft/lesson-name";

const head = (title: string, number: string, language = "de") => `---\ntitle: ${title}\ncourse: K3\nnumber: "${number}"\nlanguage: ${language}\nminutes: 15\n---\n\nText mit number: 9.9\n`;
const FILES = {
  "course.yaml": "# Kommentar\nformat: course/1\nid: alt\ncode: K3\nlessons: [eins, zwei]\n",
  "questions.yaml": 'course: K3\nquestions:\n  - { id: a, lesson: "3.1" }\n  - id: b\n    lesson: "3.2"\n',
  "01-eins.de.mdx": head("Eins", "3.1"),
  "01-eins.en.mdx": head("One", "3.1", "en"),
  "02-zwei.de.mdx": head('"Zwei \\"2\\""', "3.2"),
};

test("names of files say number, address and language, and nothing else is a lesson", () => {
  expect(readLessonFile("07-am-telefon.en.mdx")).toEqual({ file: "07-am-telefon.en.mdx", part: "07", name: "am-telefon", language: "en" });
  for (const file of ["7-am-telefon.de.mdx", "07-Am.de.mdx", "07-am.fr.mdx", "course.yaml", "../07-am.de.mdx"]) expect(readLessonFile(file)).toBeUndefined();
});

test("lessons are listed in the order of their numbers with the languages they have", () => {
  expect(lessonsIn(FILES)).toEqual([
    { name: "eins", part: "01", files: { de: "01-eins.de.mdx", en: "01-eins.en.mdx" } },
    { name: "zwei", part: "02", files: { de: "02-zwei.de.mdx" } },
  ]);
  expect([lessonTitle(FILES["02-zwei.de.mdx"]), lessonMinutes(FILES["02-zwei.de.mdx"]), chapterOf(FILES), nextPart(FILES)]).toEqual(['Zwei "2"', 15, "3", "03"]);
});

test("a copy carries its own id and short name in every file, and keeps comments", () => {
  const copy = renamedCourse(FILES, "neu-abc", "E2");
  expect(copy["course.yaml"]).toBe("# Kommentar\nformat: course/1\nid: neu-abc\ncode: E2\nlessons: [eins, zwei]\n");
  expect(copy["questions.yaml"]).toContain("course: E2\n");
  expect(copy["01-eins.en.mdx"]).toContain("course: E2\n");
  expect(codeIn(copy)).toBe("E2");
  expect(freeCode(["E1", "K3", "E2"])).toBe("E3");
});

test("lessons in another order take names, numbers and questions with them", () => {
  const moved = reorderedLessons(FILES, ["zwei", "eins"]);
  expect(Object.keys(moved).sort()).toEqual(["01-zwei.de.mdx", "02-eins.de.mdx", "02-eins.en.mdx", "course.yaml", "questions.yaml"]);
  expect(moved["01-zwei.de.mdx"]).toContain('number: "3.1"');
  expect(moved["02-eins.en.mdx"]).toContain('number: "3.2"');
  expect(moved["02-eins.en.mdx"]).toContain("Text mit number: 9.9");
  expect(moved["questions.yaml"]).toBe('course: K3\nquestions:\n  - { id: a, lesson: "3.2" }\n  - id: b\n    lesson: "3.1"\n');
  expect(reorderedLessons(moved, ["eins", "zwei"])).toEqual(FILES);
});

test("a lesson that goes leaves its number free", () => {
  expect(Object.keys(withoutLesson(FILES, "eins"))).toEqual(["course.yaml", "questions.yaml", "02-zwei.de.mdx"]);
});

test("an empty course has one German lesson under its short name", () => {
  const files = emptyCourse("mein-kurs-abc123", "E1", 'Ein "Kurs"');
  expect([codeIn(files), lessonsIn(files).map(({ name }) => name)]).toEqual(["E1", ["erste-lektion"]]);
  expect(files["course.yaml"]).toContain('title: { de: "Ein \\"Kurs\\"", en: "" }');
});

test.each([["Am Telefon", "am-telefon"], ["Größe & Maß", "groesse-mass"], ["Wissen", "lektion-wissen"], ["文", "lektion"], ["Eins", "eins-2"], ["  x".repeat(60), "x"]])("a lesson called %s has an address of its own", (title, name) => {
  expect(lessonName(title, ["eins"]).startsWith(name)).toBe(true);
  expect(lessonName(title, ["eins"]).length).toBeLessThanOrEqual(60);
});
