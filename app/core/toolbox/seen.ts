import type { KeptCard } from "../progress/kept-cards";
import type { Shown } from "../words";

/** A learner's toolbox: her cards, newest first, and on how many days each card was shown. */
export type ToolboxSeen = { readonly kept: readonly KeptCard[]; readonly uses: Readonly<Record<string, number>> };

/** Where a card came from, as far as it may still be opened. */
export type CardSource =
  | { readonly kind: "lesson"; readonly course: string; readonly lesson: string; readonly paragraph: number; readonly title: Shown }
  | { readonly kind: "scene"; readonly scenario: string; readonly title: Shown };

/** A course that a card belongs to, of those that the learner may see. */
export type CardCourse = { readonly id: string; readonly title: Shown };

/** One card: a given one that may lie in the toolbox, or one of the learner's own. */
export type CardSeen = { readonly id: string; readonly kept?: KeptCard; readonly uses: number; readonly source?: CardSource; readonly courses: readonly CardCourse[] };
