import type { Root } from "mdast";
import { walk } from "./lesson-rebuild";
import { START, type Place } from "./problem";
import type { Located, Path } from "./yaml";

/** An address in a file: of another site, or a path of ours from the root. */
export type LinkPlace = Place & { readonly address: string; readonly file: string };

/** Addresses of other sites in a text, without the punctuation behind them. */
export function addressesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/https?:\/\/[^\s"“”„<>]+/gu), ([address]) => address.replace(/[.,;:!?)\]]+$/u, ""));
}

/** Every address of another site in a YAML file, at the place of its text. */
export function linksOfYaml(value: unknown, located: Located, file: string, path: Path = []): readonly LinkPlace[] {
  if (typeof value === "string") return addressesIn(value).map((address) => ({ address, file, ...located.valueAt(path) }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => linksOfYaml(inner, located, file, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Links in the text of a lesson, and addresses in its head. */
export function linksOfLesson(tree: Root, head: Located, file: string): readonly LinkPlace[] {
  const found: LinkPlace[] = [];
  walk(tree, (node) => {
    if (node.type !== "link" || !/^(?:https:|\/)/iu.test(node.url)) return;
    const { line, column } = node.position?.start ?? START;
    found.push({ address: node.url, file, line, column });
  });
  return [...linksOfYaml(head.value, head, file), ...found];
}
