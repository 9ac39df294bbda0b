import { dividedSpeech } from "../wording/lengths";
import type { DraftTrees } from "./change";
import { named, type Option } from "./field";
import { englishAt } from "./posted-edits";
import type { RepairKind } from "./repairs";
import { answersIn, readingOrder } from "./script";
import { holderStands } from "./standing";
import { entriesAt, keysAt, namesAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** A repair that is offered. `choices`: one of them has to be chosen; `words`: a text has to be written; `of`: the German one that it is to say. Without both one press does it. */
export type Repair = { readonly kind: RepairKind; readonly path: Path; readonly choices?: readonly Option[]; readonly words?: true; readonly of?: string };

/** What the check found, where it is mended: the path in terms of the German file. */
export type Found = { readonly code: string; readonly path: Path; readonly language: "de" | "en" };

/** The repairs of a finding, most likely first; none where only its author knows what to write. */
export function repairsOf(trees: DraftTrees, found: Found): readonly Repair[] {
  const make = MAKERS[found.code];
  return make ? make(trees, found) : [];
}

type Maker = (trees: DraftTrees, found: Found) => readonly Repair[];
const one = (kind: RepairKind): Maker => (_trees, { path }) => [{ kind, path }];

const MAKERS: Readonly<Record<string, Maker>> = {
  "field-missing": missingField, "target-missing": missingTarget, "start-missing": startMissing, "scene-unreachable": unreached,
  "ending-unreachable": one("delete"), "journey-refused": deleteEntry(2), "journey-unfinished": deleteEntry(2), "journey-ending": deleteEntry(2), "journey-meters": deleteEntry(2),
  "condition-unused": one("delete"), "swap-card-unknown": one("delete"), "move-dominated": one("delete"), "flag-never-set": one("delete-flag"), "flag-never-read": one("delete-flag"),
  "effect-never-moves": one("unset"), "condition-never-true": within("when"), "last-ending-conditional": within("when"), "last-result-conditional": within("when"), "locked-without-condition": within("locked"),
  "move-words": saidOrDone, "moves-missing": anotherAnswer, "moves-too-few": anotherAnswer, "dead-end": anotherAnswer, "loop-without-exit": anotherAnswer,
  "endings-missing": () => [{ kind: "add-ending", path: ["endings"], words: true }], "good-ending-missing": goodEnding,
  "dimension-unused": () => [{ kind: "drop-dimensions", path: ["dimensions"] }], "dimension-undeclared": one("declare-dimension"), "norm-missing": unknownNames, "flag-missing": unknownNames,
  "right-is-first": () => [{ kind: "mix-order", path: ["scenes"] }], "speech-long": longSpeech, "phrase-missing": one("unbrace"), "mark-unknown": one("unbrace"),
  exclamation: inText("full-stop", /!/u), "straight-quotes": inText("quotes", /"[^"]+"/u), "swap-card-missing": (_trees, { path }) => [{ kind: "swap-finding", path, words: true }],
  "text-missing": untranslated, "text-unknown": germanGone,
  "meter-start": (_trees, { path }) => [{ kind: "middle-start", path: path.slice(0, 2) }],
};

/** The path of the entry that a path leads into: an answer of a scene, or what stands `length` deep. */
function deleteEntry(length: number): Maker {
  return (_trees, { path }) => (path.length < length ? [] : [{ kind: "delete", path: path.slice(0, length) }]);
}

function within(field: string): Maker {
  return ({ structure }, { path }) => {
    const whole = path.at(-1) === field ? path : [...path, field];
    return treeAt(structure, whole) === undefined ? [] : [{ kind: "unset", path: whole }];
  };
}

function inText(kind: RepairKind, wrong: RegExp): Maker {
  return (trees, { path, language }) => (wrong.test(textIn(trees, path, language) ?? "") ? [{ kind, path }] : []);
}

/** The text at a path in one of the languages. */
export function textIn(trees: DraftTrees, path: Path, language: "de" | "en"): string | undefined {
  return language === "de" ? textAt(trees.structure, path) : englishAt(trees, path);
}

/** A text that stands in German only gets its English one here. */
function untranslated({ structure }: DraftTrees, { path, language }: Found): readonly Repair[] {
  const of = textAt(structure, path) ?? "";
  return language === "de" || of === "" ? [] : [{ kind: "translate", path, words: true, of }];
}

function germanGone(trees: DraftTrees, { path }: Found): readonly Repair[] {
  return textAt(trees.structure, path) === undefined && englishAt(trees, path) !== undefined && holderStands(trees.structure, path) ? [{ kind: "drop-english", path }] : [];
}

/** Of all fields that can be missing, a target is the one that can be chosen. */
function missingField(trees: DraftTrees, found: Found): readonly Repair[] {
  const { structure } = trees;
  if (found.path.length === 0) return textAt(structure, ["start"]) === undefined ? startMissing(trees, found) : [];
  const leads = found.path.length === 4 && ["moves", "subjects", "results"].includes(String(found.path[2]));
  return leads && treeAt(structure, [...found.path, "to"]) === undefined ? missingTarget(trees, found) : [];
}

function missingTarget({ structure }: DraftTrees, { path }: Found): readonly Repair[] {
  if (path[0] !== "scenes" || path.length < 4 || path.includes("echo")) return [];
  const answer = path.slice(0, 4);
  return [{ kind: "choose-target", path: answer, choices: [...scenes(structure), { value: "end" }] }, { kind: "new-target", path: answer, words: true }];
}

function scenes(structure: Tree): readonly Option[] {
  return named(structure, "scenes", "title");
}

function startMissing({ structure }: DraftTrees, _found: Found): readonly Repair[] {
  const choices = scenes(structure);
  return choices.length === 0 ? [] : [{ kind: "choose-start", path: ["start"], choices }];
}

function unreached({ structure }: DraftTrees, { path }: Found): readonly Repair[] {
  const { reached } = readingOrder(structure);
  const from = scenes(structure).filter(({ value }) => reached.includes(value) && value !== path[1]);
  return [...(from.length === 0 ? [] : [{ kind: "lead-here" as const, path, choices: from, words: true as const }]), { kind: "delete", path }];
}

function saidOrDone({ structure }: DraftTrees, { path }: Found): readonly Repair[] {
  return textAt(structure, [...path, "say"]) !== undefined && textAt(structure, [...path, "do"]) !== undefined ? [{ kind: "keep-say", path }, { kind: "keep-do", path }] : [];
}

function anotherAnswer({ structure }: DraftTrees, { path }: Found): readonly Repair[] {
  const scene = path.slice(0, 2);
  return treeAt(structure, [...scene, "moves"]) === undefined ? [] : [{ kind: "add-answer", path: scene, choices: [...scenes(structure), { value: "end" }], words: true }];
}

function goodEnding({ structure }: DraftTrees): readonly Repair[] {
  const choices = named(structure, "endings", "title");
  return choices.length === 0 ? [] : [{ kind: "choose-good", path: ["endings"], choices }];
}

function unknownNames({ structure }: DraftTrees, { path }: Found): readonly Repair[] {
  const list = path.findIndex((part) => part === "norms" || part === "effects");
  return list === -1 || treeAt(structure, path.slice(0, list + 1)) === undefined ? [] : [{ kind: "drop-unknown", path: path.slice(0, list + 1) }];
}

/** A speech in its own scene, with answers that can go on with its second half. */
function longSpeech({ structure }: DraftTrees, { path, language }: Found): readonly Repair[] {
  const [, scene = "", field] = path;
  const dividable = language === "de" && path.length === 3 && field === "speech" && textAt(structure, ["scenes", String(scene), "kind"]) === "dialogue";
  return dividable && dividedSpeech(textAt(structure, path) ?? "") ? [{ kind: "divide-speech", path: path.slice(0, 2) }] : [];
}

/** Decisions whose first answer is a best one and not the only one, in the order of the file. */
export function rightFirst(structure: Tree): readonly Path[] {
  return keysAt(structure, ["scenes"]).flatMap((scene): readonly Path[] => {
    const moves = answersIn(structure, scene).filter(({ list }) => list === "moves");
    const ratings = moves.map(({ path }) => textAt(structure, [...path, "rating"]));
    return moves[0] && moves.length > 1 && ratings[0] === "strong" && ratings.some((rating) => rating !== "strong") ? [moves[0].path] : [];
  });
}

/** Dimensions that no answer gives evidence for. */
export function unused(structure: Tree): readonly string[] {
  const exercised = new Set<string>();
  const waiting: Tree[] = [treeAt(structure, ["scenes"]) ?? null];
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    for (const [name, inner] of entriesAt(now)) {
      if (name === "evidence") for (const dimension of keysAt(inner)) exercised.add(dimension);
      else waiting.push(inner);
    }
  }
  return namesAt(structure, ["dimensions"]).filter((dimension) => !exercised.has(dimension));
}
