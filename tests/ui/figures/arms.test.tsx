import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BUILDS, CUTS, HEIGHTS, MOODS } from "~/core/scenario/model";
import { armsFor, handPlace, type Arm } from "~/ui/figures/arm-poses";
import { Arms } from "~/ui/figures/arms";
import { MOOD_AXES, postureFor, postureOf } from "~/ui/figures/axes";
import { buildOf } from "~/ui/figures/build";
import { aFigure } from "./people";

const FLOOR = 484;
const BODIES = BUILDS.flatMap((build) => HEIGHTS.map((height) => aFigure({ build, height })));

function centreOf(one: Arm): readonly [number, number] {
  const [, x = "", y = ""] = /translate\((-?\d+) (-?\d+)\)/.exec(handPlace(one)) ?? [];
  return [Number(x), Number(y)];
}

describe.each(MOODS)("arms of the mood %s", (mood) => {
  test("show two hands inside the picture, beside each other", () => {
    for (const figure of BODIES) {
      const posture = postureFor(mood);
      const [left, right] = armsFor(buildOf(figure, posture, FLOOR), posture);
      const hands = [centreOf(left), centreOf(right)] as const;
      for (const [x, y] of hands) {
        expect(x).toBeGreaterThan(40);
        expect(x).toBeLessThan(360);
        expect(y).toBeLessThan(FLOOR - 20);
      }
      expect(Math.hypot(hands[0][0] - hands[1][0], hands[0][1] - hands[1][1])).toBeGreaterThan(20);
    }
  });
});

test.each(["angry", "tense", "unsure"] as const)("hands of entwined arms (%s) lie over both sleeves", (mood) => {
  const posture = postureFor(mood);
  const arms = armsFor(buildOf(aFigure(), posture, FLOOR), posture);
  for (const cut of CUTS) {
    const svg = renderToStaticMarkup(<svg><Arms arms={arms} cut={cut} cloth="#7b4aa3" skin="#c58a5f" fold="#7a4c2c" /></svg>);
    expect(svg.match(/fill="#c58a5f"/g)).toHaveLength(2);
    expect(svg.indexOf('fill="#c58a5f"')).toBeGreaterThan(svg.lastIndexOf('stroke-width="44"'));
  }
});

test("sleeves tell the cuts apart", () => {
  const posture = postureFor("calm");
  const arms = armsFor(buildOf(aFigure(), posture, FLOOR), posture);
  const drawn = CUTS.map((cut) => renderToStaticMarkup(<svg><Arms arms={arms} cut={cut} cloth="#7b4aa3" skin="#c58a5f" fold="#7a4c2c" /></svg>));
  expect(new Set(drawn).size).toBe(CUTS.length);
});

test("who stands lets the arms hang, who calls has a hand at the ear", () => {
  const posture = postureOf(MOOD_AXES.calm);
  const build = buildOf(aFigure(), posture, FLOOR);
  const [hanging] = armsFor(build, posture, "standing");
  expect(hanging.wrist[1]).toBeGreaterThan(FLOOR);
  for (const mood of MOODS) {
    const [free, ear] = armsFor(build, postureFor(mood), "calling");
    expect(Math.abs(ear.wrist[1] - build.headY)).toBeLessThan(60);
    expect(free.mirrored).toBe(false);
  }
});
