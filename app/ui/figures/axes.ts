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

export type Arms = "crossed" | "clasped" | "held" | "resting" | "propped" | "chin" | "marking" | "open";

/** How head, face and shoulders are held: offsets in drawing units; x to the right, y downwards. */
export type Bearing = {
  readonly shoulder: number;
  readonly headX: number;
  readonly headY: number;
  readonly tilt: number;
  /** How far the face is turned aside and bowed. */
  readonly faceX: number;
  readonly faceY: number;
};

export type Look = {
  readonly browInner: number;
  readonly browOuter: number;
  readonly browLift: number;
  readonly eyeOpen: number;
  readonly gazeX: number;
  readonly gazeY: number;
};

export type Posture = Bearing & Look & {
  readonly mouthCurve: number;
  readonly mouthOpen: number;
  readonly arms: Arms;
  /** 0 hands together or low, 1 hands apart or raised. */
  readonly spread: number;
};

export function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** A hand at the chin and the face aside: neither for nor against, and quiet. */
function ponders({ valence, arousal, openness }: Axes): boolean {
  return Math.abs(valence) < 0.08 && arousal < 0.3 && openness > 0.25;
}

function surpriseIn({ valence, arousal }: Axes): number {
  return valence < 0 ? 0 : between(0, arousal * 5 - 3.75, 1);
}

function worryIn({ valence, arousal }: Axes): number {
  return Math.max(0, -valence) * between(0, 1.6 - arousal * 2, 1);
}

/** How strongly each feeling shows, 0 to 1. */
function feelingsIn(axes: Axes) {
  const { valence, arousal } = axes;
  const bad = Math.max(0, -valence);
  const surprise = surpriseIn(axes);
  const slump = (1 - arousal) * between(0, bad * 3, 1);
  return {
    bad, surprise, slump,
    anger: bad * between(0, arousal * 2.2 - 1.1, 1),
    firm: valence < 0 ? 0 : between(0, arousal * 4 - 1.6, 1) * (1 - surprise),
    tension: arousal * between(0.25, bad * 4, 1),
    weary: between(0, 1 - arousal * 8, 1) * slump,
    joy: between(0, valence * 1.4 - 0.2, 1),
    unsure: between(0, bad * 2.5, 1) * between(0, arousal * 4 - 0.8, 1) * between(0, 2.4 - arousal * 3, 1),
    aside: ponders(axes) ? 1 : 0,
  };
}

/** What moves smoothly from mood to mood. */
export function bearingOf(axes: Axes): Bearing {
  const { bad, surprise, slump, anger, firm, tension, weary, joy, unsure, aside } = feelingsIn(axes);
  return {
    shoulder: 20 * slump - 18 * tension + 3 * firm - 6 * surprise,
    headX: 7 * anger - 4 * joy + 5 * aside + 14 * weary - 5 * unsure,
    headY: 10 * slump + 4 * anger + 4 * weary - 4 * surprise,
    tilt: 9 * weary - 4 * joy - 8 * unsure - 2 * anger + 6 * aside,
    faceX: 4 * unsure - 4 * aside + 3 * weary,
    faceY: 10 * slump * between(0, bad * 1.5, 1) + 3 * anger - 4 * firm - 2 * surprise - 2 * aside,
  };
}

/** Brows and eyes: too small to be seen moving, so they change at once. */
function lookOf(axes: Axes): Look {
  const { bad, surprise, slump, anger, firm, tension, weary, joy, unsure, aside } = feelingsIn(axes);
  const worry = worryIn(axes);
  return {
    browInner: 9 * anger + 5 * firm + 4 * tension * bad - 11 * worry,
    browOuter: 5 * worry - 3 * anger,
    browLift: 9 * surprise + 3 * joy - 3 * anger - 2 * firm + 2 * aside,
    eyeOpen: between(0.34, 0.62 + 0.42 * axes.arousal - 0.26 * weary - 0.16 * slump * bad - 0.22 * joy - 0.12 * anger - 0.1 * firm, 1.05),
    gazeX: 3 * unsure - 3.5 * aside,
    gazeY: 2.5 * slump + unsure - 2 * aside,
  };
}

function armsOf(axes: Axes): Arms {
  const { valence, arousal, openness } = axes;
  if (openness < 0.25) return "crossed";
  if (openness > 0.7) return "open";
  if (ponders(axes)) return "chin";
  if (valence >= 0) return arousal > 0.5 ? "marking" : "resting";
  if (arousal < 0.1) return "propped";
  return valence > -0.6 && arousal < 0.6 ? "held" : "clasped";
}

/** How a person holds themselves, from the three axes alone. */
export function postureOf(axes: Axes): Posture {
  const { valence, arousal, openness } = axes;
  const arms = armsOf(axes);
  return {
    ...bearingOf(axes),
    ...lookOf(axes),
    mouthCurve: 13 * valence + 3 * worryIn(axes),
    mouthOpen: 5 * surpriseIn(axes),
    arms,
    spread: arms === "open" ? arousal : between(0, (openness - 0.28) * 3.2, 1),
  };
}

export function postureFor(mood: Mood): Posture {
  return postureOf(MOOD_AXES[mood]);
}
