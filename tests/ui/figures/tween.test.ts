import { describe, expect, test } from "vitest";
import { MOODS, type Mood } from "~/core/scenario/model";
import { bearingOf, MOOD_AXES } from "~/ui/figures/axes";
import { onTheWay, shiftsTo, type Body, type Point } from "~/ui/figures/tween";

const BODY: Body = [426, 292, 107];
const STILL = /^(translate\(-?0 -?0\))?(scale\(1 1\))?(rotate\(-?0 -?[\d.]+ -?[\d.]+\))?$/;

function pointOf(mood: Mood): Point {
  const { valence, arousal, openness } = MOOD_AXES[mood];
  return [valence, arousal, openness];
}

function numbers(text = ""): readonly number[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
}

describe("between two moods", () => {
  const [from, to] = [pointOf("angry"), pointOf("relieved")];

  test("it begins at the one, ends at the other, and all three axes are equally far", () => {
    expect(onTheWay(from, to, 0).map((value, axis) => value - (from[axis] ?? 0)).every((rest) => Math.abs(rest) < 1e-9)).toBe(true);
    expect(onTheWay(from, to, 1)).toEqual(to);
    const shares = onTheWay(from, to, 0.3).map((value, axis) => (value - (from[axis] ?? 0)) / ((to[axis] ?? 0) - (from[axis] ?? 0)));
    for (const share of shares) expect(share).toBeCloseTo(1 - 0.7 ** 3);
  });

  test("the way is eased out: fast at first, still at the end", () => {
    const valences = [0, 0.25, 0.5, 0.75, 1].map((share) => onTheWay(from, to, share)[0]);
    const steps = valences.slice(1).map((value, index) => value - (valences[index] ?? 0));
    expect(steps).toEqual([...steps].sort((one, other) => other - one));
    expect(steps.at(-1)).toBeGreaterThan(0);
  });
});

test.each(MOODS)("arrived at %s nothing is moved from where the server drew it", (mood) => {
  for (const [before, after] of Object.values(shiftsTo(pointOf(mood), pointOf(mood), BODY))) {
    expect(before).toMatch(STILL);
    expect(after ?? "").toMatch(STILL);
  }
});

test("from every mood to every other all shifts are finite and small", () => {
  for (const one of MOODS) {
    for (const other of MOODS) {
      for (const parts of Object.values(shiftsTo(pointOf(one), pointOf(other), BODY))) {
        expect(parts.join("")).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  }
});

test("an angry person drawn anew as sad begins with the head and the shoulders where they were", () => {
  const [angry, sad] = [bearingOf(MOOD_AXES.angry), bearingOf(MOOD_AXES.sad)];
  const { head, body, left, right } = shiftsTo(pointOf("angry"), pointOf("sad"), BODY);
  const [x = 0, y = 0] = numbers(head?.[0]);
  expect(x).toBeCloseTo(angry.headX - sad.headX);
  expect(y).toBeLessThan(0);
  expect(numbers(head?.[1])[0]).toBeCloseTo(angry.tilt - sad.tilt);
  const [, lift = 0, , share = 0] = numbers(body?.[0]);
  expect(lift + (292 + sad.shoulder) * share).toBeCloseTo(292 + angry.shoulder);
  expect(lift + 426 * share).toBeCloseTo(426);
  expect(numbers(left?.[0])[0]).toBeCloseTo(-(numbers(right?.[0])[0] ?? 0));
});

test("arms that open begin closed: the left hand is turned to the right, the right hand to the left", () => {
  const { left, right } = shiftsTo(pointOf("angry"), pointOf("relieved"), BODY);
  expect(numbers(left?.[0])[0]).toBeLessThan(0);
  expect(numbers(right?.[0])[0]).toBeGreaterThan(0);
});
