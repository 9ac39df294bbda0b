import type { Day, Shown } from "../words";
import type { Change, FieldSeen } from "./profile";
import type { Field, Step } from "./statements";

/** `round`, `place`: where to begin or go on; `past`: times that are over, newest first. */
export type SelfChecksSeen = { readonly round: number; readonly place: number; readonly begun: boolean; readonly past: readonly { readonly round: number; readonly day: Day }[] };

/** One statement, by its id; `place` and `total` count from 1. `step`: what was said already. */
export type QuestionSeen = { readonly round: number; readonly place: number; readonly total: number; readonly statement: string; readonly step?: Step };

/** `path`: address without the language. */
export type SuggestionSeen = { readonly kind: "scene" | "lesson"; readonly path: string; readonly title: Shown; readonly minutes: number };

/** `newest`: its answers can still be changed. */
export type ResultSeen = {
  readonly round: number;
  readonly day: Day;
  readonly newest: boolean;
  readonly profile: readonly FieldSeen[];
  readonly before?: { readonly day: Day; readonly profile: readonly FieldSeen[]; readonly changes: Readonly<Partial<Record<Field, Change>>> };
  readonly suggestions: readonly SuggestionSeen[];
};
