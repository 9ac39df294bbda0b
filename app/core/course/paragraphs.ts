import type { LessonElement, LessonNode } from "./model";

/** A sentence or some of a lesson that can be kept as a card. `number`: counted from 1 in reading order. */
export type LessonParagraph = { readonly number: number; readonly node: LessonElement; readonly text: string };

/** Blocks whose words are a question, a learner's own, or somebody's part in a dialogue: they make no card. */
const LEFT_OUT: ReadonlySet<string> = new Set(["Question", "Option", "Reflection", "Intention", "Dialogue", "Portrait", "Picture", "Film", "Sound", "table"]);
/** Longest paragraph that is offered, in UTF-16 units. Source: the limit of a card's words. */
const LONGEST = 2_000;

/** Paragraphs and list items of a lesson's prose. The same for a lesson with concealed answers, because questions hold none. */
export function paragraphsOf(body: readonly LessonNode[]): readonly LessonParagraph[] {
  const found: LessonParagraph[] = [];
  const visit = (node: LessonNode): void => {
    if (typeof node === "string" || LEFT_OUT.has(node.name)) return;
    const holdsOthers = node.children.some((child) => typeof child !== "string" && child.name === "p");
    const text = node.name === "p" || (node.name === "li" && !holdsOthers) ? wordsOf(node) : "";
    if (text !== "" && text.length <= LONGEST) found.push({ number: found.length + 1, node, text });
    if (node.name !== "p") node.children.forEach(visit);
  };
  body.forEach(visit);
  return found;
}

/** The words of an element without its lists, in one line. */
export function wordsOf(node: LessonElement): string {
  return node.children.map(said).join("").replace(/\s+/gu, " ").trim();
}

function said(node: LessonNode): string {
  if (typeof node === "string") return node;
  if (node.name === "ul" || node.name === "ol" || node.name === "sup") return "";
  return node.name === "br" ? " " : node.children.map(said).join("");
}
