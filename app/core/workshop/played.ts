import type { Language } from "../words";
import type { DraftTrees } from "./change";
import { idsBelow } from "./english-place";
import { LEADING } from "./script";
import { entriesAt, isBranch, textAt, treeAt, type Path, type Tree } from "./tree";

/**
 * What somebody has played in the preview: for each answer (`scene/answer`) the states of the text in which it was played.
 * A mark counts as long as the text of the moment and of the answer is that state; undone edits bring it back.
 */
export type Played = Readonly<Record<string, readonly string[]>>;
/** An answer that was taken in a moment, in a language. */
export type Answered = { readonly scene: string; readonly answer: string; readonly language: Language };

/** States of one answer that are kept, newest last, and answers in all. */
const STATES_KEPT = 12;
const MOST_ANSWERS = 5_000;

export function answerKey(scene: string, answer: string): string {
  return `${scene}/${answer}`;
}

/** Adds what was played to what is known. The same object where that changes nothing. */
export function withPlayed(before: Played, key: string, state: string): Played {
  const known = Object.hasOwn(before, key) ? (before[key] ?? []) : [];
  if (known.includes(state)) return before;
  const entries = Object.entries(before).filter(([other]) => other !== key);
  return Object.fromEntries([...entries.slice(-(MOST_ANSWERS - 1)), [key, [...known, state].slice(-STATES_KEPT)]]);
}

/** True if this answer was played with the words and rules that stand in the draft now, in either language. */
export function isPlayed(played: Played, trees: DraftTrees, scene: string, answer: string): boolean {
  const states = Object.hasOwn(played, answerKey(scene, answer)) ? played[answerKey(scene, answer)] : undefined;
  if (!states) return false;
  return (["de", "en"] as const).some((language) => states.includes(stateOf(trees, { scene, answer, language })));
}

/**
 * What an answer and its moment say and do, in one word: everything of the moment but its other answers, the answer, and the
 * sentences and conditions that they name. In English the English texts belong to it as well.
 */
export function stateOf(trees: DraftTrees, { scene, answer, language }: Answered): string {
  const path: Path = ["scenes", scene];
  const list = LEADING.find((name) => treeAt(trees.structure, [...path, name, answer]) !== undefined) ?? "moves";
  const frame = Object.fromEntries(entriesAt(trees.structure, path).filter(([name]) => !LEADING.some((one) => one === name)));
  const taken = treeAt(trees.structure, [...path, list, answer]) ?? null;
  const parts: readonly Tree[] = [language, frame, list, taken, ...namedIn(trees.structure, [frame, taken])];
  return digestOf(JSON.stringify(language === "en" ? [parts, englishOf(trees, path, frame), englishOf(trees, [...path, list, answer], taken)] : parts));
}

function englishOf({ english }: DraftTrees, path: Path, tree: Tree): readonly (Tree | null)[] {
  return idsBelow(tree, path).map((id) => treeAt(english, ["texts", id]) ?? null);
}

/** Definitions of conditions and phrases that are named, also by one another: another place of the file changes what is said here. */
function namedIn(structure: Tree, from: readonly Tree[]): readonly Tree[] {
  const found = new Map<string, Tree>();
  const waiting = [...from];
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    const paths: readonly Path[] = typeof now === "string" ? phrasesIn(now) : isBranch(now) ? conditionIn(now) : [];
    for (const path of paths) {
      const tree = treeAt(structure, path);
      if (tree === undefined || found.has(path.join("/"))) continue;
      found.set(path.join("/"), tree);
      waiting.push(tree);
    }
    if (typeof now === "object" && now !== null) waiting.push(...(Object.values(now) as readonly Tree[]));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, tree]) => [name, tree]);
}

function phrasesIn(text: string): readonly Path[] {
  return [...text.matchAll(/\{([A-Za-z0-9_-]{1,60})\}/gu)].map(([, id = ""]) => ["phrases", id]);
}

function conditionIn(tree: Tree): readonly Path[] {
  const name = textAt(tree, ["condition"]);
  return name === undefined ? [] : [["conditions", name]];
}

/** Fifty-two bits in eleven letters: enough to tell the states of one answer apart, and nobody gains by forging one. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (2 ** 32 * (high & 0xfffff) + (low >>> 0)).toString(36);
}
