import type { BlockContent as Flow, ListItem, Nodes, Table, TableRow } from "mdast";
import { clean, rebuildFlow, rebuildPhrasing, refuseNode, trimmed, type Rebuild } from "./lesson-rebuild";
import { START } from "./problem";

type Of<Type extends Nodes["type"]> = Extract<Nodes, { type: Type }>;

/** One piece that stands on its own, other than paragraphs and blocks. */
export function rebuildFlowNode(node: Nodes, context: Rebuild): Flow[] {
  const { position } = node;
  switch (node.type) {
    case "heading":
      return rebuildHeading(node, context);
    case "thematicBreak":
      return [{ type: "thematicBreak", position }];
    case "blockquote": {
      const children = rebuildFlow(node.children, context);
      return children.length === 0 ? [] : [{ type: "blockquote", children, position }];
    }
    case "list":
      return rebuildList(node, context);
    case "code":
      return rebuildCode(node, context);
    case "table":
      return [rebuildTable(node, context)];
    case "definition":
      return [];
    case "footnoteDefinition": {
      const identifier = context.footnotes.get(node.identifier);
      const children = rebuildFlow(node.children, context);
      // The tree's types keep footnotes out of blocks; the printer and the reader do not.
      return identifier === undefined || children.length === 0 ? [] : [{ type: "footnoteDefinition", identifier, label: identifier, children, position } as unknown as Flow];
    }
    default:
      refuseNode(node, context);
      return [];
  }
}

function rebuildHeading(node: Of<"heading">, context: Rebuild): Flow[] {
  const place = node.position?.start ?? START;
  if (node.depth < 2 || node.depth > 4) {
    context.findings.error(place, "heading-level", "Überschriften beginnen mit ##, ### oder ####. Die erste Ebene ist der Titel der Lektion.");
    return [];
  }
  const children = trimmed(rebuildPhrasing(node.children, context));
  if (children.length === 0) context.findings.error(place, "heading-empty", "Die Überschrift ist leer. Schreiben Sie einen Titel oder löschen Sie sie.");
  return children.length === 0 ? [] : [{ type: "heading", depth: node.depth, children, position: node.position }];
}

function rebuildList(node: Of<"list">, context: Rebuild): Flow[] {
  const items = node.children.map((item): ListItem => ({
    type: "listItem",
    checked: typeof item.checked === "boolean" ? item.checked : null,
    spread: false,
    children: rebuildFlow(item.children, context),
    position: item.position,
  })).filter((item) => item.children.length > 0);
  if (items.length === 0) return [];
  // Loose or tight follows from what is inside, so that print and read-back agree.
  const spread = items.some((item) => item.children.length > 1 && !(item.children.length === 2 && item.children[0]?.type === "paragraph" && item.children[1]?.type === "list"));
  const ordered = node.ordered === true;
  const start = ordered ? Math.min(node.start ?? 1, 9_999) : null;
  return [{ type: "list", ordered, start, spread, children: items.map((item) => ({ ...item, spread })), position: node.position }];
}

function rebuildCode(node: Of<"code">, context: Rebuild): Flow[] {
  const place = node.position?.start ?? START;
  if (node.meta) context.findings.error(place, "code-meta", "Hinter der Sprache des Codes steht noch etwas. Löschen Sie es.");
  if (node.lang && !/^[A-Za-z0-9+#-]{1,20}$/u.test(node.lang)) {
    context.findings.error(place, "code-language", "Die Sprache des Codes besteht aus Buchstaben und Ziffern, zum Beispiel ```yaml.");
  }
  return clean(node.value, node, context) ? [{ type: "code", lang: node.lang ?? null, meta: null, value: node.value, position: node.position }] : [];
}

/** All rows as wide as the first: the printer fills them up, and the read-back compares. */
function rebuildTable(node: Of<"table">, context: Rebuild): Table {
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row): TableRow => ({
    type: "tableRow",
    position: row.position,
    children: Array.from({ length: width }, (_, column) => ({
      type: "tableCell",
      children: trimmed(rebuildPhrasing(row.children[column]?.children ?? [], context)),
      position: row.children[column]?.position,
    })),
  }));
  const align = Array.from({ length: width }, (_, column) => node.align?.[column] ?? null);
  return { type: "table", align, children: rows, position: node.position };
}
