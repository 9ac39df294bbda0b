import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ROOMS, type Mood } from "~/core/scenario/model";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { aFigure } from "./people";

const one = [{ figure: aFigure(), mood: "unsure" as Mood }];
const two = [...one, { figure: aFigure({ skin: 9, hair: { style: "short", colour: "black" } }), mood: "calm" as Mood, speaking: true }];

test.each(ROOMS)("%s is sound, small and its own", (room) => {
  const svg = renderToStaticMarkup(<StageDrawing room={room} people={one} trust={0.4} />);
  expect(svg).not.toMatch(/NaN|undefined|style=|\sid=|<text/);
  expect(svg.length).toBeLessThan(6_000);
  for (const other of ROOMS.filter((name) => name !== room)) {
    expect(renderToStaticMarkup(<StageDrawing room={other} people={one} trust={0.4} />)).not.toBe(svg);
  }
});

test.each(ROOMS)("%s holds two people, and nobody on an error page", (room) => {
  expect(renderToStaticMarkup(<StageDrawing room={room} people={two} />).length).toBeLessThan(9_500);
  expect(renderToStaticMarkup(<StageDrawing room={room} people={[]} />)).not.toContain("app-draw-rim");
});

test("the paper comes nearer as trust rises", () => {
  const places = [0, 0.5, 1, 7].map((trust) => {
    const svg = renderToStaticMarkup(<StageDrawing room="counter" people={[]} trust={trust} />);
    return Number(/translate\(\d+ (\d+)\)rotate/.exec(svg)?.[1]);
  });
  expect(places[0]).toBeLessThan(places[1] ?? 0);
  expect(places[1]).toBeLessThan(places[2] ?? 0);
  expect(places[3]).toBe(places[2]);
});
