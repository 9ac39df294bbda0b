import postcss, { type AtRule, type ChildNode, type Declaration as Parsed, type Rule } from "postcss";
import type { Declaration, Selector, StylePart } from "../../http/style-parts";
import { withoutChoices } from "./unused-rules";

/** Conditions that hold rules; whatever else begins with `@` is taken as one piece. */
const GROUPS = new Set(["media", "supports", "layer", "container"]);

/** A built style sheet in parts (`http/style-parts.ts`). */
export function stylePartsOf(style: string): readonly StylePart[] {
  return partsOf(postcss.parse(style).nodes);
}

function partsOf(nodes: readonly ChildNode[]): readonly StylePart[] {
  return nodes.flatMap((node) => {
    if (node.type === "rule") return [rule(node)];
    if (node.type === "atrule") return [condition(node)];
    return [];
  });
}

function condition(node: AtRule): StylePart {
  if (node.nodes === undefined || !GROUPS.has(node.name)) return { kind: "whole", text: node.nodes === undefined ? `${node.toString()};` : node.toString() };
  return { kind: "group", head: `@${node.name} ${node.params}`.trim(), parts: partsOf(node.nodes) };
}

function rule(node: Rule): StylePart {
  const plain = node.nodes.filter((child) => child.type === "decl");
  // A rule with rules inside stays in one piece.
  if (plain.length < node.nodes.filter((child) => child.type !== "comment").length) return { kind: "whole", text: node.toString() };
  return { kind: "rule", selectors: node.selectors.map(selector), declarations: plain.map(declaration) };
}

function selector(text: string): Selector {
  return { text, needs: [...withoutChoices(text).matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? "") };
}

function declaration({ prop, value, important }: Parsed): Declaration {
  const asks = [...new Set(value.match(/--[\w-]+/g) ?? [])];
  return { text: `${prop}:${value}${important ? "!important" : ""}`, ...(prop.startsWith("--") ? { sets: prop } : {}), asks };
}
