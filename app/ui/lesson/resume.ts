import type { Lesson, LessonNode } from "~/core/course/model";

type Section = Lesson["sections"][number];

/** The section in which the learner last wrote or answered something; nothing at the very start. */
export function resumeAt(lesson: Pick<Lesson, "body" | "sections">, texts: Readonly<Record<string, string>>, answers: Readonly<Record<string, readonly string[]>>): Section | undefined {
  let section: Section | undefined;
  let found: Section | undefined;
  for (const node of lesson.body) {
    if (typeof node === "string") continue;
    if (node.name === "h2") section = lesson.sections.find(({ id }) => id === node.props["id"]) ?? section;
    if (isUsed(node, texts, answers)) found = section;
  }
  return found === lesson.sections[0] ? undefined : found;
}

function isUsed(node: LessonNode, texts: Readonly<Record<string, string>>, answers: Readonly<Record<string, readonly string[]>>): boolean {
  if (typeof node === "string") return false;
  const id = String(node.props["id"] ?? "");
  if (node.name === "Question") return Object.hasOwn(answers, id);
  if (node.name === "Reflection" || node.name === "Intention") return Object.hasOwn(texts, id);
  return node.children.some((child) => isUsed(child, texts, answers));
}
