import type { Words } from "../words";
import type { Dimension, Mood, Rating, Room } from "./model";

export type Condition =
  | { readonly flag: string; readonly is: boolean }
  | { readonly meter: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly condition: string; readonly is: boolean }
  | { readonly readings: Stance; readonly atLeast?: number; readonly atMost?: number }
  | { readonly wordings: Rating; readonly atLeast?: number; readonly atMost?: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** What a move changes: meters by a signed step (clamped to their range), flags set or cleared. */
export type Effects = {
  readonly meters: Readonly<Record<string, number>>;
  readonly set: readonly string[];
  readonly clear: readonly string[];
};

export type Evidence = { readonly dimension: Dimension; readonly polarity: "shown" | "missed"; readonly reason: Words };

/** What follows from an answer or a part of it. `norms`: ids of the law it rests on. */
type Deed = {
  readonly id: string;
  readonly when?: Condition;
  readonly rating: Rating;
  readonly effects: Effects;
  readonly hint?: Words;
  readonly evidence: readonly Evidence[];
  readonly norms: readonly string[];
};

/** What both a spoken move and the result of an interpretation or a writing carry. `to` is a scene id or `end`. */
type Consequence = Deed & { readonly to: string };

export type Move = Consequence & {
  /** Exactly one of `say` (words spoken) and `do` (something done). */
  readonly say?: Words;
  readonly do?: Words;
  /** Shown instead of the move while `when` does not hold; without it the move is hidden then. */
  readonly locked?: Words;
  readonly repair: boolean;
  readonly appeal?: Words;
  readonly echo?: { readonly at: readonly string[]; readonly line: Words };
  /** Set on a subject of a hub: its short name, and whether it can be left out. Its flag says that it was discussed. */
  readonly subject?: { readonly title: Words; readonly optional: boolean };
};

export type Stance = "open" | "closing";
export type Reading = { readonly id: string; readonly stance: Stance; readonly text: Words };
/** One way to write a sentence. Its effects come before the result of the writing is decided. */
export type Wording = Deed & { readonly text: Words; readonly appeal?: Words };
export type Sentence = { readonly id: string; readonly label: Words; readonly wordings: readonly Wording[] };
/** The first result whose condition holds decides; the last has none. */
export type Result = Consequence & { readonly observation: Words };

type SceneBase = {
  readonly id: string;
  readonly title: Words;
  readonly room: Room;
  readonly speaker: string;
  readonly mood: Mood;
  /** Others who are seen, by cast id. */
  readonly company: Readonly<Record<string, Mood>>;
  /** Said before the speaker speaks, in this order. */
  readonly voices: readonly { readonly id: string; readonly by: string; readonly say: Words }[];
  /** May hold phrases as `{id}`. */
  readonly speech: Words;
  readonly observation?: Words;
  readonly imageDescription: Words;
  readonly innerView?: Words;
  readonly memoryLine?: Words;
  readonly question?: Words;
  readonly turningPoint?: { readonly by: string; readonly line: Words };
  /** Trust and tension cannot be read here. */
  readonly hideMeters: boolean;
  /** The first whose condition holds replaces the fields it names. */
  readonly variants: readonly SceneVariant[];
};
export type SceneVariant = {
  readonly id: string;
  readonly when: Condition;
  readonly mood?: Mood;
  readonly speech?: Words;
  readonly observation?: Words;
  readonly imageDescription?: Words;
  readonly innerView?: Words;
  readonly memoryLine?: Words;
};
export type DialogueScene = SceneBase & { readonly kind: "dialogue"; readonly moves: readonly Move[] };
export type InterpretationScene = SceneBase & {
  readonly kind: "interpretation";
  readonly readings: readonly Reading[];
  readonly results: readonly Result[];
};
/** A sentence or letter: one wording for each sentence that has any to offer. */
export type WritingScene = SceneBase & { readonly kind: "writing"; readonly sentences: readonly Sentence[]; readonly results: readonly Result[] };
/** Subjects in any order, and ways out: all of them moves. */
export type HubScene = SceneBase & { readonly kind: "hub"; readonly moves: readonly Move[] };
export type Scene = DialogueScene | HubScene | InterpretationScene | WritingScene;
/** A scene that is answered with one move. */
export type SpokenScene = DialogueScene | HubScene;

export function isSpoken(scene: Scene): scene is SpokenScene {
  return scene.kind === "dialogue" || scene.kind === "hub";
}

/** A scene that tells and asks nothing: one move, no evidence. */
export function isBridge(scene: Scene): boolean {
  return scene.kind === "dialogue" && scene.moves.length === 1 && scene.moves.every(({ evidence }) => evidence.length === 0);
}

/** What can follow from a scene: its moves, or its results. */
export function stepsOf(scene: Scene): readonly (Move | Result)[] {
  return isSpoken(scene) ? scene.moves : scene.results;
}
