import { expect, test } from "vitest";
import { courseChanges, courseValues, type CourseSection } from "~/core/draft/course-fields";
import { changed } from "~/core/workshop/change";
import type { Tree } from "~/core/workshop/tree";

const TREE: Tree = {
  format: "course/1", id: "kurs", code: "E1", title: { de: "Titel", en: "Title" }, summary: { de: "S", en: "S" }, audience: { de: "A", en: "A" }, languages: ["de"],
  objectives: [{ de: "Erstes", en: "First" }, { de: "Zweites", en: "Second" }], contents: [], coreArea: [1, 2], cornerstone: ["E4"], lessons: ["eins"],
  requiredScenarios: ["s2", "s1"], assessment: { kind: "check", draw: 10, pass: 75 }, validityMonths: 24, legal: [{ norm: "§ 1", asOf: "2026-01-01", reviewBy: "2027-01-01" }],
};
const form = (fields: Readonly<Record<string, string | readonly string[]>>) => (name: string) => [fields[name] ?? []].flat();
const after = (section: CourseSection, fields: Parameters<typeof form>[0]) => courseChanges(TREE, section, form(fields)).reduce<Tree>((tree, change) => changed(tree, change), TREE);
const asPosted = () => {
  const { title, summary, audience, objectives, contents, legal, ...rest } = courseValues(TREE);
  const pairs = { title, summary, audience, objectives, contents };
  return {
    ...Object.fromEntries(Object.entries(pairs).flatMap(([name, { de, en }]) => [[`${name}-de`, de], [`${name}-en`, en]])),
    code: rest.code, english: rest.english ? "on" : [], coreArea: rest.coreArea, cornerstone: rest.cornerstone, assessment: "check", draw: rest.draw, pass: rest.pass, validityMonths: rest.validityMonths,
    scenario: rest.requiredScenarios, norm: legal.map(({ norm }) => norm), asOf: legal.map(({ asOf }) => asOf), reviewBy: legal.map(({ reviewBy }) => reviewBy),
  };
};

test.each(["allgemein", "ziele", "wissensfragen", "szenen", "recht"] as const)("what is posted as it stands changes nothing: %s", (section) => {
  expect(courseChanges(TREE, section, form(asPosted()))).toEqual([]);
});

test("only the text that differs is put", () => {
  expect(courseChanges(TREE, "ziele", form({ ...asPosted(), "objectives-en": "First\r\nOther" }))).toEqual([{ file: "structure", kind: "put", path: ["objectives", 1, "en"], value: "Other" }]);
});

test("lines that come or go make the list anew, each with both languages", () => {
  expect(after("ziele", { ...asPosted(), "objectives-de": "Erstes\nZweites\nDrittes\n\n" })).toMatchObject({ objectives: [{ de: "Erstes", en: "First" }, { de: "Zweites", en: "Second" }, { de: "Drittes", en: "" }] });
});

test("scenarios keep their order, new ones come last", () => {
  expect(after("szenen", { scenario: ["s1", "s3", "s2"] })).toMatchObject({ requiredScenarios: ["s2", "s1", "s3"] });
});

test("without a check its numbers go, and an empty validity is none", () => {
  const tree = after("wissensfragen", { assessment: "none", draw: "10", pass: "75", validityMonths: "" });
  expect(tree).toMatchObject({ assessment: { kind: "none" } });
  expect(tree).not.toHaveProperty("validityMonths");
});

test("a row without a norm is no row; what is no number stays as it was typed", () => {
  expect(after("recht", { norm: ["§ 1", " "], asOf: ["2026-02-02", ""], reviewBy: ["2027-02-02", ""] })).toMatchObject({ legal: [{ norm: "§ 1", asOf: "2026-02-02", reviewBy: "2027-02-02" }] });
  expect(after("ziele", { ...asPosted(), coreArea: "1, zwei" })).toMatchObject({ coreArea: [1, "zwei"] });
});
