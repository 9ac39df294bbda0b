import { expect, test } from "vitest";
import { compileLessonFile } from "~/content/lesson-file";
import { HEAD } from "../fixtures/hostile/shape";

/** First line of the body after the head. */
const FIRST = HEAD.split("\n").length;

async function found(body: string): Promise<readonly (readonly [string, number])[]> {
  const { problems } = await compileLessonFile("x.mdx", HEAD + body);
  return problems.map(({ code, line }) => [code, line - FIRST + 1] as const);
}

const REVEAL = '<Reveal summary="Mehr">x</Reveal>';
const option = (id: string, correct: string, more = 'appeal="a"') => `<Option id="${id}" correct="${correct}" ${more} explanation="e">Text</Option>`;
const question = (...options: readonly string[]) => `<Question id="q" kind="single" prompt="p">\n${options.join("\n")}\n</Question>`;

/** What is wrong, the body, the code and the line inside the body. */
const RULES: readonly (readonly [string, string, string, number])[] = [
  ["a block nobody knows", "Text\n\n<Quiz />", "block-unknown", 3],
  ["an HTML element", "Text\n\n<b>fett</b>", "html-element", 3],
  ["an attribute nobody knows", '<Reveal summary="x" open="yes">y</Reveal>', "attribute-unknown", 1],
  ["an attribute missing", "<Reveal>y</Reveal>", "attribute-missing", 1],
  ["an attribute with another value", '<Portrait cast="a" name="A" mood="happy" description="d" />', "attribute-value", 1],
  ["an attribute on its own line", '<Portrait\n  cast="a"\n  name="A"\n  mood="happy"\n  description="d" />', "attribute-value", 4],
  ["an attribute written twice", '<Reveal summary="x" summary="y">z</Reveal>', "attribute-twice", 1],
  ["an attribute without value", "<Reveal summary>z</Reveal>", "attribute-form", 1],
  ["an attribute that computes", "<Reveal summary={1 + 1}>z</Reveal>", "attribute-form", 1],
  ["spread attributes", "<Reveal {...x}>z</Reveal>", "attribute-spread", 1],
  ["an expression", "Text\n\n{1 + 1}", "expression", 3],
  ["braces nobody can read", "Text\n\nHallo {Name Vorname}", "expression", 3],
  ["a module", 'Text\n\nimport a from "b"', "module", 3],
  ["a paragraph that begins with the word", "Text\n\nimport ist teuer", "module", 3],
  ["an HTML comment", "Text\n\n<!-- Notiz -->", "comment-html", 3],
  ["an address in angles", "Text\n\n<https://example.org>", "link-angles", 3],
  ["a number after an angle", "Kinder <18 Jahre", "angle", 1],
  ["a line break in HTML", "Text<br>Text", "html-element", 1],
  ["a block that is not closed", "Text\n\n<Summary>\n\nText", "block-unclosed", 3],
  ["a block that was not opened", "Text\n\n</Summary>", "block-unopened", 3],
  ["a block in a sentence", `Text ${REVEAL} Text`, "block-in-sentence", 1],
  ["an empty block", "<Summary></Summary>", "block-empty", 1],
  ["an empty term", 'Ein <Term entry="a" meaning="b"></Term> Wort', "block-empty", 1],
  ["content where none belongs", '<Intention id="a" when="w" then="t">Text</Intention>', "block-content", 1],
  ["prose between lines", '<Dialogue>\n<Line who="A">Ja.</Line>\n\nText\n\n</Dialogue>', "block-content", 4],
  ["two paragraphs in a line", '<Dialogue>\n<Line who="A">\nJa.\n\nNein.\n</Line>\n</Dialogue>', "block-content", 2],
  ["a line outside", '<Line who="A">Ja.</Line>', "block-place", 1],
  ["an aspect outside", '<Aspect of="power" title="t" ask="a">x</Aspect>', "block-place", 1],
  ["a case in a reveal", `<Reveal summary="x">\n\n<Case id="a" title="t" question="q">\n\n${REVEAL}\n\n</Case>\n\n</Reveal>`, "block-place", 3],
  ["a case without reveal", '<Case id="a" title="t" question="q">\nText\n</Case>', "case-without-reveal", 1],
  ["a language without translation", '<Dialogue>\n<Line who="A" lang="es">Sí.</Line>\n</Dialogue>', "translation-missing", 2],
  ["one option", question(option("a", "yes")), "options-too-few", 1],
  ["no right option", question(option("a", "no"), option("b", "no")), "option-right-missing", 1],
  ["two right options in a single choice", question(option("a", "yes"), option("b", "yes")), "option-right-several", 1],
  ["a wrong option without appeal", question(option("a", "yes"), option("b", "no", "")), "appeal-missing", 3],
  ["options with one id", question(option("a", "yes"), option("a", "no")), "id-taken", 3],
  ["an id twice", '<Reflection id="a" label="l">x</Reflection>\n\n<Reflection id="a" label="l">x</Reflection>', "id-taken", 3],
  ["a return to nowhere", '<Reflection id="a" label="l" returnsTo="b">x</Reflection>', "reflection-missing", 1],
  ["aspects in another order", '<Lens subject="s">\n<Aspect of="habits" title="t" ask="a">x</Aspect>\n<Aspect of="power" title="t" ask="a">x</Aspect>\n</Lens>', "lens-order", 1],
  ["one wording", '<Wordings situation="s">\n<Wording label="l" effect="e">x</Wording>\n</Wordings>', "wordings-too-few", 1],
  ["a title heading", "# Titel", "heading-level", 1],
  ["a heading that jumps", "## Eins\n\n#### Drei", "heading-jump", 3],
  ["an empty heading", "##\n\nText", "heading-empty", 1],
  ["a picture", "![x](https://example.org/a.png)", "image", 1],
  ["a relative link", "[x](seite.html)", "link-relative", 1],
  ["a link with a port", "[x](https://example.org:8080)", "link-port", 1],
  ["a mail with a subject", "[x](mailto:a@b.de?subject=x)", "link-mail", 1],
  ["a link without https", "[x](http://example.org)", "link-scheme", 1],
  ["a link without text", "[](https://example.org)", "link-empty", 1],
  ["an unsafe scheme", "[x](javascript:alert(1))", "link-scheme", 1],
  ["words behind a code language", "```js title\nx\n```", "code-meta", 1],
  ["a list in a list in a list and so on", `Text\n\n${"> ".repeat(9)}x`, "too-deep", 3],
  ["a wide table", `Text\n\n|${"a|".repeat(60)}\n|${"-|".repeat(60)}`, "table-too-big", 3],
  ["many brackets in a paragraph", `Text\n\n${"[".repeat(401)}`, "too-dense", 3],
  ["a hidden character", "Text\n\nWo\u202ert", "character-forbidden", 3],
  ["a hidden character by reference", "Text\n\nWo&#x202e;rt", "character-forbidden", 3],
  ["nothing but a comment", "{/* a */}", "lesson-empty", 2 - FIRST],
];

