import type { Mood } from "~/core/scenario/model";

/** valence -1…1 (bad to good), arousal 0…1 (limp to alert), openness 0…1 (arms crossed to palms open). */
export type Axes = { readonly valence: number; readonly arousal: number; readonly openness: number };

export const MOOD_AXES: Readonly<Record<Mood, Axes>> = {
  calm: { valence: 0.2, arousal: 0.25, openness: 0.5 },
  tense: { valence: -0.3, arousal: 0.75, openness: 0.3 },
  angry: { valence: -0.8, arousal: 0.95, openness: 0.05 },
  unsure: { valence: -0.4, arousal: 0.45, openness: 0.35 },
  exhausted: { valence: -0.3, arousal: 0.02, openness: 0.45 },
  relieved: { valence: 0.8, arousal: 0.3, openness: 0.9 },
  thoughtful: { valence: 0.02, arousal: 0.2, openness: 0.4 },
  surprised: { valence: 0.1, arousal: 0.95, openness: 0.75 },
  determined: { valence: 0.1, arousal: 0.6, openness: 0.6 },
  sad: { valence: -0.8, arousal: 0.15, openness: 0.38 },
};

export type Arms = "crossed" | "resting" | "chin" | "open";

/** Offsets in drawing units; x to the right, y downwards. */
export type Posture = {
  readonly shoulder: number;
  readonly headX: number;
  readonly headY: number;
  readonly tilt: number;
  readonly browInner: number;
  readonly browOuter: number;
  readonly browLift: number;
  readonly eyeOpen: number;
  readonly gazeX: number;
  readonly gazeY: number;
  readonly mouthCurve: number;
  readonly mouthOpen: number;
  readonly arms: Arms;
  /** 0 hands together or low, 1 hands apart or raised. */
  readonly spread: number;
};

export function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function armsOf({ valence, arousal, openness }: Axes): Arms {
  if (openness < 0.25) return "crossed";
  if (openness > 0.7) return "open";
  return Math.abs(valence) < 0.08 && arousal < 0.3 ? "chin" : "resting";
}

/** How a person holds themselves, from the three axes alone. */
export function postureOf(axes: Axes): Posture {
  const { valence, arousal, openness } = axes;
  const bad = Math.max(0, -valence);
  const anger = bad * between(0, (arousal - 0.5) * 2.2, 1);
  const worry = bad * between(0, (0.8 - arousal) * 2, 1);
  const surprise = valence >= 0 ? between(0, (arousal - 0.75) * 5, 1) : 0;
  const firm = valence >= 0 ? between(0, (arousal - 0.4) * 4, 1) * (1 - surprise) : 0;
  const tension = arousal * (valence < 0 ? 1 : 0.25);
  const slump = valence < 0 ? (1 - arousal) * between(0, bad * 3, 1) : 0;
  const joy = between(0, valence * 1.4 - 0.2, 1);
  const arms = armsOf(axes);
  const aside = arms === "chin" ? 1 : 0;
  return {
    shoulder: -14 * tension + 16 * slump,
    headX: 7 * anger - 4 * joy + 5 * aside,
    headY: 8 * slump + 4 * anger,
    tilt: -4 * joy + 5 * worry * (arousal > 0.3 ? 2.2 : 0.8) - 2 * anger + 6 * aside,
    browInner: 9 * anger + 3 * firm + 3 * tension * bad - 11 * worry,
    browOuter: -3 * anger + 5 * worry,
    browLift: 9 * surprise + 3 * joy - 3 * anger - 2 * firm + 2 * aside,
    eyeOpen: between(0.34, 0.62 + 0.42 * arousal - 0.3 * (arousal < 0.1 ? 1 : 0) - 0.22 * joy - 0.12 * anger - 0.1 * firm, 1.05),
    gazeX: 3 * worry * (arousal > 0.3 ? 2 : 0) - 3.5 * aside,
    gazeY: 2.5 * slump - 2 * aside,
    mouthCurve: 13 * valence + 3 * worry,
    mouthOpen: 5 * surprise,
    arms,
    spread: arms === "open" ? arousal : between(0, (openness - 0.28) * 3.2, 1),
  };
}

export function postureFor(mood: Mood): Posture {
  return postureOf(MOOD_AXES[mood]);
}
