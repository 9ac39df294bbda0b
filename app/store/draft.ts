import type { Edit } from "../core/scenario/edit";
import type { JourneyRun } from "../core/scenario/journey-runs";
import type { Opening } from "../core/scenario/opening";
import type { Instant } from "../core/words";
import type { History, Step } from "../core/workshop/history";
import type { Played } from "../core/workshop/played";
import type { StepsPage } from "./steps";

export interface DraftStore {
  /** Sorted by title, then id. */
  ofAuthority(authority: string): Promise<readonly Draft[]>;
  read(authority: string, id: string): Promise<Draft | undefined>;
  /** `conflict` when `expectedRevision` is not the stored one (0 for a new draft). */
  save(draft: Draft, expectedRevision: number): Promise<"done" | "conflict">;
  /** Notes what was played of a draft. No edit: the revision stays, and whoever is editing meets no conflict. What is not there is left. */
  notePlayed(authority: string, id: string, next: (before: Played) => Played): Promise<void>;
  /** Keeps older steps of a draft apart from it. A page never changes; a second one of its name is left out. */
  keepSteps(at: StepsPage, steps: readonly Step[], now: Instant): Promise<void>;
  /** The steps of a page; none where there is no such page of this draft. */
  steps(at: StepsPage): Promise<readonly Step[]>;
}

/** What a trainer works on, and what became of it: it stays when it is published, under the same id. */
export type Draft = {
  readonly id: string;
  readonly authority: string;
  readonly kind: "scenario" | "course";
  readonly title: string;
  /** The newest text, file name to text, whatever is wrong in it. */
  readonly sources: DraftSources;
  /** The last text that could be read; only while the newest cannot. */
  readonly good?: DraftSources;
  /** The text that a restored version has taken the place of, so that it can be had again. */
  readonly setAside?: DraftSources;
  /** What can be undone; absent in drafts that were saved before this was kept. */
  readonly history?: History;
  readonly origin?: Origin;
  /** The recorded journeys as they went on the newest text that could be read; absent: saved before they were played again. */
  readonly runs?: readonly JourneyRun[];
  /** What was played in the preview. Kept by `notePlayed` alone: whatever a save brings of it does not count. */
  readonly played?: Played;
  /** What the check said of the newest text on the day it was saved; absent: nobody has asked. */
  readonly checked?: Checked;
  /** Everything that was published from it, oldest first. */
  readonly releases: readonly Release[];
  /** Taken back: nobody begins it any more. */
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly reason: string };
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: Instant;
};
export type DraftSources = Readonly<Record<string, string>>;

/** Where a draft began: `id` and `version` of the scenario or course it was copied from, `id` of the pattern. */
export type Origin = { readonly kind: "empty" | "pattern" | "scenario" | "course" | "text"; readonly id?: string; readonly version?: string; readonly title?: string };
export type Checked = { readonly errors: number; readonly warnings: number; readonly opening?: Opening };
/** `revision`: of the draft, right after. `note`: what learners are told about it. `edit`: how far it departed from the one before. */
export type Release = { readonly version: string; readonly revision: number; readonly at: Instant; readonly by: string; readonly edit: Edit | "first"; readonly note?: string };
