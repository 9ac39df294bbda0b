import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AIDS, BEARDS, CUTS, GLASSES, HAIR_STYLES, MOODS, type Figure, type Mood } from "~/core/scenario/model";
import { Person, PersonDrawing } from "~/ui/figures/person";
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
    expect(svg.length).toBeLessThan(4_900);
    expect(gzipSync(svg).length).toBeLessThan(1_800);
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
  { lanyard: true }, { age: 70 }, { age: 58 }, { age: 46 }, { age: 14 }, { age: 9 }, { build: "broad" as const }, { height: "tall" as const },
])("%o is seen", (change) => {
  expect(drawn(aFigure(change))).not.toBe(drawn(aFigure()));
});

test("a drawing with everything at once stays below 3 kB compressed", () => {
  const figure = aFigure({ age: 70, skin: 9, hair: { style: "locs", colour: "grey" }, glasses: "square", beard: "full", clothing: { cut: "uniform", colour: "navy" }, aids: [...AIDS], lanyard: true });
  for (const mood of MOODS) expect(gzipSync(drawn(figure, mood)).length).toBeLessThan(3_000);
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

describe("the rim", () => {
  const rimOf = (figure: Figure): string => /<g class="app-draw-rim" stroke-width="6">(.*?)<\/g><g data-part="head"/s.exec(drawn(figure, "angry"))?.[1] ?? "";

  test("lies behind everything and is 3 px wide on each side", () => {
    for (const style of HAIR_STYLES) {
      const svg = drawn(aFigure({ hair: { style, colour: "black" } }));
      expect(svg.indexOf("app-draw-rim")).toBeLessThan(svg.indexOf("fill=\"#"));
      expect(svg.indexOf("app-draw-rim")).toBe(svg.lastIndexOf("app-draw-rim"));
    }
  });

  test.each([{ beard: "full" as const }, { aids: ["wheelchair"] as const }, { aids: ["cane"] as const }])("goes around %o too", (change) => {
    expect(rimOf(aFigure(change)).length).toBeGreaterThan(rimOf(aFigure()).length);
  });

  test("takes its colour from the page, so that it changes with light and dark", () => {
    expect(rimOf(aFigure())).not.toMatch(/fill="#|stroke="#/);
  });
});

test("hair that hangs moves with the head, before and behind the shoulders", () => {
  const svg = drawn(aFigure({ hair: { style: "long", colour: "black" } }), "unsure");
  const heads = [...svg.matchAll(/<g data-part="head" transform="([^"]*)"/g)].map(([, place]) => place);
  expect(heads).toHaveLength(3);
  expect(new Set(heads).size).toBe(1);
  expect(heads[0]).toContain("rotate(");
});

test("glasses are frames only: nothing lies over the eyes", () => {
  for (const glasses of GLASSES.filter((one) => one !== "none")) {
    const svg = drawn(aFigure({ glasses, skin: 9 }));
    const frame = svg.slice(svg.lastIndexOf('data-part="face"'));
    expect(/^[^/]*?<path ([^>]*)>/.exec(frame)?.[1]).not.toContain("fill=");
  }
});

test("only a person with a name carries what moves the posture on", () => {
  const figure = aFigure();
  const named = renderToStaticMarkup(<svg><PersonDrawing figure={figure} mood="sad" person="yildiz" /></svg>);
  expect(named).toContain('data-person="yildiz" data-axes="-0.8 0.15 0.38" data-body="484 292 107"');
  expect(drawn(figure)).not.toContain("data-person");
});
