import { CONDITION_TOPICS } from "./condition-code";
import { ownerOf } from "./english-place";
import { nodeName } from "./node";
import { answerText } from "./script";
import { isBranch, textAt, treeAt, type Path, type Tree } from "./tree";

/** Something of a draft that names another part. `node`: how the address calls it. */
export type Use = { readonly node: string; readonly label: string };
export type Uses = { readonly set: readonly Use[]; readonly read: readonly Use[] };

type Found = { readonly path: Path; readonly sets: boolean };

/** Where a flag, a meter, a condition, a phrase, a person or a law is set, and where it is read, each place once. */
export function usesOf(structure: Tree, id: string): Uses {
  const found = ["conditions", "meters", "scenes", "endings", "debrief", "journeys"].flatMap((part) => namesIn(treeAt(structure, [part]), [part], id));
  const places = (sets: boolean): readonly Use[] => {
    const nodes = new Map(found.filter((one) => one.sets === sets).map(({ path }) => [nodeName(path), path]));
    nodes.delete(id);
    return [...nodes].map(([node, path]) => ({ node, label: placeLabel(structure, path) }));
  };
  return { set: places(true), read: places(false) };
}

/** The words by which somebody knows a place: the scene, and what is said there. */
export function placeLabel(structure: Tree, path: Path): string {
  const owner = ownerOf(path);
  if (owner === undefined) return nodeName(path);
  const node = path.slice(0, owner + 1);
  const scene = path[0] === "scenes" ? (textAt(structure, ["scenes", String(path[1]), "title"]) ?? "") : "";
  const words = node.length === 2 && scene !== "" ? "" : entryLabel(structure, node);
  return [scene, words].filter((part) => part !== "").join(" · ");
}

/** What an entry is called; its id where nothing is written yet. */
export function entryLabel(structure: Tree, node: Path): string {
  const words = ["title", "label", "address", "norm", "text", "speech", "story"].map((field) => textAt(structure, [...node, field])).find((text) => text !== undefined && text !== "");
  return words ?? ([answerText(structure, node), textAt(structure, node) ?? ""].find((text) => text !== "") ?? String(node.at(-1) ?? ""));
}

/** Fields whose value is the id of a person. */
const BY: ReadonlySet<string> = new Set(["speaker", "by", "of"]);
/** Maps whose keys are ids of people, or of meters. */
const KEYED: ReadonlySet<string> = new Set(["company", "experience", "innerView"]);

function namesIn(tree: Tree | undefined, path: Path, id: string): readonly Found[] {
  if (typeof tree === "string") return tree.includes(`{${id}}`) ? [{ path, sets: false }] : [];
  if (!isBranch(tree)) return [];
  return Object.entries(tree).flatMap(([key, inner]): readonly Found[] => {
    const at = [...path, key];
    const read: readonly Found[] = [{ path: at, sets: false }];
    if (key === "effects") return changes(inner, id) ? [{ path: at, sets: true }] : [];
    if (key === "when" || path[0] === "conditions") return asks(inner, id) ? read : [];
    if (key === "norms") return Array.isArray(inner) && inner.includes(id) ? read : [];
    if (BY.has(key)) return inner === id ? read : [];
    const keyed = (KEYED.has(key) || (key === "meters" && path.length > 0)) && isBranch(inner) && Object.hasOwn(inner, id);
    return [...(keyed ? read : []), ...namesIn(inner, at, id)];
  });
}

function changes(effects: Tree, id: string): boolean {
  return isBranch(effects) && Object.entries(effects).some(([key, inner]) => key === id || (Array.isArray(inner) && inner.includes(id)));
}

function asks(condition: Tree, id: string): boolean {
  if (!isBranch(condition)) return false;
  if (CONDITION_TOPICS.some((topic) => condition[topic] === id)) return true;
  return ["all", "any"].some((key) => {
    const parts = condition[key];
    return Array.isArray(parts) && (parts as readonly Tree[]).some((part) => asks(part, id));
  });
}
