import { inLanguage, type Language, type Shown, type Words } from "../words";
import { pairsOf, type Answer } from "./judge";
import type { LessonElement, LessonNode, Question } from "./model";

/** An answer in words, in the order in which it was given; what a question no longer has is left out. */
export function answerWords(question: Question, answer: Answer, language: Language): readonly Shown[] {
  const chosen = (parts: readonly { readonly id: string; readonly text: Words }[]): readonly Shown[] =>
    answer.flatMap((id) => parts.filter((part) => part.id === id).map(({ text }) => inLanguage(text, language)));
  switch (question.kind) {
    case "single":
    case "multiple":
      return chosen(question.options);
    case "order":
      return chosen(question.steps);
    case "matching":
      return [...pairsOf(answer)].flatMap(([left, right]) => pairWords(question, left, right, language));
    case "short":
      return answer.map((text) => ({ text, language }));
  }
}

function pairWords(question: Extract<Question, { kind: "matching" }>, left: string, right: string, language: Language): readonly Shown[] {
  const [one, other] = [question.left.find(({ id }) => id === left), question.right.find(({ id }) => id === right)];
  if (!one || !other) return [];
  const [from, to] = [inLanguage(one.text, language), inLanguage(other.text, language)];
  return [{ text: `${from.text} – ${to.text}`, language: from.language }];
}

/** The question inside a lesson with this id. */
export function findQuestion(nodes: readonly LessonNode[], id: string): LessonElement | undefined {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if (node.name === "Question" && node.props["id"] === id) return node;
    const inside = findQuestion(node.children, id);
    if (inside) return inside;
  }
  return undefined;
}

/** What was chosen in a question of a lesson. */
export function chosenWords(question: LessonElement, answer: Answer): readonly string[] {
  const options = question.children.flatMap((child) => (typeof child !== "string" && child.name === "Option" ? [child] : []));
  return answer.flatMap((id) => options.filter(({ props }) => props["id"] === id).map((option) => textIn(option.children)));
}

function textIn(nodes: readonly LessonNode[]): string {
  const told = nodes.filter((node) => typeof node === "string" || !/^[A-Z]/u.test(node.name));
  return told.map((node) => (typeof node === "string" ? node : textIn(node.children))).join("").replace(/\s+/gu, " ").trim();
}
