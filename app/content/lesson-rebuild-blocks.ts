import type { BlockContent as Flow, Nodes, Paragraph, PhrasingContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { BLOCKS, type Block } from "./blocks";
import { readAttributes, writeAttributes, type Jsx, type Props } from "./lesson-attributes";
import { elementHint } from "./lesson-hints";
import { rebuildFlow, rebuildPhrasing, trimmed, type Rebuild } from "./lesson-rebuild";
import { START, type Place } from "./problem";

/**
 * Blocks written on one line are read as part of a paragraph. A paragraph of nothing but blocks, blanks and
 * comments is taken apart; `undefined`: it is prose.
 */
export function unravel(paragraph: Paragraph): readonly Jsx[] | undefined {
  const pieces = paragraph.children.filter((child) => !(child.type === "text" && child.value.trim() === "") && !isComment(child));
  const blocks = pieces.filter((child): child is MdxJsxTextElement => child.type === "mdxJsxTextElement" && BLOCKS.get(child.name ?? "")?.inline !== true);
  return blocks.length > 0 && blocks.length === pieces.length ? blocks : undefined;
}

function isComment(node: Nodes): boolean {
  return node.type === "mdxTextExpression" && node.data?.estree?.body.length === 0;
}

/** The literal properties of a rebuilt block, and of nothing else. */
const PROPS = new WeakMap<object, Props>();

export function propsOf(node: Jsx): Props {
  return PROPS.get(node) ?? {};
}

/** Where an attribute of a rebuilt block stands: what is rebuilt has no places of its own. */
const PLACES = new WeakMap<object, ReadonlyMap<string, Place>>();

export function placeOfProp(node: Jsx, name: string): Place {
  return PLACES.get(node)?.get(name) ?? node.position?.start ?? START;
}

function remember(rebuilt: Jsx, props: Props, written: Jsx): void {
  PROPS.set(rebuilt, props);
  PLACES.set(rebuilt, new Map(written.attributes.flatMap((attribute) => (attribute.type === "mdxJsxAttribute" && attribute.position ? [[attribute.name, attribute.position.start] as const] : []))));
}

/** A block that stands on its own, with what it may hold. */
export function rebuildBlock(node: Jsx, context: Rebuild): Flow[] {
  const known = knownBlock(node, context);
  if (!known) return [];
  if (known.block.inline) {
    const inside = rebuildTerm(node, context);
    return inside.length === 0 ? [] : [{ type: "paragraph", children: inside, position: node.position }];
  }
  const props = readAttributes(node, known.name, known.block, context.findings);
  const children = contentOf(node, context);
  const rebuilt: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement", name: known.name, attributes: writeAttributes(props), children, position: node.position,
  };
  remember(rebuilt, props, node);
  return [rebuilt];
}

/** Content of a block always as pieces that stand on their own, whichever way it was written. */
function contentOf(node: Jsx, context: Rebuild): Flow[] {
  if (node.type === "mdxJsxFlowElement") return rebuildFlow(node.children, context);
  return rebuildFlow([{ type: "paragraph", children: node.children, position: node.position }], context);
}

/** A block inside a sentence. */
export function rebuildTerm(node: Jsx, context: Rebuild): PhrasingContent[] {
  const known = knownBlock(node, context);
  if (!known) return [];
  const place = node.position?.start ?? START;
  if (!known.block.inline) {
    context.findings.error(place, "block-in-sentence", `Der Baustein ${known.name} steht mitten in einem Satz. Setzen Sie ihn in eigene Zeilen.`);
    return [];
  }
  const props = readAttributes(node, known.name, known.block, context.findings);
  const inner = node.type === "mdxJsxFlowElement" ? node.children.flatMap((child): readonly Nodes[] => (child.type === "paragraph" ? child.children : [child])) : node.children;
  const children = trimmed(rebuildPhrasing(inner, context));
  if (children.length === 0) context.findings.error(place, "block-empty", `Der Baustein ${known.name} ist leer. Schreiben Sie das Wort hinein.`);
  const rebuilt: MdxJsxTextElement = { type: "mdxJsxTextElement", name: known.name, attributes: writeAttributes(props), children, position: node.position };
  remember(rebuilt, props, node);
  return [rebuilt];
}

function knownBlock(node: Jsx, { findings }: Rebuild): { readonly name: string; readonly block: Block } | undefined {
  const name = node.name ?? "";
  const block = BLOCKS.get(name);
  if (block) return { name, block };
  const place = node.position?.start ?? START;
  if (name === "") findings.error(place, "block-unknown", "<> und </> sind nicht erlaubt. Löschen Sie beide.");
  else if (/^[a-z]/u.test(name) && !/[.:-]/u.test(name)) findings.error(place, "html-element", `HTML ist nicht erlaubt: <${name.slice(0, 30)}>. ${elementHint(name)}`);
  else findings.error(place, "block-unknown", `Den Baustein „${name.slice(0, 40)}“ gibt es nicht. Möglich: ${[...BLOCKS.keys()].join(", ")}.`);
  return undefined;
}
