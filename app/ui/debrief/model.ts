import type { DebriefShown } from "~/core/scenario/debrief";
import type { EndingShown } from "~/core/scenario/moment";
import type { Shown } from "~/core/words";

/** A debrief as its page is handed it. `onwards`: where the course goes on. */
export type ShownDebrief = DebriefShown & {
  readonly scenario: { readonly id: string; readonly title: Shown };
  readonly attempt: string;
  readonly turn: number;
  readonly ending: EndingShown;
  readonly endingsSeen: number;
  readonly endingsInAll: number;
  readonly closed: boolean;
  readonly intentionNoted?: string;
};
