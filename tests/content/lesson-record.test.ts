import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BLOCK_NAMES, BLOCKS, ELEMENTS } from "~/content/blocks";
import { compileLessonFile } from "~/content/lesson-file";
import type { LessonNode } from "~/core/course/model";
import { HEAD } from "../fixtures/hostile/shape";

async function recorded(body: string): Promise<readonly LessonNode[]> {
  const { value, problems } = await compileLessonFile("x.mdx", HEAD + body);
  expect(problems).toEqual([]);
  return value?.body ?? [];
}

const p = (...children: readonly LessonNode[]): LessonNode => ({ name: "p", props: {}, children });

test("prose becomes plain elements", async () => {
  expect(await recorded("Ein *Wort* und **zwei**.")).toEqual([
    p("Ein ", { name: "em", props: {}, children: ["Wort"] }, " und ", { name: "strong", props: {}, children: ["zwei"] }, "."),
  ]);
});

test("a block keeps its literal attributes, numbers as numbers", async () => {
  expect(await recorded('<Reflection id="a" label="Ihr Satz" rows="3">\nWas?\n</Reflection>')).toEqual([
    { name: "Reflection", props: { id: "a", label: "Ihr Satz", rows: 3 }, children: [p("Was?")] },
  ]);
});

test("lines and options hold their words without a paragraph", async () => {
  const [dialogue] = await recorded('<Dialogue place="Schalter">\n<Line who="A">Ja, *gern*.</Line>\n<Line who="B">Gut.</Line>\n</Dialogue>');
  expect(dialogue).toEqual({
    name: "Dialogue", props: { place: "Schalter" }, children: [
      { name: "Line", props: { who: "A" }, children: ["Ja, ", { name: "em", props: {}, children: ["gern"] }, "."] },
      { name: "Line", props: { who: "B" }, children: ["Gut."] },
    ],
  });
});

test("a block reads the same on one line and on several", async () => {
  expect(await recorded('<Reveal summary="s">Text.</Reveal>')).toEqual(await recorded('<Reveal summary="s">\n\nText.\n\n</Reveal>'));
});

test("a term stays inside its sentence, and alone in a paragraph too", async () => {
  const term = { name: "Term", props: { entry: "swap", meaning: "m" }, children: ["Probe"] };
  expect(await recorded('Eine <Term entry="swap" meaning="m">Probe</Term>.')).toEqual([p("Eine ", term, ".")]);
  expect(await recorded('<Term entry="swap" meaning="m">Probe</Term>')).toEqual([p(term)]);
});

test("headings get unique ids with a prefix, and those of level two are the sections", async () => {
  const { value } = await compileLessonFile("x.mdx", `${HEAD}## Zwei Einwände\n\nText\n\n### „Größer“\n\n## Zwei Einwände\n\nText`);
  expect(value?.sections).toEqual([{ id: "u-zwei-einwaende", title: "Zwei Einwände" }, { id: "u-zwei-einwaende-2", title: "Zwei Einwände" }]);
  expect(JSON.stringify(value?.body)).toContain('{"name":"h3","props":{"id":"u-groesser"}');
});

test("tables keep their alignment, lists their start, code its language", async () => {
  const text = JSON.stringify(await recorded("| a | b |\n|:--|--:|\n| 1 | 2 |\n\n3. drei\n\n```yaml\na: 1\n```"));
  expect(text).toContain('{"name":"th","props":{"align":"left"}');
  expect(text).toContain('{"name":"td","props":{"align":"right"}');
  expect(text).toContain('{"name":"ol","props":{"start":3}');
  expect(text).toContain('{"name":"code","props":{"language":"yaml"},"children":["a: 1\\n"]}');
});

test("footnotes lead there and back", async () => {
  const text = JSON.stringify(await recorded("Satz.[^x]\n\n[^x]: Beleg."));
  expect(text).toContain('"href":"#u-fn-f1","id":"u-fnref-f1"');
  expect(text).toContain('{"name":"li","props":{"id":"u-fn-f1"}');
  expect(text).toContain('"href":"#u-fnref-f1","label":"Zurück zum Text"');
});

test("only known names and properties are recorded in the sample lessons", async () => {
  for (const language of ["de", "en"]) {
    const file = `tests/fixtures/courses/samples/lesson-2-2-vier-fragen-lupe.${language}.mdx`;
    const { value, problems } = await compileLessonFile(file, readFileSync(file, "utf8"));
    expect(problems).toEqual([]);
    expect(value?.sections.length).toBe(8);
    for (const node of value?.body ?? []) expectKnown(node);
  }
});

function expectKnown(node: LessonNode): void {
  if (typeof node === "string") return;
  const allowed = BLOCKS.has(node.name) ? Object.keys(BLOCKS.get(node.name)?.attributes.shape ?? {}) : ELEMENTS.get(node.name);
  expect(allowed, node.name).toBeDefined();
  expect(allowed).toEqual(expect.arrayContaining(Object.keys(node.props)));
  node.children.forEach(expectKnown);
}

test("the names of the blocks are the public format", () => {
  expect(BLOCK_NAMES).toEqual([
    "Portrait", "Picture", "Film", "Sound", "Said", "Reflection", "Case", "Dialogue", "Line", "Reveal", "Lens", "Aspect", "Term", "LegalNote", "Wordings", "Wording",
    "ToolCard", "Question", "Option", "Scenario", "Summary", "Intention",
  ]);
});
