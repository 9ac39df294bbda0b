import type { Day, Words } from "../words";

/** Scene that may be left out and the move that then counts. */
export type ContentNote = { readonly text: Words; readonly bypass: Readonly<Record<string, string>> };

export const LENS = ["power", "experience", "images", "habits"] as const;
export type LensAspect = (typeof LENS)[number];

export type Debrief = {
  readonly opening: Words;
  readonly lens: Readonly<Record<LensAspect, { readonly question: Words; readonly reading: Words }>>;
  readonly innerView: Readonly<Record<string, Words>>;
  readonly structuralCause: Words;
  readonly authorityCould: readonly { readonly id: string; readonly text: Words }[];
  readonly tool: { readonly card: string; readonly why: Words };
  readonly intention: Words;
};

export type Norm = {
  readonly id: string;
  readonly norm: Words;
  readonly text: Words;
  readonly certainty: "certain" | "varies";
  readonly asOf: Day;
  readonly reviewBy: Day;
  /** Whether somebody with legal practice has looked at it; absent: nobody yet. */
  readonly review?: "open" | "done" | undefined;
  /** Address, or `own_authority`. */
  readonly source: string;
  readonly examples: readonly string[];
};

export type SwapTest = {
  readonly exchanged: Words;
  readonly finding: Words;
  readonly checkedBy: "author" | "outside_readers";
  readonly remains?: Words;
  /** What it showed for each person card, by card id. */
  readonly cards: Readonly<Record<string, Words>>;
};

/** A recorded play-through: one entry a turn (one move, the chosen readings, or `sentence:wording` pairs), and where it must end. */
export type Journey = {
  readonly id: string;
  readonly title: Words;
  readonly steps: readonly (readonly string[])[];
  readonly ending: string;
  readonly meters: Readonly<Record<string, { readonly atLeast?: number; readonly atMost?: number }>>;
};
