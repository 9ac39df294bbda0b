import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AIDS, BEARDS, CUTS, GLASSES, HAIR_STYLES, MOODS, type Figure, type Mood } from "~/core/scenario/model";
import { Person } from "~/ui/figures/person";
import { aFigure } from "./people";

function drawn(figure: Figure, mood: Mood = "calm", crop: "stage" | "waist" | "head" = "waist"): string {
  return renderToStaticMarkup(<Person figure={figure} mood={mood} crop={crop} />);
}

describe.each(HAIR_STYLES)("hair %s", (style) => {
  test.each(MOODS)("in the mood %s is sound, the same each time and small", (mood) => {
    const figure = aFigure({ hair: { style, colour: "brown" } });
    const svg = drawn(figure, mood);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|\sid=/);
    expect(svg).toBe(drawn(figure, mood));
    expect(svg.length).toBeLessThan(4_200);
  });
});

test.each(CUTS)("cut %s differs from the others", (cut) => {
  const others = CUTS.filter((other) => other !== cut).map((other) => drawn(aFigure({ clothing: { cut: other, colour: "teal" } })));
  expect(others).not.toContain(drawn(aFigure({ clothing: { cut, colour: "teal" } })));
});

test.each([
  ...AIDS.map((aid) => ({ aids: [aid] })),
  ...GLASSES.filter((glasses) => glasses !== "none").map((glasses) => ({ glasses })),
  ...BEARDS.filter((beard) => beard !== "none").map((beard) => ({ beard })),
  { lanyard: true }, { age: 70 }, { age: 9 }, { build: "broad" as const }, { height: "tall" as const },
])("%o is seen", (change) => {
  expect(drawn(aFigure(change))).not.toBe(drawn(aFigure()));
});

test("a drawing with everything at once stays below 6 kB", () => {
  const figure = aFigure({ age: 70, skin: 9, hair: { style: "locs", colour: "grey" }, glasses: "square", beard: "full", clothing: { cut: "uniform", colour: "navy" }, aids: [...AIDS], lanyard: true });
  for (const mood of MOODS) expect(drawn(figure, mood).length).toBeLessThan(6_000);
});

test("speaking opens the mouth", () => {
  const figure = aFigure();
  expect(renderToStaticMarkup(<Person figure={figure} mood="calm" speaking />)).not.toBe(drawn(figure));
});

test("the picture is hidden from screen readers and framed by its crop", () => {
  const head = drawn(aFigure(), "calm", "head");
  expect(head).toContain('aria-hidden="true"');
  expect(head).toContain("app-figure--head");
  expect(head).not.toBe(drawn(aFigure(), "calm", "stage"));
});
