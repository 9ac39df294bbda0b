import { isMap, type Node } from "yaml";
import type { Path } from "../core/workshop/tree";
import type { Problem } from "./port";
import { endOfEntry, entriesOf, keyOf, nodesOf, startOf } from "./yaml-nodes";

/** The part of a file in which a problem lies: the way to the innermost entry around its place. */
export function pathsAt(text: string, problems: readonly Pick<Problem, "line" | "column">[]): readonly Path[] {
  if (problems.length === 0) return [];
  const root = nodesOf(text).contents;
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  return problems.map(({ line, column }) => pathTo(root, (starts[line - 1] ?? 0) + column - 1, text));
}

function pathTo(node: Node | null, offset: number, text: string): Path {
  if (!isMap(node)) return [];
  const entry = entriesOf(node).find((one) => startOf(one.key) <= offset && offset <= endOfEntry(one, text));
  return entry ? [keyOf(entry), ...pathTo(entry.value, offset, text)] : [];
}
