import { describe, expect, it } from "vitest";
import { answerWords, chosenWords, findQuestion } from "~/core/course/answer-words";
import type { LessonElement, LessonNode } from "~/core/course/model";
import { POOL } from "../../fixtures/course";

const told = (id: string, answer: readonly string[]) => {
  const question = POOL.find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return answerWords(question, answer, "de").map(({ text }) => text);
};
const textsOf = (id: string, answer: readonly string[]) => {
  const question = POOL.find((one) => one.id === id);
  const parts = question?.kind === "order" ? question.steps : question?.kind === "single" || question?.kind === "multiple" ? question.options : [];
  return answer.map((one) => parts.find((part) => part.id === one)?.text.de);
};

describe("an answer in words", () => {
  it.each([
    ["eine", ["falsch"]],
    ["mehrere", ["m-auch", "m-richtig"]],
    ["folge", ["dann", "zuerst"]],
  ])("%s has the words of what was chosen, in the order it was given", (id, answer) => {
    expect(told(id, answer)).toEqual(textsOf(id, answer));
  });

  it("pairs its sides", () => {
    const pairs = POOL.find((one) => one.id === "paare");
    if (pairs?.kind !== "matching") throw new Error("no pairs");
    const [left, right] = [pairs.left.find(({ id }) => id === "l1"), pairs.right.find(({ id }) => id === "r2")];
    expect(told("paare", ["l1=r2"])).toEqual([`${left?.text.de} – ${right?.text.de}`]);
  });

  it("is what was written, or leaves out what the question no longer has", () => {
    expect(told("kurz", ["Ja, gern"])).toEqual(["Ja, gern"]);
    expect(told("eine", ["verschwunden"])).toEqual([]);
    expect(told("paare", ["l1=weg"])).toEqual([]);
  });
});

it("a question inside a lesson is found wherever it stands, and tells its options without what explains them", () => {
  const element = (name: string, props: LessonElement["props"], ...children: LessonNode[]): LessonElement => ({ name, props, children });
  const option = element("Option", { id: "b" }, "Zwei ", element("em", {}, "Wörter"), element("Explanation", {}, "geheim"));
  const question = element("Question", { id: "q" }, element("Option", { id: "a" }, "Eins"), option);
  const body = [element("p", {}, "Text"), element("Case", {}, question)];
  expect(findQuestion(body, "q")).toBe(question);
  expect(findQuestion(body, "z")).toBeUndefined();
  expect(chosenWords(question, ["b", "weg"])).toEqual(["Zwei Wörter"]);
});
