import type { Words } from "../words";
import type { Figure } from "./figure";
import type { ContentNote, Debrief, Journey, Norm, SwapTest } from "./around";

export * from "./around";
export * from "./figure";

/**
 * A scenario as it is checked, played and debriefed. Written as `courses/scenarios/<id>.yaml`
 * (format `scenario/1`) plus `<id>.en.yaml` (format `scenario-texts/1`). Ids are opaque, unique
 * within the file and stay for ever; lists keep the order of the file.
 */
export type Scenario = {
  readonly id: string;
  readonly title: Words;
  readonly place: Room;
  /** Nominal minutes, stated by the author, never measured. */
  readonly minutes: number;
  readonly dimensions: readonly Dimension[];
  readonly briefing: { readonly role: Words; readonly situation: Words; readonly goal: Words; readonly houseRule?: Words };
  readonly contentNote?: ContentNote;
  readonly cast: readonly CastMember[];
  readonly meters: readonly Meter[];
  /** Flag id and what it means; all start unset. */
  readonly flags: readonly { readonly id: string; readonly note: Words }[];
  /** Named conditions, so that each stands once. */
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly phrases: readonly Phrase[];
  readonly start: string;
  readonly scenes: readonly Scene[];
  /** Read from top to bottom: the first that holds is the ending, the last has no condition. */
  readonly endings: readonly Ending[];
  readonly debrief: Debrief;
  readonly legal: { readonly note: Words; readonly norms: readonly Norm[] };
  readonly swapTest: SwapTest;
  readonly journeys: readonly Journey[];
};

export const DIMENSIONS = [
  "legal_clarity", "open_interpretation", "mutual_understanding",
  "fairness_power", "self_regulation", "solution_network",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const ROOMS = ["counter", "consulting_room", "waiting_area", "back_office", "telephone", "video_call", "campus"] as const;
export type Room = (typeof ROOMS)[number];

export const MOODS = [
  "calm", "tense", "angry", "unsure", "exhausted", "relieved", "thoughtful", "surprised", "determined", "sad",
] as const;
export type Mood = (typeof MOODS)[number];

export const RATINGS = ["strong", "workable", "costly"] as const;
export type Rating = (typeof RATINGS)[number];

export const ENDING_KINDS = ["gelungen", "tragfaehig", "nicht_gelungen", "abgebrochen"] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

export type CastMember = {
  readonly id: string;
  readonly name: string;
  readonly address: Words;
  readonly side: "visitor" | "staff";
  readonly life: Words;
  readonly wish: Words;
  readonly figure: Figure;
};

export const METER_SHAPES = ["circle", "diamond", "square", "triangle"] as const;

/** A bounded integer from 0 to `words.length - 1`, shown as a word and as shapes, never as a number. */
export type Meter = {
  readonly id: string;
  readonly label: Words;
  /** Cast id, or `everyone`. */
  readonly of: string;
  readonly shape: (typeof METER_SHAPES)[number];
  readonly start: number;
  readonly words: readonly Words[];
};

export type Condition =
  | { readonly flag: string; readonly is: boolean }
  | { readonly meter: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly condition: string; readonly is: boolean }
  | { readonly readings: "open" | "closing"; readonly atLeast?: number; readonly atMost?: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** What a move changes: meters by a signed step (clamped to their range), flags set or cleared. */
export type Effects = {
  readonly meters: Readonly<Record<string, number>>;
  readonly set: readonly string[];
  readonly clear: readonly string[];
};

export type Evidence = { readonly dimension: Dimension; readonly polarity: "shown" | "missed"; readonly reason: Words };

/** What both a spoken move and the result of an interpretation carry. `to` is a scene id or `end`. */
type Consequence = {
  readonly id: string;
  readonly when?: Condition;
  readonly rating: Rating;
  readonly effects: Effects;
  readonly hint?: Words;
  readonly evidence: readonly Evidence[];
  readonly to: string;
};

export type Move = Consequence & {
  /** Exactly one of `say` (words spoken) and `do` (something done). */
  readonly say?: Words;
  readonly do?: Words;
  /** Shown instead of the move while `when` does not hold; without it the move is hidden then. */
  readonly locked?: Words;
  readonly repair: boolean;
  readonly appeal?: Words;
  readonly echo?: { readonly at: readonly string[]; readonly line: Words };
};

export type Reading = { readonly id: string; readonly stance: "open" | "closing"; readonly text: Words };
/** The first result whose condition holds decides; the last has none. */
export type Result = Consequence & { readonly observation: Words };

type SceneBase = {
  readonly id: string;
  readonly title: Words;
  readonly room: Room;
  readonly speaker: string;
  readonly mood: Mood;
  /** May hold phrases as `{id}`. */
  readonly speech: Words;
  readonly observation?: Words;
  readonly imageDescription: Words;
  readonly innerView?: Words;
  readonly memoryLine?: Words;
  readonly question?: Words;
  readonly turningPoint?: { readonly by: string; readonly line: Words };
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
export type Scene = DialogueScene | InterpretationScene;

export type Ending = {
  readonly id: string;
  readonly title: Words;
  readonly kind: EndingKind;
  readonly when?: Condition;
  readonly story: Words;
  readonly imageDescription: Words;
  /** How the people lived it, by cast id, in their own words. */
  readonly experience: Readonly<Record<string, Words>>;
  readonly summary: Words;
  readonly variants: readonly EndingVariant[];
};
export type EndingVariant = {
  readonly id: string;
  readonly when: Condition;
  readonly story?: Words;
  readonly imageDescription?: Words;
  readonly summary?: Words;
  readonly experience?: Readonly<Record<string, Words>>;
};

/** A sentence in another language than the page. */
export type Phrase = {
  readonly id: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly text: string;
  readonly translation: Words;
};
