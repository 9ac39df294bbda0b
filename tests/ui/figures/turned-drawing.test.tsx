import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ROOMS, type Room } from "~/core/scenario/model";
import { TurnedDrawing } from "~/ui/stage/turned-drawing";

function drawn(room: Room, trust?: number): string {
  return renderToStaticMarkup(<TurnedDrawing room={room} {...(trust === undefined ? {} : { trust })} />);
}

test.each(ROOMS)("%s from the other side is sound, small and its own, and you are an outline in it", (room) => {
  const svg = drawn(room);
  expect(svg).not.toMatch(/NaN|undefined|style=|\sid=|url\(|<text/);
  expect(gzipSync(svg).length).toBeLessThan(1_500);
  expect(svg.match(/app-draw-you/g)).toHaveLength(1);
  for (const other of ROOMS.filter((name) => name !== room)) expect(drawn(other)).not.toBe(svg);
});

test("what comes to your side goes away from hers", () => {
  const places = [0, 0.5, 1].map((trust) => Number(/translate\(\d+ (\d+)\)rotate/.exec(drawn("counter", trust))?.[1]));
  expect(places[0]).toBeGreaterThan(places[1] ?? 999);
  expect(places[1]).toBeGreaterThan(places[2] ?? 999);
  expect(drawn("campus", 1)).not.toMatch(/rotate\(-?\d+\)scale/);
});
