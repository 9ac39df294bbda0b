import type { LessonElement, LessonNode } from "./model";

/**
 * The body of a lesson without what gives unanswered questions away: their options keep id and text only.
 * Questions stand at the top of a lesson, nowhere else. `answered`: ids of questions.
 */
export function concealUnanswered(body: readonly LessonNode[], answered: ReadonlySet<string>): readonly LessonNode[] {
  return body.map((node) => {
    if (typeof node === "string" || node.name !== "Question" || answered.has(String(node.props["id"]))) return node;
    return concealed(node);
  });
}

const known = new WeakMap<LessonElement, LessonElement>();

/** The same question is concealed the same way for everybody: one thing, so that its drawing can be kept. */
function concealed(question: LessonElement): LessonElement {
  const before = known.get(question) ?? { ...question, children: question.children.map(withoutVerdict) };
  known.set(question, before);
  return before;
}

function withoutVerdict(node: LessonNode): LessonNode {
  if (typeof node === "string" || node.name !== "Option") return node;
  return { ...node, props: { id: node.props["id"] ?? "" } };
}
