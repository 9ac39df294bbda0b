import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import type { Path } from "../core/workshop/tree";

export type Entry = Pair<Node, Node | null>;

/** Files that are kept as they were read: the German and the English one of a draft, before an edit and after. */
const KEPT = 4;
const kept = new Map<string, Document.Parsed>();

/** A text read as YAML, once; nobody changes it. Whoever asks for its nodes has let the check read the text before. */
export function nodesOf(text: string): Document.Parsed {
  const document = kept.get(text) ?? readAnew(text);
  kept.delete(text);
  kept.set(text, document);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return document;
}

/** The same to be changed. */
export function readAnew(text: string): Document.Parsed {
  // `logLevel: "silent"` would also silence "several documents": the second would be dropped without a word.
  // Double keys are found by the check: the library compares each key with each other one.
  return parseDocument(text, { schema: "core", version: "1.2", merge: false, uniqueKeys: false, stringKeys: true, resolveKnownTags: false, logLevel: "error", prettyErrors: false });
}

export function entriesOf(map: YAMLMap): readonly Entry[] {
  return map.items as readonly Entry[];
}

export function keyOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : "";
}

export function entryIn(map: YAMLMap, name: string): Entry | undefined {
  return entriesOf(map).find((entry) => keyOf(entry) === name);
}

/** The node at a path; `undefined` where there is none. */
export function nodeAt(root: Node | null, path: Path): Node | null | undefined {
  return path.reduce<Node | null | undefined>((now, part) => {
    if (isMap(now)) {
      const entry = entryIn(now, String(part));
      return entry === undefined ? undefined : entry.value;
    }
    return isSeq(now) && typeof part === "number" ? (now.items[part] as Node | undefined) : undefined;
  }, root);
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where what is written ends: comments and empty lines behind it belong to nobody. */
export function endOf(node: Node, text: string): number {
  const last = isMap(node) && node.flow !== true ? entriesOf(node).at(-1) : undefined;
  if (last) return endOfEntry(last, text);
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1) as Node, text);
  const end = node.range?.[1] ?? 0;
  return text[end - 1] === "\n" ? end - 1 : end;
}

export function endOfEntry({ key, value }: Entry, text: string): number {
  const colon = text.indexOf(":", key.range?.[1] ?? 0) + 1;
  return value && !isEmpty(value) ? endOf(value, text) : colon;
}

/** A value that nobody has written: `key:` and nothing behind it. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range !== undefined && node.range !== null && node.range[0] === node.range[1];
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Behind the line feed of the line in which something ends. */
export function afterLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}
