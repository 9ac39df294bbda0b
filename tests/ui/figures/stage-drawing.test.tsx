import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MOODS, ROOMS, type Mood, type Room } from "~/core/scenario/model";
import { buildOf } from "~/ui/figures/build";
import { postureFor } from "~/ui/figures/axes";
import { frontPlace, loweredBy, MOST, placed, placesBeside } from "~/ui/stage/places";
import { screenPlaces } from "~/ui/stage/screen";
import { StageDrawing, type StagePerson } from "~/ui/stage/stage-drawing";
import { WITH_PAPER } from "~/ui/stage/table";
import { aFigure } from "./people";

const people: readonly StagePerson[] = [
  { id: "yildiz", figure: aFigure(), mood: "unsure", side: "visitor", speaking: true },
  { id: "brandt", figure: aFigure({ lanyard: true, hair: { style: "bob", colour: "grey" } }), mood: "calm", side: "staff" },
  { id: "okafor", figure: aFigure({ skin: 9, hair: { style: "short", colour: "black" } }), mood: "angry", side: "visitor" },
  { id: "nowak", figure: aFigure({ aids: ["wheelchair"] }), mood: "sad", side: "visitor" },
  { id: "fifth", figure: aFigure({ age: 9 }), mood: "calm", side: "visitor" },
];

function drawn(room: Room, some: readonly StagePerson[], more: { trust?: number; lit?: boolean } = { trust: 0.4 }): string {
  return renderToStaticMarkup(<StageDrawing room={room} people={some} {...more} />);
}

function named(svg: string): readonly (string | undefined)[] {
  return [...svg.matchAll(/data-person="([^"]*)"/g)].map(([, id]) => id);
}

test.each(ROOMS)("%s is sound, small and its own", (room) => {
  const svg = drawn(room, people.slice(0, 1));
  expect(svg).not.toMatch(/NaN|undefined|style=|\sid=|<text/);
  expect(svg.length).toBeLessThan(7_000);
  for (const other of ROOMS.filter((name) => name !== room)) expect(drawn(other, people.slice(0, 1))).not.toBe(svg);
});

describe.each(ROOMS)("%s with several people", (room) => {
  test("nobody is there on an error page", () => {
    expect(drawn(room, [])).not.toContain("app-draw-rim");
  });

  test.each([1, 2, 3, 4])("draws %i, without ids, and no one twice", (count) => {
    const svg = drawn(room, people.slice(0, count));
    expect(svg).not.toMatch(/NaN|undefined|style=|\sid=|url\(/);
    expect([...named(svg)].sort()).toEqual(people.slice(0, count).map(({ id }) => id).sort());
    expect(gzipSync(svg).length).toBeLessThan(1_900 + 1_000 * count);
  });

  test("a fifth person is left out", () => {
    expect(named(drawn(room, people))).toHaveLength(MOST);
    expect(named(drawn(room, people))).not.toContain("fifth");
  });

  test("only who is in front breathes", () => {
    expect(drawn(room, people).match(/app-breath/g)).toHaveLength(1);
  });
});

test("visitors come from the left, colleagues stand at the right, whatever the order they are handed in", () => {
  expect(named(drawn("waiting_area", people.slice(0, 4)))).toEqual(["okafor", "nowak", "brandt", "yildiz"]);
});

describe("places", () => {
  const heads = (room: Room, count: number): readonly { readonly x: number; readonly y: number; readonly half: number }[] => {
    const places = room === "video_call" ? screenPlaces(count) : [frontPlace(room, count), ...placesBeside(room, count)];
    return places.map(({ x, y, size }) => ({ x, y, half: 62 * size }));
  };

  test.each(ROOMS.flatMap((room) => [2, 3, 4].map((count) => [room, count] as const)))("in %s no face of %i hides another", (room, count) => {
    const all = heads(room, count);
    all.forEach((one, index) => {
      for (const other of all.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.half + other.half);
      }
      expect(one.x - one.half).toBeGreaterThan(0);
      expect(one.x + one.half).toBeLessThan(560);
    });
  });

  test.each(ROOMS.filter((room) => room !== "video_call"))("in %s who speaks is larger than the others", (room) => {
    for (const count of [2, 3, 4]) {
      for (const { size } of placesBeside(room, count)) expect(size).toBeLessThan(frontPlace(room, count).size);
    }
  });

  test("who sits in a wheelchair looks from lower down, and the drawing still ends where the picture hides it", () => {
    const [place] = placesBeside("counter", 2);
    if (!place) throw new Error("no place beside");
    expect(loweredBy(place, true).y).toBeGreaterThan(place.y);
    expect(loweredBy(place, false)).toBe(place);
    const { floor } = placed(place);
    expect(floor).toBeGreaterThan(buildOf(aFigure(), postureFor("sad"), floor).shoulder + 100);
  });
});

test("the paper comes nearer as trust rises", () => {
  const places = [0, 0.5, 1, 7].map((trust) => Number(/translate\(\d+ (\d+)\)rotate/.exec(drawn("counter", [], { trust }))?.[1]));
  expect(places[0]).toBeLessThan(places[1] ?? 0);
  expect(places[1]).toBeLessThan(places[2] ?? 0);
  expect(places[3]).toBe(places[2]);
  expect([...WITH_PAPER]).toEqual(["counter", "consulting_room", "back_office"]);
});

test.each(ROOMS)("the lamp in %s can be on", (room) => {
  expect(drawn(room, [])).not.toContain("app-draw-glow");
  expect(drawn(room, [], { lit: true })).toContain("app-draw-glow");
});

test.each(MOODS)("who calls (%s) is seen in a frame with a receiver, not at a table", (mood: Mood) => {
  const one = people.slice(0, 1).map((person) => ({ ...person, mood }));
  const receiver = "M50-22Q62-34";
  expect(drawn("telephone", one).split(receiver)).toHaveLength(3);
  for (const room of ROOMS.filter((name) => name !== "telephone")) expect(drawn(room, one)).not.toContain(receiver);
});
