import { expect, test } from "vitest";
import { compileLessonFile } from "~/content/lesson-file";
import { splitFrontMatter } from "~/content/front-matter";
import { findingsOf } from "~/content/problem";
import { HEAD } from "../fixtures/hostile/shape";

function split(text: string) {
  const findings = findingsOf("x.mdx");
  return { parts: splitFrontMatter(text, findings), codes: findings.problems.map(({ code }) => code) };
}

test("front matter in another language is refused before it is read", () => {
  for (const first of ["---js", "---json", "--- ", "----", "---yaml", "+++"]) {
    expect(split(`${first}\na: 1\n---\nText`)).toEqual({ parts: undefined, codes: ["front-matter-start"] });
  }
});

test("blank lines stand in its place, so that line numbers stay right", () => {
  expect(split("---\na: 1\n---\nText").parts).toEqual({ head: "\na: 1\n", body: "\n\n\nText" });
});

test("an open head and a second head are refused", () => {
  expect(split("---\na: 1\nText").codes).toEqual(["front-matter-end"]);
  expect(split("---\na: 1\n---\n\n---js\nb\n---").codes).toEqual(["front-matter-twice"]);
});

test("a big head is refused", () => {
  expect(split(`---\na: "${"x".repeat(9_000)}"\n---\nText`).codes).toEqual(["front-matter-too-big"]);
});

const FIELDS: readonly (readonly [string, string, string, string, number])[] = [
  ["a missing title", "title: Probe\n", "", "field-missing", 2],
  ["a number without quotes", 'number: "1.1"', "number: 1.1", "field-type", 4],
  ["another language", "language: de", "language: fr", "value-unknown", 5],
  ["no minutes", "minutes: 5", "minutes: 0", "value-range", 6],
  ["no objective", "objectives:\n  - Ein Ziel.", "objectives: []", "value-range", 7],
  ["a field of the server", "title: Probe", "title: Probe\nversion: 3", "field-unknown", 3],
];

test.each(FIELDS)("%s is reported with its line", async (_name, from, to, code, line) => {
  const { problems } = await compileLessonFile("x.mdx", `${HEAD.replace(from, to)}Text`);
  expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
});

test("faults of head and body are told together", async () => {
  const { problems } = await compileLessonFile("x.mdx", `${HEAD.replace("language: de", "language: fr")}<Quiz />`);
  expect(problems.map(({ code }) => code)).toEqual(["value-unknown", "block-unknown"]);
});
