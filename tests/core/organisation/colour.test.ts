import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actionColours, contrast, LEAST_CONTRAST, leastContrast, nearestReadable, readColour, SURFACES } from "~/core/organisation/colour";

test.each([["#2044AA", "#2044aa"], [" 2044aa ", "#2044aa"], ["#0af", "#00aaff"], ["blau", undefined], ["#12345", undefined], ["", undefined], ["#2044aa;}", undefined], ["url(x)", undefined]])("%j is read as %s", (typed, colour) => {
  expect(readColour(typed)).toBe(colour);
});

test.each([["#000000", "#ffffff", 21], ["#777777", "#ffffff", 4.48], ["#767676", "#ffffff", 4.54], ["#ffffff", "#ffffff", 1]])("contrast of %s and %s", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

describe("the nearest colour that can be read", () => {
  test("is the colour itself where it can", () => {
    expect(nearestReadable("#2044aa", "light")).toBe("#2044aa");
    expect(nearestReadable("#97afe1", "dark")).toBe("#97afe1");
  });

  test("is reached and no step too far, for colours all over the cube and both schemes", () => {
    const steps = ["00", "33", "66", "99", "cc", "ff"];
    for (const scheme of ["light", "dark"] as const) {
      for (const red of steps) for (const green of steps) for (const blue of steps) {
        const colour = `#${red}${green}${blue}`;
        const found = nearestReadable(colour, scheme);
        expect(leastContrast(found, scheme)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (found !== colour) expect(leastContrast(found, scheme)).toBeLessThan(LEAST_CONTRAST + 0.6);
      }
    }
  });
});

test("of one colour there is one for each scheme, and what is pointed at can be read better", () => {
  const { light, dark } = actionColours("#ffcc00");
  expect(leastContrast(light.strong, "light")).toBeGreaterThan(leastContrast(light.plain, "light"));
  expect(dark.plain).toBe("#ffcc00");
  expect(leastContrast(dark.strong, "dark")).toBeGreaterThan(leastContrast(dark.plain, "dark"));
});

test("the surfaces are those of the style sheet", () => {
  const tokens = readFileSync("app/styles/tokens.css", "utf8");
  const found = ["page", "quiet", "soft"].map((name) => new RegExp(`--app-${name}: light-dark\\((#\\w+), (#\\w+)\\)`, "u").exec(tokens));
  expect(found.map((one) => one?.[1])).toEqual(SURFACES.light);
  expect(found.map((one) => one?.[2])).toEqual(SURFACES.dark);
});
