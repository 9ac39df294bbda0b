import type { LessonNode } from "./model";

/**
 * The body of a lesson without what gives unanswered questions away: their options keep id and text only.
 * Questions stand at the top of a lesson, nowhere else. `answered`: ids of questions.
 */
export function concealUnanswered(body: readonly LessonNode[], answered: ReadonlySet<string>): readonly LessonNode[] {
  return body.map((node) => {
    if (typeof node === "string" || node.name !== "Question" || answered.has(String(node.props["id"]))) return node;
    return { ...node, children: node.children.map(withoutVerdict) };
  });
}

function withoutVerdict(node: LessonNode): LessonNode {
  if (typeof node === "string" || node.name !== "Option") return node;
  return { ...node, props: { id: node.props["id"] ?? "" } };
}
