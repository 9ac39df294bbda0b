import type { LessonNode } from "~/core/course/model";

/** Blocks that show something of the learner's, or hold a form of hers. */
const PERSONAL: ReadonlySet<string> = new Set(["Question", "Reflection", "Intention"]);
const known = new WeakMap<object, boolean>();

/** True if the node, or one inside it, looks different from learner to learner. */
export function isPersonal(node: LessonNode): boolean {
  if (typeof node === "string") return false;
  const before = known.get(node);
  if (before !== undefined) return before;
  const personal = PERSONAL.has(node.name) || node.children.some(isPersonal);
  known.set(node, personal);
  return personal;
}
