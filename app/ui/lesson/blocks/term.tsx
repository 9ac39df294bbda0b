import type { LessonElement, LessonNode } from "~/core/course/model";
import { textOf, type BlockProps, type LessonContext } from "../context";

/** A word that is explained: its meaning unfolds behind the paragraph, where block elements may stand. */
export function Term({ node, context, level }: BlockProps) {
  return <dfn className="app-term">{context.draw(node.children, level)}</dfn>;
}

/** The meanings of the words that stand in these phrases. Native, so it works without script, by key and by touch. */
export function TermNotes({ nodes, t }: { readonly nodes: readonly LessonNode[] } & Pick<LessonContext, "t">) {
  return termsIn(nodes).map((term, index) => (
    <details className="app-term-note" key={index}>
      <summary>{t("lesson.term", { word: wordsOf(term) })}</summary>
      <p>{textOf(term, "meaning")}</p>
    </details>
  ));
}

/** Only what stands in phrases: paragraphs and lists inside have notes of their own. */
function termsIn(nodes: readonly LessonNode[]): readonly LessonElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    if (node.name === "Term") return [node];
    return PHRASES.has(node.name) ? termsIn(node.children) : [];
  });
}

const PHRASES: ReadonlySet<string> = new Set(["em", "strong", "del", "a", "sup"]);

function wordsOf(node: LessonNode): string {
  return typeof node === "string" ? node : node.children.map(wordsOf).join("");
}
