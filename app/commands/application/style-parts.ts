import postcss, { type AtRule, type ChildNode, type Declaration as Parsed, type Rule } from "postcss";
import type { Declaration, Selector, StylePart } from "../../http/style-parts";
import { withoutChoices } from "./unused-rules";

/** Conditions that hold rules; whatever else begins with `@` is taken as one piece. */
const GROUPS = new Set(["media", "supports", "layer", "container"]);

/** Nobody points at a page, presses on it or prints it before the sheet itself is there. */
const LATER = /:(?:hover|active)\b/;

/** A built style sheet in parts (`http/style-parts.ts`), without what is only asked for later. */
export function stylePartsOf(style: string): readonly StylePart[] {
  return partsOf(postcss.parse(style).nodes);
}

function partsOf(nodes: readonly ChildNode[]): readonly StylePart[] {
  return nodes.flatMap((node) => {
    if (node.type === "rule") return rule(node);
    if (node.type === "atrule" && !(node.name === "media" && node.params === "print")) return [condition(node)];
    return [];
  });
}

function condition(node: AtRule): StylePart {
  if (node.nodes === undefined || !GROUPS.has(node.name)) return { kind: "whole", text: node.nodes === undefined ? `${node.toString()};` : node.toString() };
  return { kind: "group", head: `@${node.name} ${node.params}`.trim(), parts: partsOf(node.nodes) };
}

function rule(node: Rule): readonly StylePart[] {
  const plain = node.nodes.filter((child) => child.type === "decl");
  // A rule with rules inside stays in one piece.
  if (plain.length < node.nodes.filter((child) => child.type !== "comment").length) return [{ kind: "whole", text: node.toString() }];
  const selectors = node.selectors.filter((text) => !LATER.test(withoutChoices(text))).map(selector);
  return selectors.length === 0 ? [] : [{ kind: "rule", selectors, declarations: plain.map(declaration) }];
}

function selector(text: string): Selector {
  const certain = withoutChoices(text);
  const attributes = [...certain.matchAll(/\[([\w-]+)/g)].map(([, name]) => `[${name}]`);
  return { text, needs: [...[...certain.replace(/\[[^\]]*\]/g, "").matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ""), ...attributes] };
}

function declaration({ prop, value, important }: Parsed): Declaration {
  const asks = [...new Set(value.match(/--[\w-]+/g) ?? [])];
  return { text: `${prop}:${value}${important ? "!important" : ""}`, ...(prop.startsWith("--") ? { sets: prop } : {}), asks };
}
