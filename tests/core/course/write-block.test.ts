import { expect, test } from "vitest";
import { BLOCK_FORMS, blockForm, type BlockForm } from "~/core/course/block-forms";
import { insertBlock, writeBlock } from "~/core/course/write-block";

const form = (name: string): BlockForm => {
  const found = blockForm(name);
  if (!found) throw new Error(name);
  return found;
};
const values = (given: Readonly<Record<string, string>>) => (name: string) => given[name] ?? "";

test("a block without content closes itself; quotes and line breaks cannot leave an attribute", () => {
  expect(writeBlock(form("Intention"), values({ when: 'Wenn "es"\neilt & brennt,', then: "frage ich." }), "")).toEqual({ text: '<Intention when="Wenn &quot;es&quot; eilt &amp; brennt," then="frage ich." id="intention-1" />' });
});

test("parts that are filled in stand inside, each with an id where it needs one", () => {
  const written = writeBlock(form("Question"), values({ prompt: "Was?", kind: "single", body: "Es regnet.", "1-correct": "yes", "1-explanation": "Darum.", "1-body": "Das.", "2-correct": "no", "2-explanation": "Nein.", "2-appeal": "Schön.", "2-body": "Jenes.\nUnd mehr." }), 'id="question-1"');
  expect(written).toEqual({ text: '<Question prompt="Was?" kind="single" id="question-2">\nEs regnet.\n\n<Option id="option-1" correct="yes" explanation="Darum.">Das.</Option>\n<Option id="option-2" correct="no" explanation="Nein." appeal="Schön.">Jenes. Und mehr.</Option>\n</Question>' });
});

test("the first control that is needed and open is named, parts by their place", () => {
  expect(writeBlock(form("Reveal"), values({ body: "x" }), "")).toEqual({ missing: "summary" });
  expect(writeBlock(form("Case"), values({ title: "T", question: "F", body: "x", "1-summary": "S" }), "")).toEqual({ missing: "1-body" });
  expect(writeBlock(form("Dialogue"), values({ "1-who": "A", "1-body": "x", "2-who": "B" }), "")).toEqual({ missing: "2-body" });
});

test.each(BLOCK_FORMS.map(({ block }) => block))("an empty form of %s names what is missing", (block) => {
  expect(writeBlock(form(block), values({}), "")).toHaveProperty("missing");
});

const LESSON = "---\ntitle: T\n---\n\n## A\n\nText.\n";

test("a block comes behind its line with empty lines around, and never into the head", () => {
  expect(insertBlock(LESSON, 7, form("Summary"), "<Summary>\nx\n</Summary>")).toEqual({ text: "---\ntitle: T\n---\n\n## A\n\nText.\n\n<Summary>\nx\n</Summary>\n", line: 9 });
  expect(insertBlock(LESSON, 1, form("Summary"), "<S/>")).toEqual({ text: "---\ntitle: T\n---\n\n<S/>\n\n## A\n\nText.\n", line: 5 });
  expect(insertBlock(LESSON, 999, form("Summary"), "<S/>").text).toBe("---\ntitle: T\n---\n\n## A\n\nText.\n\n<S/>\n");
});

test("an explained word comes to the end of its line", () => {
  expect(insertBlock(LESSON, 7, form("Term"), "<Term>x</Term>").text).toBe("---\ntitle: T\n---\n\n## A\n\nText. <Term>x</Term>\n");
});
