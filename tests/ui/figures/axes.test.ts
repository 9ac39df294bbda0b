import { expect, test } from "vitest";
import { MOODS } from "~/core/scenario/model";
import { MOOD_AXES, postureFor, postureOf } from "~/ui/figures/axes";

test.each(MOODS)("%s lies within the three axes", (mood) => {
  const { valence, arousal, openness } = MOOD_AXES[mood];
  expect(Math.abs(valence)).toBeLessThanOrEqual(1);
  for (const share of [arousal, openness]) expect(share >= 0 && share <= 1).toBe(true);
});

test("no two moods look the same", () => {
  expect(new Set(MOODS.map((mood) => JSON.stringify(postureFor(mood)))).size).toBe(MOODS.length);
});

test("anger draws the brows down to the nose, worry up", () => {
  expect(postureFor("angry").browInner).toBeGreaterThan(3);
  expect(postureFor("sad").browInner).toBeLessThan(-3);
});

test("tension lifts the shoulders, exhaustion lets them sink", () => {
  expect(postureFor("tense").shoulder).toBeLessThan(postureFor("calm").shoulder);
  expect(postureFor("exhausted").shoulder).toBeGreaterThan(postureFor("calm").shoulder);
});

test("arms cross when closed and open when open", () => {
  expect(postureFor("angry").arms).toBe("crossed");
  expect(postureFor("relieved").arms).toBe("open");
  expect(postureFor("thoughtful").arms).toBe("chin");
  expect(MOODS.map((mood) => postureFor(mood).arms)).toEqual(["resting", "clasped", "crossed", "held", "propped", "open", "chin", "open", "marking", "clasped"]);
});

test("every point of the axes gives finite numbers and eyes that are not shut", () => {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  for (const valence of [-1, -0.5, 0, 0.5, 1]) {
    for (const arousal of steps) {
      for (const openness of steps) {
        const { arms, ...numbers } = postureOf({ valence, arousal, openness });
        expect(Object.values(numbers).every(Number.isFinite)).toBe(true);
        expect(numbers.eyeOpen).toBeGreaterThan(0.3);
        expect(arms).toBeTruthy();
      }
    }
  }
});

test("any two moods differ in at least three of arms, shoulders, head, face, brows, eyes and mouth", () => {
  const far: Readonly<Record<string, number>> = { shoulder: 5, headX: 3, headY: 4, tilt: 2, faceX: 2, faceY: 2, browInner: 2.5, browLift: 3, eyeOpen: 0.12, gazeX: 2, mouthCurve: 3, mouthOpen: 2, spread: 0.3 };
  for (const one of MOODS) {
    for (const other of MOODS.filter((mood) => mood !== one)) {
      const [a, b] = [postureFor(one), postureFor(other)];
      const seen = Object.entries(far).filter(([key, least]) => Math.abs(Number(a[key as keyof typeof a]) - Number(b[key as keyof typeof b])) >= least);
      expect(seen.length + Number(a.arms !== b.arms), `${one} and ${other}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test("what C4 says: anger leans forward, doubt tilts, exhaustion drops and looks down", () => {
  expect(postureFor("angry").headX).toBeGreaterThan(4);
  expect(Math.abs(postureFor("unsure").tilt)).toBeGreaterThan(4);
  expect(postureFor("exhausted").headY).toBeGreaterThan(8);
  expect(postureFor("exhausted").gazeY).toBeGreaterThan(1);
  expect(postureFor("exhausted").eyeOpen).toBeLessThan(0.5);
  expect(postureFor("relieved").mouthCurve).toBeGreaterThan(8);
});
