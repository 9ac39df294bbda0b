import type { EndingShown, Moment } from "~/core/scenario/moment";
import type { Room } from "~/core/scenario/model";
import type { Said, Speech } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";

/** One page of the player: the attempt, the place that is shown, and what is there. */
export type ShownStage = {
  readonly scenario: { readonly id: string; readonly title: Shown; readonly place: Room };
  readonly attempt: string;
  readonly turn: number;
  readonly at: number;
  readonly taken: number;
  readonly chosen: readonly string[];
  readonly formerly: readonly string[];
  readonly transcript: readonly ShownTurn[];
  readonly innerView?: { readonly who: Shown; readonly words: Shown };
} & ({ readonly moment: Moment } | { readonly ending: EndingShown });

export type ShownTurn = {
  readonly step: number;
  readonly title: Shown;
  readonly speaker: Shown;
  readonly mood: string;
  readonly speech: Speech;
  readonly said: Said;
};
