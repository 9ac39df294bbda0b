import { isScalar, type Node, type YAMLSeq } from "yaml";
import { placeAfter, type Change } from "../core/workshop/change";
import { afterLine, endOf, lineStart, startOf } from "./yaml-nodes";
import { inLine, writtenItem } from "./yaml-write";

/** Items have numbers, which nobody can rename. */
type ListChange = Exclude<Change, { kind: "rename" }>;
/** A stretch of a text and what stands there afterwards. */
export type Splice = { readonly from: number; readonly to: number; readonly text: string };

/** What one change of a list does to its text: items move with the comments above them, empty lines stay where they are. */
export function listSplice(text: string, list: YAMLSeq, key: number, change: ListChange): Splice | undefined {
  const items = list.items as readonly Node[];
  const item = items[key];
  if (change.kind === "put" && item) return isScalar(item) ? { from: startOf(item), to: endOf(item, text), text: inLine(change.value) } : undefined;
  const [first, last] = [items[0], items.at(-1)];
  if (list.flow === true || !first || !last) return undefined;
  const begin = lineStart(text, startOf(first));
  const ends = items.map((one) => afterLine(text, endOf(one, text)));
  const pieces = ends.map((end, index) => text.slice(index === 0 ? begin : ends[index - 1], end));
  const column = text.indexOf("-", begin) - begin;
  const order = ordered(items.length, key, change);
  const fresh = change.kind === "put" ? writtenItem(change.value, column) : "";
  const written = order.map((index, place) => `${gapAt(pieces, place)}${(pieces[index] ?? fresh).replace(/^\n+/u, "").replace(/\n?$/u, "\n")}`).join("");
  return { from: begin, to: ends.at(-1) ?? begin, text: written };
}

/** Places of the old items in their new order; one that is added has the next number. */
function ordered(count: number, key: number, change: ListChange): readonly number[] {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== key);
  if (change.kind === "drop") return others;
  const place = placeAfter(others.map(String), change.after);
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** The empty lines above a place; behind the last one as between the first two. */
function gapAt(pieces: readonly string[], place: number): string {
  return /^\n*/u.exec(pieces[place] ?? pieces[1] ?? "")?.[0] ?? "";
}