test.each(RULES)("%s is reported with its line", async (_name, body, code, line) => {
  expect(await found(body)).toContainEqual([code, line]);
});

test("all problems of a lesson are told at once, in reading order", async () => {
  const codes = (await found('# Titel\n\n<Quiz />\n\n[x](ftp://a)\n\n<Reveal>y</Reveal>')).map(([code]) => code);
  expect(codes).toEqual(["heading-level", "block-unknown", "link-scheme", "attribute-missing"]);
});

test("an address without https is upgraded and said so", async () => {
  const { problems, value } = await compileLessonFile("x.mdx", `${HEAD}Siehe www.example.org und http://example.org/a.`);
  expect(problems.map(({ severity, code }) => [severity, code])).toEqual([["warning", "link-upgraded"], ["warning", "link-upgraded"]]);
  expect(JSON.stringify(value?.body)).toContain('"href":"https://example.org/a"');
});

test("every sentence names a remedy and no word of the parser", async () => {
  for (const [, body] of RULES) {
    const { problems } = await compileLessonFile("x.mdx", HEAD + body);
    for (const { message } of problems) {
      expect(message).toMatch(/[a-zäöü)>“}.]\.$|\.$/u);
      expect(message).not.toMatch(/acorn|Unexpected|U\+00/u);
    }
  }
});
