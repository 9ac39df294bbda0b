import type { StageSeen } from "../progress/seen";
import type { Shown } from "../words";
import type { Gap } from "./playable";
import type { Beginning } from "./preview";

/** A draft while somebody tries it. Without `stage` nothing of it can be played yet. */
export type PreviewSeen = {
  readonly draft: { readonly id: string; readonly title: string; readonly revision: number };
  readonly older: boolean;
  readonly gaps: readonly GapShown[];
  readonly stage?: StageSeen;
  readonly beginning: Beginning;
  /** What a preview can begin with, in the words of the draft. */
  readonly choices: BeginningChoices;
  /** Steps at the end of the way that the text does not offer any more. */
  readonly left: number;
  readonly end: PreviewEnd;
  /** The moment that is to be mended: the one shown, or the last that was answered. */
  readonly scene: string;
};
/** `stuck`: nothing can be answered here. `nowhere`: the answer `by` has no target. `unended`: no ending holds. `journey`: the way can be recorded. */
export type PreviewEnd = { readonly kind: "open" | "stuck" | "unended" | "ended" | "journey" } | { readonly kind: "nowhere"; readonly by: string };
export type GapShown = Gap & { readonly node: string };
export type BeginningChoices = {
  readonly scenes: readonly { readonly id: string; readonly title: Shown }[];
  readonly meters: readonly { readonly id: string; readonly label: Shown; readonly words: readonly Shown[]; readonly value: number }[];
  readonly flags: readonly { readonly id: string; readonly note: Shown; readonly set: boolean }[];
  readonly said: readonly { readonly id: string; readonly words: Shown; readonly set: boolean }[];
};
