import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { changed, placeAfter, type Change, type Neighbour } from "../core/workshop/change";
import { isBranch, sameTree, treeAt, type Path, type Tree } from "../core/workshop/tree";
import { findingsOf } from "./problem";
import { parseYaml } from "./yaml";
import { listSplice, type Splice } from "./yaml-list";
import { afterLine, endOfEntry, entriesOf, entryIn, isEmpty, keyOf, lineStart, nodeAt, nodesOf, readAnew, startOf } from "./yaml-nodes";
import { inLine, writtenEntry } from "./yaml-write";

/** The text as data, or `undefined` where the check would refuse to read it. */
export function treeOf(text: string): Tree | undefined {
  return parseYaml(text, findingsOf("draft")) ?.value as Tree | undefined;
}

/**
 * A file after one change: only the text of what changes is exchanged, so that comments, order and ways of writing stay
 * elsewhere. What cannot be exchanged so is written anew by the library. `undefined`: the value cannot stand in a file.
 */
export function changeYaml(text: string, tree: Tree, change: Change): { readonly text: string; readonly tree: Tree } | undefined {
  const wished = changed(tree, change);
  if (sameTree(tree, wished)) return { text, tree };
  const spliced = applied(text, spliceFor(text, nodesOf(text).contents, change));
  if (spliced !== undefined && sameTree(treeOf(spliced), wished)) return { text: spliced, tree: wished };
  const list = change.path.slice(0, -1);
  const items = treeAt(wished, list);
  if (Array.isArray(items)) return changeYaml(text, tree, { file: change.file, kind: "put", path: list, value: items as Tree });
  const rewritten = rewrittenBy(text, change);
  return sameTree(treeOf(rewritten), wished) ? { text: rewritten, tree: wished } : undefined;
}

function applied(text: string, splice: Splice | undefined): string | undefined {
  return splice && `${text.slice(0, splice.from)}${splice.text}${text.slice(splice.to)}`;
}

function rewrittenBy(text: string, change: Change): string {
  const document = readAnew(text);
  if (change.kind === "put") document.setIn(change.path, document.createNode(change.value));
  if (change.kind === "drop") document.deleteIn(change.path);
  return document.toString({ lineWidth: 0 });
}

function spliceFor(text: string, root: Node | null, change: Change): Splice | undefined {
  const holder = nodeAt(root, change.path.slice(0, -1));
  const key = change.path.at(-1);
  if (isSeq(holder)) return typeof key === "number" && change.kind !== "rename" ? listSplice(text, holder, key, change) : undefined;
  if (!isMap(holder) || typeof key !== "string") return change.kind === "put" ? deeperPut(text, root, change.path, change.value) : undefined;
  switch (change.kind) {
    case "put": return entryIn(holder, key) ? entryPut(text, holder, key, change.value) : entryAdded(text, root, holder, change);
    case "drop": return entryDropped(text, root, holder, change.path);
    case "rename": return keyRenamed(holder, key, change.name);
    case "place": return entryPlaced(text, holder, key, change.after);
  }
}

/** The branches on the way are written with it. */
function deeperPut(text: string, root: Node | null, path: Path, value: Tree): Splice | undefined {
  const key = path.at(-1);
  if (path.length < 2 || typeof key !== "string") return undefined;
  return spliceFor(text, root, { file: "structure", kind: "put", path: path.slice(0, -1), value: { [key]: value } });
}

function entryPut(text: string, holder: YAMLMap, key: string, value: Tree): Splice | undefined {
  const entry = entryIn(holder, key);
  if (!entry) return undefined;
  const { value: now } = entry;
  const to = endOfEntry(entry, text);
  const flow = holder.flow === true;
  if (!now || isEmpty(now)) return { from: to, to, text: isLong(value, flow) ? writtenEntry(key, value, columnOf(text, startOf(entry.key))).trimStart().slice(key.length + 1) : ` ${inLine(value, key)}` };
  const short = isScalar(now) ? now.type !== "BLOCK_LITERAL" && now.type !== "BLOCK_FOLDED" : (isMap(now) || isSeq(now)) && now.flow === true;
  if (flow || (short && !isLong(value, flow))) return { from: startOf(now), to, text: inLine(value, key) };
  return { from: startOf(entry.key), to, text: writtenEntry(key, value, columnOf(text, startOf(entry.key))).trimStart() };
}

