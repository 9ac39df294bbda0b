import type { BlockContent as Flow, Definition, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import "mdast-util-mdx";
import type { ProblemCode } from "./codes";
import { firstForbidden } from "../core/wording/characters";
import { rebuildBlock, rebuildTerm, unravel } from "./lesson-rebuild-blocks";
import { rebuildFlowNode } from "./lesson-rebuild-flow";
import { checkLink } from "./lesson-links";
import { START, type Findings } from "./problem";

/** What the rebuild knows: the text, the definitions of links, the new names of footnotes, where problems go. */
export type Rebuild = {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly findings: Findings;
};

/**
 * A new tree from the allowed pieces only. What was not understood cannot survive. Rebuilding what came out
 * gives the same again; the read-back relies on it.
 */
export function rebuild(tree: Root, text: string, findings: Findings): Root {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !footnotes.has(node.identifier)) footnotes.set(node.identifier, `f${footnotes.size + 1}`);
  });
  const children = rebuildFlow(tree.children, { text, definitions, footnotes, findings }) as RootContent[];
  return { type: "root", children };
}

export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ("children" in node) for (const child of node.children) walk(child, visit);
}

/** Pieces that stand on their own. */
export function rebuildFlow(nodes: readonly Nodes[], context: Rebuild): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    if (node.type === "paragraph") return rebuildParagraph(node, context);
    if (node.type === "mdxJsxFlowElement") return rebuildBlock(node, context);
    return rebuildFlowNode(node, context);
  });
}

function rebuildParagraph(node: Extract<Nodes, { type: "paragraph" }>, context: Rebuild): Flow[] {
  const blocks = unravel(node);
  if (blocks) return blocks.flatMap((block) => rebuildBlock(block, context));
  const children = trimmed(rebuildPhrasing(node.children, context));
  return children.length === 0 ? [] : [{ type: "paragraph", children, position: node.position }];
}

/** Pieces inside a sentence. */
export function rebuildPhrasing(nodes: readonly Nodes[], context: Rebuild): PhrasingContent[] {
  const rebuilt = nodes.flatMap((node) => rebuildPiece(node, context));
  return rebuilt.reduce<PhrasingContent[]>((merged, node) => {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text") last.value = tidy(last.value + node.value);
    else merged.push(node);
    return merged;
  }, []).filter((node) => node.type !== "text" || node.value !== "");
}

function rebuildPiece(node: Nodes, context: Rebuild): PhrasingContent[] {
  const { position } = node;
  switch (node.type) {
    case "text":
      return clean(node.value, node, context) ? [{ type: "text", value: tidy(node.value), position }] : [];
    case "inlineCode":
      return clean(node.value, node, context) ? [{ type: "inlineCode", value: node.value.replaceAll("\n", " "), position }] : [];
    case "emphasis": case "strong": case "delete": {
      const children = trimmed(rebuildPhrasing(node.children, context));
      return children.length === 0 ? [] : [{ type: node.type, children, position }];
    }
    case "break":
      return [{ type: "break", position }];
    case "link": case "linkReference":
      return rebuildLink(node, context);
    case "footnoteReference": {
      const identifier = context.footnotes.get(node.identifier);
      return identifier === undefined ? [] : [{ type: "footnoteReference", identifier, label: identifier, position }];
    }
    case "mdxJsxTextElement":
      return rebuildTerm(node, context);
    default:
      refuseNode(node, context);
      return [];
  }
}

function rebuildLink(node: Extract<Nodes, { type: "link" | "linkReference" }>, context: Rebuild): PhrasingContent[] {
  const { position } = node;
  const place = position?.start ?? START;
  const url = node.type === "link" ? node.url : context.definitions.get(node.identifier)?.url;
  const bare = node.type === "link" && context.text[position?.start.offset ?? 0] !== "[";
  const verdict = checkLink(url ?? "", bare);
  if ("code" in verdict) {
    context.findings.error(place, verdict.code, verdict.message);
    return [];
  }
  if (verdict.upgraded) context.findings.warn(place, "link-upgraded", `Die Adresse führt jetzt zu ${verdict.url.slice(0, 80)}. Schreiben Sie sie selbst mit https://.`);
  const children = trimmed(rebuildPhrasing(node.children, context));
  if (children.length === 0) context.findings.error(place, "link-empty", "Der Link hat keinen Text. Schreiben Sie [Text](Adresse).");
  return children.length === 0 ? [] : [{ type: "link", url: verdict.url, children, position }];
}

/** Line breaks of the source are spaces for readers; blanks around them would come and go in print. */
function tidy(value: string): string {
  return value.normalize("NFC").replace(/[ \t]*\n[ \t\n]*/gu, "\n");
}

/** Without breaks and blanks at both ends. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  while (kept[0]?.type === "break" || blank(kept[0])) kept.shift();
  while (kept.at(-1)?.type === "break" || blank(kept.at(-1))) kept.pop();
  const first = kept[0];
  const last = kept.at(-1);
  if (first?.type === "text") kept[0] = { ...first, value: first.value.trimStart() };
  if (last?.type === "text") kept[kept.length - 1] = { ...(kept.length === 1 ? (kept[0] as typeof last) : last), value: (kept.length === 1 ? (kept[0] as typeof last) : last).value.trimEnd() };
  return kept;
}

function blank(node: PhrasingContent | undefined): boolean {
  return node?.type === "text" && node.value.trim() === "";
}

/** Characters are judged again on what was decoded: `&#x202e;` stands for a letter that may not stand in the source. */
export function clean(value: string, node: Nodes, { findings }: Rebuild): boolean {
  const forbidden = firstForbidden(value);
  if (forbidden) findings.error(node.position?.start ?? START, "character-forbidden", `Hier steht, als Zeichencode geschrieben, ${forbidden.what}. Löschen Sie es.`);
  return forbidden === undefined;
}

const REFUSED: ReadonlyMap<string, readonly [ProblemCode, string]> = new Map<string, readonly [ProblemCode, string]>([
  ["html", ["html-element", "HTML ist nicht erlaubt. Schreiben Sie Markdown oder nehmen Sie einen Baustein."]],
  ["mdxjsEsm", ["module", "Ein Absatz darf nicht mit dem Wort „import“ oder „export“ beginnen: Er würde als Programm gelesen. Stellen Sie den Satz um; Programme sind nicht erlaubt."]],
  ["image", ["image", "Bilder setzen Sie mit dem Baustein Picture, nachdem Sie sie in der Werkstatt unter Bilder hinzugefügt haben. Personen zeigt der Baustein Portrait."]],
  ["imageReference", ["image", "Bilder setzen Sie mit dem Baustein Picture, nachdem Sie sie in der Werkstatt unter Bilder hinzugefügt haben. Personen zeigt der Baustein Portrait."]],
]);

/** Drops pure comments; everything else that is not on the list is a problem. */
export function refuseNode(node: Nodes, { findings }: Rebuild): void {
  const place = node.position?.start ?? START;
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
    if (node.data?.estree?.body.length === 0) return;
    findings.error(place, "expression", "Geschweifte Klammern haben in Lektionen eine Bedeutung. Schreiben Sie \\{ und \\}, wenn Sie die Zeichen meinen; Programme sind nicht erlaubt.");
    return;
  }
  const [code, message] = REFUSED.get(node.type) ?? ["piece-unknown", "Dieses Stück ist in Lektionen nicht erlaubt. Löschen Sie es."];
  findings.error(place, code, message);
}
