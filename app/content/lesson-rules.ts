import type { Nodes, Root } from "mdast";
import { BLOCKS } from "./blocks";
import type { Jsx } from "./lesson-attributes";
import { propsOf } from "./lesson-rebuild-blocks";
import { checkOneBlock } from "./lesson-rules-blocks";
import { START, type Findings, type Place } from "./problem";

/** A block and where it stands; what the course compares between languages and looks up elsewhere. */
export type Mark = { readonly name: string; readonly id?: string; readonly refers?: string; readonly place: Place };

/** Rules over blocks and headings of a rebuilt lesson. Answers its blocks in reading order. */
export function checkBlocks(tree: Root, findings: Findings): readonly Mark[] {
  const marks: Mark[] = [];
  const ids = new Map<string, Mark>();
  visitBlocks(tree, [], (node, above) => {
    const mark = markOf(node);
    marks.push(mark);
    checkParent(node, above, findings);
    checkContent(node, findings);
    checkOneBlock(node, findings);
    if (mark.id !== undefined && node.name !== "Option" && node.name !== "ToolCard" && node.name !== "Scenario") checkId(mark, ids, findings);
  });
  for (const mark of marks) {
    if (mark.name === "Reflection" && mark.refers !== undefined && ids.get(mark.refers)?.name !== "Reflection") {
      findings.error(mark.place, "reflection-missing", `„returnsTo“ nennt „${mark.refers}“; eine Reflection mit dieser id gibt es in der Lektion nicht.`);
    }
  }
  checkHeadings(tree, findings);
  return marks;
}

function visitBlocks(node: Nodes, above: readonly string[], visit: (node: Jsx, above: readonly string[]) => void): void {
  const isBlock = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  if (isBlock) visit(node, above);
  if (!("children" in node)) return;
  const inside = isBlock ? [...above, node.name ?? ""] : node.type === "root" || node.type === "paragraph" ? above : [...above, node.type];
  for (const child of node.children) visitBlocks(child, inside, visit);
}

function markOf(node: Jsx): Mark {
  const props = propsOf(node);
  const text = (key: string) => (typeof props[key] === "string" ? props[key] : undefined);
  const refers = text("cast") ?? text("returnsTo") ?? text("media");
  return {
    name: node.name ?? "",
    place: node.position?.start ?? START,
    ...(text("id") === undefined ? {} : { id: text("id") }),
    ...(refers === undefined ? {} : { refers }),
  };
}

function checkId(mark: Mark, ids: Map<string, Mark>, findings: Findings): void {
  const id = mark.id ?? "";
  const earlier = ids.get(id);
  if (earlier) findings.error(mark.place, "id-taken", `Die id „${id}“ steht schon in Zeile ${earlier.place.line}. Jede id gibt es in einer Lektion einmal.`);
  else ids.set(id, mark);
}

function checkParent(node: Jsx, above: readonly string[], findings: Findings): void {
  const name = node.name ?? "";
  const block = BLOCKS.get(name);
  const place = node.position?.start ?? START;
  const parent = above.at(-1);
  if (block?.inside !== undefined && !block.inside.includes(parent ?? "")) {
    findings.error(place, "block-place", `Der Baustein ${name} steht direkt in ${block.inside.join(" oder ")}. Verschieben Sie ihn.`);
  }
  if (block?.topOnly && above.length > 0) {
    findings.error(place, "block-place", `Der Baustein ${name} steht für sich und nicht in ${parent ?? "einem anderen"}. Schließen Sie den anderen davor.`);
  }
  if (above.includes(name) && block?.inside === undefined && !block?.topOnly) {
    findings.error(place, "block-place", `Der Baustein ${name} steht in sich selbst. Schließen Sie ihn davor.`);
  }
}

function checkContent(node: Jsx, findings: Findings): void {
  const name = node.name ?? "";
  const content = BLOCKS.get(name)?.content ?? "flow";
  const place = node.position?.start ?? START;
  const children: readonly Nodes[] = node.children;
  if (content === "none") {
    if (children.length > 0) findings.error(place, "block-content", `Der Baustein ${name} hat keinen Inhalt. Schreiben Sie ihn als <${name} … />.`);
    return;
  }
  if (children.length === 0) {
    findings.error(place, "block-empty", `Der Baustein ${name} ist leer. Schreiben Sie etwas hinein oder löschen Sie ihn.`);
  } else if (content === "phrasing") {
    if (node.type === "mdxJsxFlowElement" && (children.length > 1 || children[0]?.type !== "paragraph")) {
      findings.error(place, "block-content", `Der Baustein ${name} enthält genau einen Absatz, ohne Listen, Überschriften und andere Bausteine.`);
    }
  } else if (content !== "flow") {
    for (const child of children) {
      if (child.type === "mdxJsxFlowElement" && content.includes(child.name ?? "")) continue;
      findings.error(child.position?.start ?? place, "block-content", `In ${name} stehen nur die Bausteine ${content.join(", ")}. Verschieben Sie den Rest davor oder danach.`);
    }
  }
}

function checkHeadings(tree: Root, findings: Findings): void {
  let level = 1;
  for (const node of tree.children) {
    if (node.type !== "heading") continue;
    if (node.depth > level + 1) {
      findings.error(node.position?.start ?? START, "heading-jump", `Auf Ebene ${level} folgt Ebene ${node.depth}. Nehmen Sie ${"#".repeat(level + 1)}.`);
    }
    level = node.depth;
  }
}
