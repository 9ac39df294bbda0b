import fc from "fast-check";
import { expect, test } from "vitest";
import { withinBudget } from "~/content/lesson-budget";
import { parseBody } from "~/content/lesson-parse";
import { printAndReadBack } from "~/content/lesson-read-back";
import { rebuild } from "~/content/lesson-rebuild";
import { findingsOf } from "~/content/problem";

const word = fc.constantFrom("Amt", "Büro", "§ 82", "3 * 4", "a_b", "„Nein.“", "import", "export", "x < y", "www.example.org", "#1", "1.", "- ja", "a|b", "&amp;", "\\{x\\}", "~", "`", "!", "e@example.org", "*");
const plain = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const inline = fc.oneof(
  { weight: 5, arbitrary: plain },
  plain.map((text) => `*${text}*`), plain.map((text) => `**${text}**`), plain.map((text) => `\`${text.replaceAll("`", "")}\``),
  plain.map((text) => `[${text}](https://example.org/a_b)`), plain.map((text) => `<Term entry="a" meaning="${text.replaceAll('"', "")}">${text}</Term>`),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((pieces) => `Der ${pieces.join(" ")}`);
const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  plain.map((text) => `## ${text}`), paragraph.map((text) => `> ${text}`),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join("\n")),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, index) => `${index + 1}. ${item}`).join("\n")),
  fc.tuple(plain, plain).map(([one, other]) => `| ${one.replaceAll("|", "")} | b |\n|---|:-:|\n| ${other.replaceAll("|", "")} | x |`),
  plain.map((text) => `\`\`\`\n${text}\n\`\`\``), fc.constant("***"), fc.constant("{/* Notiz */}"),
);
const block = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.tuple(plain, leaf).map(([summary, inside]) => `<Reveal summary="${summary.replaceAll('"', "")}">\n\n${inside}\n\n</Reveal>`),
);
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join("\n\n"));

test("what can be read and rebuilt prints as something that reads the same", () => {
  fc.assert(
    fc.property(body, (text) => {
      const findings = findingsOf("x.mdx");
      const parsed = withinBudget(text, findings) ? parseBody(text, findings) : undefined;
      if (!parsed) return;
      const tree = rebuild(parsed, text, findings);
      if (findings.failed() || tree.children.length === 0) return;
      const printed = printAndReadBack(tree, findings);
      expect(findings.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(printed).toBeDefined();
    }),
    { numRuns: 200, seed: 20261124 },
  );
}, 120_000);

test("no text that is accepted prints as a module or an expression", () => {
  const nasty = fc.array(fc.constantFrom("import a from 'b'", "&#x69;mport 'b'", "&#101;xport const a = 1", "\\import 'b'", "{x}", "&#123;x&#125;", "\\{x\\}", "{/* c */}", "\n\n", "\n", " ", "- ", "> ", "Text", "<Term entry=\"a\" meaning=\"b\">x</Term>"), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(nasty, (pieces) => {
      const text = pieces.join("");
      const findings = findingsOf("x.mdx");
      const parsed = parseBody(text, findings);
      const tree = parsed && rebuild(parsed, text, findings);
      const printed = tree && !findings.failed() ? printAndReadBack(tree, findings) : undefined;
      const again = printed === undefined ? undefined : parseBody(printed, findingsOf("x.mdx"));
      expect(JSON.stringify(again ?? "")).not.toMatch(/"type":"mdx(?:jsEsm|FlowExpression|TextExpression)"/u);
    }),
    { numRuns: 300, seed: 20261125 },
  );
}, 120_000);

test("a tree that prints as something else is refused at its block", () => {
  const findings = findingsOf("x.mdx");
  const position = { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 5, offset: 4 } };
  const first = { type: "paragraph" as const, children: [{ type: "text" as const, value: "Gut." }] };
  const second = { type: "paragraph" as const, children: [{ type: "text" as const, value: "Eins.\n\nZwei." }], position };
  expect(printAndReadBack({ type: "root", children: [first, second] }, findings)).toBeUndefined();
  expect(findings.problems.map(({ code, line }) => [code, line])).toEqual([["read-back", 7]]);
});
