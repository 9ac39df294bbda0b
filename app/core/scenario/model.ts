import type { Words } from "../words";
import type { Figure } from "./figure";
import type { ContentNote, Debrief, Journey, Norm, SwapTest } from "./around";
import type { Condition, Scene } from "./scene";

export * from "./around";
export * from "./scene";
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
  /** Flag id and what it means; all start unset. Each subject of a hub has one with its own id. */
  readonly flags: readonly { readonly id: string; readonly note: Words; readonly subjectOf?: string }[];
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
  /** For authors: the part played in the conflict and the language the name comes from. Never shown to learners. */
  readonly casting?: Casting;
  /** Other people who can play the same part. */
  readonly cards: readonly PersonCard[];
};

/** `part` is one word, `nameFrom` a language tag. Compared over all scenarios. */
export type Casting = { readonly part: string; readonly nameFrom: string };

/** Somebody else in the same part: texts name her by the mark `{<cast id>}`, which stands for the address. */
export type PersonCard = {
  readonly id: string;
  readonly name: string;
  readonly address: Words;
  readonly life: Words;
  readonly figure: Figure;
  /** What she says instead where the scene holds a phrase in another language, by phrase id. */
  readonly phrases: Readonly<Record<string, { readonly lang: string; readonly dir: "ltr" | "rtl"; readonly text: string }>>;
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
