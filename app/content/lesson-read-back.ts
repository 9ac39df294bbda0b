import type { Root } from "mdast";
import { parseBody, printBody } from "./lesson-parse";
import { rebuild } from "./lesson-rebuild";
import { findingsOf, START, type Findings } from "./problem";

/**
 * Prints the rebuilt tree, reads the print back the same way and compares: an innocent tree can print as a
 * module and run (mdx-recorded.md, rule 1). `undefined`: they differ, the findings say where.
 */
export function printAndReadBack(tree: Root, findings: Findings): string | undefined {
  const printed = printBody(tree);
  const again = findingsOf(findings.file);
  const parsed = parseBody(printed, again);
  const rebuilt = parsed && rebuild(parsed, printed, again);
  if (rebuilt && !again.failed() && firstDifference(tree, rebuilt) === undefined) return printed;
  const index = rebuilt ? (firstDifference(tree, rebuilt) ?? 0) : 0;
  const block = tree.children[Math.min(index, tree.children.length - 1)];
  findings.error(block?.position?.start ?? START, "read-back", "Dieser Absatz lässt sich nicht eindeutig lesen. Schreiben Sie ihn einfacher: weniger Sonderzeichen, keine Zeichencodes, Auszeichnungen nicht ineinander.");
  return undefined;
}

function firstDifference(one: Root, other: Root): number | undefined {
  const length = Math.max(one.children.length, other.children.length);
  for (let index = 0; index < length; index += 1) {
    if (canonical(one.children[index]) !== canonical(other.children[index])) return index;
  }
  return undefined;
}

/** Without places and parser data. */
function canonical(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => (key === "position" || key === "data" ? undefined : value)) ?? "";
}
