import postcss, { type AtRule, type ChildNode, type Declaration as Parsed, type Rule } from "postcss";
import type { Declaration, Selector, StylePart } from "../../http/style-parts";
import { spreadChoices } from "./choices";
import { resolveConstants } from "./constant-properties";
import { withoutChoices } from "./unused-rules";

/** Conditions that hold rules; whatever else begins with `@` is taken as one piece. */
const GROUPS = new Set(["media", "supports", "layer", "container"]);

/** Nobody points at a page or presses on it before the sheet itself is there. */
const LATER = /:(?:hover|active)\b/;
/** Our own ring is important and stands above the design system's, which changes with the sheet what else a focused control looks like. */
const KERN_LATER = /:focus(?![-\w])/;
/** Nobody prints a page before its sheet is there; where colours are forced, the browser's own are clear enough until then. */
const CONDITIONS_LATER = /^print$|forced-colors/;

/** `:has(…)` and `:is(…)` with one simple selector inside say as much as it does itself. */
const ONE_CHOICE = /:(?:has|is|where)\(([^(),]*)\)/g;

/** A built style sheet in parts (`http/style-parts.ts`), without what is only asked for later. */
export function stylePartsOf(style: string): readonly StylePart[] {
  const root = postcss.parse(style);
  resolveConstants(root);
  return partsOf(root.nodes, LATER);
}

function partsOf(nodes: readonly ChildNode[], later: RegExp): readonly StylePart[] {
  return nodes.flatMap((node) => {
    if (node.type === "rule") return rule(node, later);
    return node.type === "atrule" && !comesLater(node) ? [condition(node, later)] : [];
  });
}

function comesLater(node: AtRule): boolean {
  if (node.name === "media") return CONDITIONS_LATER.test(node.params);
  return node.name === "font-face" && isFetched(node);
}

/** A font from a file comes after what is first seen anyhow; until then its letters are drawn in one of the machine's that is as wide. */
function isFetched(node: AtRule): boolean {
  return (node.nodes ?? []).some((child) => child.type === "decl" && child.prop === "src" && child.value.includes("url("));
}

function condition(node: AtRule, later: RegExp): StylePart {
  if (node.nodes === undefined || !GROUPS.has(node.name)) return { kind: "whole", text: node.nodes === undefined ? `${node.toString()};` : node.toString() };
  const inside = node.name === "layer" && node.params === "kern" ? new RegExp(`${LATER.source}|${KERN_LATER.source}`) : later;
  return { kind: "group", head: `@${node.name} ${node.params}`.trim(), parts: partsOf(node.nodes, inside) };
}

function rule(node: Rule, later: RegExp): readonly StylePart[] {
  const plain = node.nodes.filter((child) => child.type === "decl");
  // A rule with rules inside stays in one piece.
  if (plain.length < node.nodes.filter((child) => child.type !== "comment").length) return [{ kind: "whole", text: node.toString() }];
  const selectors = node.selectors.flatMap(spreadChoices).filter((text) => !later.test(withoutChoices(text))).map(selector);
  return selectors.length === 0 ? [] : [{ kind: "rule", selectors, declarations: plain.map(declaration) }];
}

function selector(text: string): Selector {
  const certain = withoutChoices(text.replace(ONE_CHOICE, " $1 ")).replace(/:disabled\b/g, "[disabled]");
  const attributes = [...certain.matchAll(/\[([\w-]+)(?:=["']?([\w-]+)["']?\])?/g)].flatMap(([, name, value]) => (value === undefined ? [`[${name}]`] : [`[${name}]`, `[${name}=${value}]`]));
  return { text, needs: [...[...certain.replace(/\[[^\]]*\]/g, "").matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ""), ...attributes] };
}

function declaration({ prop, value, important }: Parsed): Declaration {
  const asks = [...new Set(value.match(/--[\w-]+/g) ?? [])];
  return { text: `${prop}:${value}${important ? "!important" : ""}`, ...(prop.startsWith("--") ? { sets: prop } : {}), asks };
}