function isLong(value: Tree, flow: boolean): boolean {
  return !flow && (isBranch(value) || Array.isArray(value)) && writtenEntry("x", value, 0).includes("\n");
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

type Put = Extract<Change, { kind: "put" }>;

function entryAdded(text: string, root: Node | null, holder: YAMLMap, { path, value, after }: Put): Splice | undefined {
  const key = String(path.at(-1));
  const entries = entriesOf(holder);
  const place = placeAfter(entries.map(keyOf), after);
  const [before, next] = [entries[place - 1], entries[place]];
  if (entries.length === 0) return deeperPut(text, root, path, value);
  if (holder.flow === true) {
    if (before) return at(endOfEntry(before, text), `, ${key}: ${inLine(value, key)}`);
    return next && at(startOf(next.key), `${key}: ${inLine(value, key)}, `);
  }
  const first = entries[0];
  const written = `${writtenEntry(key, value, first ? columnOf(text, startOf(first.key)) : 0)}\n`;
  if (!before) return next && at(lineStart(text, startOf(next.key)), written);
  const end = afterLine(text, endOfEntry(before, text));
  const apart = parted(text, holder) ? "\n" : "";
  return at(end, `${text[end - 1] === "\n" ? "" : "\n"}${apart}${written}`);
}

function at(offset: number, text: string): Splice {
  return { from: offset, to: offset, text };
}

/** True where an empty line stands between the first two entries. */
function parted(text: string, holder: YAMLMap): boolean {
  const [first, second] = entriesOf(holder);
  return first !== undefined && second !== undefined && text.slice(endOfEntry(first, text), startOf(second.key)).includes("\n\n");
}

function entryDropped(text: string, root: Node | null, holder: YAMLMap, path: Path): Splice | undefined {
  const entries = entriesOf(holder);
  const index = entries.findIndex((entry) => keyOf(entry) === path.at(-1));
  const [before, entry, next] = [entries[index - 1], entries[index], entries[index + 1]];
  if (!entry) return undefined;
  if (entries.length === 1) return path.length < 2 ? undefined : spliceFor(text, root, { file: "structure", kind: "put", path: path.slice(0, -1), value: {} });
  if (holder.flow === true) {
    if (before) return { from: endOfEntry(before, text), to: endOfEntry(entry, text), text: "" };
    return next && { from: startOf(entry.key), to: startOf(next.key), text: "" };
  }
  const from = before ? afterLine(text, endOfEntry(before, text)) : lineStart(text, startOf(entry.key));
  return { from, to: afterLine(text, endOfEntry(entry, text)), text: keptComments(text.slice(from, startOf(entry.key))) };
}

/** A comment with an empty line below it is about more than the entry that goes. */
function keptComments(lead: string): string {
  const gap = lead.lastIndexOf("\n\n");
  return gap !== -1 && lead.slice(0, gap).includes("#") ? lead.slice(0, gap + 1) : "";
}

function entryPlaced(text: string, holder: YAMLMap, key: string, after: Neighbour): Splice | undefined {
  const entries = entriesOf(holder);
  const names = entries.map(keyOf);
  const others = names.filter((name) => name !== key);
  const place = placeAfter(others, after);
  const order = [...others.slice(0, place), key, ...others.slice(place)].map((name) => names.indexOf(name));
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  if (holder.flow === true) {
    const parts = entries.map((entry) => text.slice(startOf(entry.key), endOfEntry(entry, text)));
    return { from: startOf(first.key), to: endOfEntry(last, text), text: order.map((index) => parts[index]).join(", ") };
  }
  const ends = entries.map((entry) => afterLine(text, endOfEntry(entry, text)));
  const begin = lineStart(text, startOf(first.key));
  const pieces = ends.map((end, index) => withFeed(text.slice(index === 0 ? begin : ends[index - 1], end)));
  return { from: begin, to: ends.at(-1) ?? begin, text: order.map((index) => pieces[index]).join("") };
}

function keyRenamed(holder: YAMLMap, key: string, name: string): Splice | undefined {
  const entry = entryIn(holder, key);
  return entry && { from: startOf(entry.key), to: entry.key.range?.[1] ?? startOf(entry.key), text: name };
}

function withFeed(piece: string): string {
  return piece.endsWith("\n") ? piece : `${piece}\n`;
}
