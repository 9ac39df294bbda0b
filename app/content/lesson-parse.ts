import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { hintFor } from "./lesson-hints";
import { LIMITS } from "./limits";
import { START, type Findings, type Place } from "./problem";

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** The syntax tree of a body. The parser stops at its first problem. `undefined`: refused. */
export function parseBody(body: string, findings: Findings): Root | undefined {
  let tree: Root;
  try {
    tree = reader.parse(body);
  } catch (error) {
    const { reason, place } = messageOf(error);
    findings.error(place, ...hintFor(reason));
    return undefined;
  }
  return withinTree(tree, findings) ? tree : undefined;
}

function messageOf(error: unknown): { readonly reason: string; readonly place: Place } {
  if (typeof error !== "object" || error === null) return { reason: "", place: START };
  const { reason, line, column } = error as { reason?: unknown; line?: unknown; column?: unknown };
  if (typeof reason !== "string") return { reason: "", place: START };
  if (typeof line === "number") return { reason, place: { line, column: typeof column === "number" ? column : 1 } };
  // Where a tag was opened stands only in the text, as `(11:1-11:10)`.
  const opened = /\((\d+):(\d+)-/u.exec(reason);
  return { reason, place: opened ? { line: Number(opened[1]), column: Number(opened[2]) } : START };
}

type AnyNode = { readonly type: string; readonly position?: { readonly start: Place }; readonly children?: readonly AnyNode[] };

const COUNTED = { nodes: "Teile", blocks: "Bausteine", footnotes: "Fußnoten" } as const;

/** Walks without recursion: the depth is what is being checked. */
function withinTree(tree: AnyNode, findings: Findings): boolean {
  const open: { node: AnyNode; depth: number }[] = [{ node: tree, depth: 0 }];
  const counted = { nodes: 0, blocks: 0, footnotes: 0 };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    counted.nodes += 1;
    if (next.node.type.startsWith("mdxJsx")) counted.blocks += 1;
    if (next.node.type.startsWith("footnote")) counted.footnotes += 1;
    if (next.depth > LIMITS.depth) {
      findings.error(next.node.position?.start ?? START, "too-deep", `Hier ist mehr als ${LIMITS.depth}-fach verschachtelt. Ziehen Sie die Stelle auseinander.`);
      return false;
    }
    for (const child of next.node.children ?? []) open.push({ node: child, depth: next.depth + 1 });
  }
  const exceeded = (["nodes", "blocks", "footnotes"] as const).find((kind) => counted[kind] > LIMITS[kind]);
  if (exceeded === undefined) return true;
  findings.error(START, "too-dense", `Die Lektion hat mehr als ${LIMITS[exceeded]} ${COUNTED[exceeded]}. Teilen Sie sie.`);
  return false;
}

const printer = unified()
  .use(remarkStringify, {
    bullet: "-", bulletOther: "*", bulletOrdered: ".", emphasis: "*", strong: "*", rule: "*", fence: "`", fences: true,
    listItemIndent: "one", resourceLink: true, incrementListMarker: true,
    // Text that begins with one of these two words would be read as a module and run (mdx-recorded.md, rule 1).
    unsafe: [
      { atBreak: true, character: "i", after: "mport" },
      { atBreak: true, character: "e", after: "xport" },
    ],
  })
  .use(remarkMdx, { printWidth: Infinity })
  .use(remarkGfm)
  .freeze();

/** The rebuilt tree as MDX. */
export function printBody(tree: Root): string {
  return printer.stringify(tree);
}
