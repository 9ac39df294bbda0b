import { existsSync, readFileSync } from "node:fs";
import type { Declaration, StylePart } from "./style-parts";

/** Makes a page of one that a browser opens as a document: what it needs of the style sheet stands in it, the sheet itself comes after it. */
export type FirstView = (page: Buffer, nonce: string) => Buffer;

/** What is fetched ahead shares the line with the rest of the page: here the page comes first. */
const PRELOADED = /<link rel="preload"[^>]*>/g;
/** Until the sheet is there, what lies below the window is neither styled nor laid out (`base.css` ends that). */
const FAR_BELOW = { needs: "app-prose", rule: "@layer app{@media screen{.app-prose>:where(:nth-child(n+5)){content-visibility:auto;contain-intrinsic-size:auto 20rem}}}" } as const;
/** Different pages have different classes, of which there are some dozens of sets. */
const MOST_KEPT = 500;

/**
 * A style sheet in the head makes a first visit wait for a second answer before anything is painted. With its own rules in it,
 * a page is painted when it is there. `address` is the sheet's; without the build's parts pages stay as they are.
 */
export function openFirstView(path: string): FirstView | undefined {
  if (!existsSync(path)) return undefined;
  const { address, parts }: { readonly address: string; readonly parts: readonly StylePart[] } = JSON.parse(readFileSync(path, "utf8"));
  const link = `<link rel="stylesheet" href="${address}"/>`;
  const kept = new Map<string, string>();
  const asked = new Set(needsIn(parts).filter((name) => name.startsWith("[")));
  return (page, nonce) => {
    const html = page.toString("utf8");
    if (!html.includes(link)) return page;
    const lists = [...new Set(Array.from(html.matchAll(/ class="([^"]*)"/g), ([, list]) => list ?? ""))].sort();
    const attributes = attributesIn(html).filter((name) => asked.has(name)).sort();
    const key = [...lists, ...attributes].join("\n");
    const style = kept.get(key) ?? firstStyle(parts, new Set([...lists.flatMap((list) => list.split(" ")), ...attributes]));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, style);
    const ahead = html.match(PRELOADED) ?? [];
    const bare = html.replace(link, () => `<style nonce="${nonce}">${style}</style>`).replace(PRELOADED, "");
    return Buffer.from(bare.replace("</body>", () => `${ahead.join("")}${link}</body>`));
  };
}

function firstStyle(parts: readonly StylePart[], found: ReadonlySet<string>): string {
  return `${styleFor(parts, found)}${found.has(FAR_BELOW.needs) ? FAR_BELOW.rule : ""}`;
}

/** `[disabled]`, and with its value where it has one: `[type]` and `[type=file]`. */
function attributesIn(html: string): readonly string[] {
  const found = new Set<string>();
  for (const [, name = "", value] of html.matchAll(/ ([a-z][a-z-]*)(?:="([^"]*)")?(?=[>/ ])/gi)) {
    found.add(`[${name.toLowerCase()}]`);
    if (value !== undefined) found.add(`[${name.toLowerCase()}=${value}]`);
  }
  return [...found];
}

function needsIn(parts: readonly StylePart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "group" ? needsIn(part.parts) : part.kind === "rule" ? part.selectors.flatMap(({ needs }) => needs) : []));
}

/** The rules that can meet something on a page with these classes and attributes (in brackets), and the properties that these ask for. */
export function styleFor(parts: readonly StylePart[], found: ReadonlySet<string>): string {
  const met = partsMet(parts, found);
  return print(met, propertiesAsked(declarationsIn(met)));
}

function partsMet(parts: readonly StylePart[], found: ReadonlySet<string>): readonly StylePart[] {
  return parts.flatMap((part): readonly StylePart[] => {
    if (part.kind === "whole") return [part];
    if (part.kind === "group") return [{ ...part, parts: partsMet(part.parts, found) }];
    const selectors = part.selectors.filter(({ needs }) => needs.every((name) => found.has(name)));
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}

function declarationsIn(parts: readonly StylePart[]): readonly Declaration[] {
  return parts.flatMap((part) => (part.kind === "group" ? declarationsIn(part.parts) : part.kind === "rule" ? part.declarations : []));
}

function propertiesAsked(declarations: readonly Declaration[]): ReadonlySet<string> {
  const setting = declarations.filter(({ sets }) => sets !== undefined);
  const asked = new Set(declarations.flatMap(({ sets, asks }) => (sets === undefined ? asks : [])));
  for (let known = -1; known < asked.size; ) {
    known = asked.size;
    for (const { sets, asks } of setting) if (sets !== undefined && asked.has(sets)) for (const name of asks) asked.add(name);
  }
  return asked;
}

function print(parts: readonly StylePart[], asked: ReadonlySet<string>): string {
  return parts.map((part) => {
    if (part.kind === "whole") return part.text;
    if (part.kind === "group") {
      const inside = print(part.parts, asked);
      // The order of layers is set where they are named first, even if nothing of one is met.
      return inside === "" && !part.head.startsWith("@layer") ? "" : `${part.head}{${inside}}`;
    }
    const texts = part.declarations.filter(({ sets }) => sets === undefined || asked.has(sets)).map(({ text }) => text);
    return texts.length > 0 ? `${part.selectors.map(({ text }) => text).join(",")}{${texts.join(";")}}` : "";
  }).join("");
}
