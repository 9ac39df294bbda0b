import { describe, expect, it } from "vitest";
import type { MeterShown } from "~/core/scenario/shown";
import { EndingSide } from "~/ui/scene/stage-figure";
import { trustIn } from "~/ui/scene/meters";
import { rendered } from "./rendered";
import { stageAt } from "./stages";

const ended = stageAt("o1,m1,d1");
if (!("ending" in ended)) throw new Error("this path has an ending");
const { ending } = ended;

function meter(value: number, id = "trust"): MeterShown {
  const word = { text: "gering", language: "de" } as const;
  return { id, label: word, shape: "circle", value, highest: 4, word, wordBefore: word, change: 0, trend: "same" };
}

function labelAt(value: number, more: { kind?: typeof ending.kind; language?: "de" | "en"; room?: "counter" | "campus" } = {}): string | null | undefined {
  const { kind = "tragfaehig", language = "de", room = "counter" } = more;
  const { document } = rendered(<EndingSide ending={{ ...ending, kind, meters: [meter(value)] }} room={room} meters />, { language });
  return document.querySelector("figure[role=img]")?.getAttribute("aria-label");
}

describe("the picture", () => {
  it("draws trust as a share of the meter, whatever its length", () => {
    expect([0, 2, 4].map((value) => trustIn([meter(value)]))).toEqual([0, 0.5, 1]);
    expect(trustIn([meter(2, "tension")])).toBeUndefined();
  });

  it("says where the paper lies: nearer with trust", () => {
    expect(labelAt(0)).toMatch(/auf der anderen Seite des Tisches\.$/);
    expect(labelAt(2)).toMatch(/in der Mitte des Tisches\.$/);
    expect(labelAt(4)).toMatch(/auf Ihrer Seite des Tisches\.$/);
  });

  it("has no paper where there is no table", () => {
    expect(labelAt(4, { room: "campus" })).toBe(ending.imageDescription.text);
  });

  it("adds no sentence of the page to a description in another language", () => {
    expect(labelAt(4, { language: "en" })).toBe(ending.imageDescription.text);
  });

  it("turns the lamp on at a good ending only, and says so", () => {
    expect(labelAt(4, { kind: "gelungen" })).toMatch(/Die Lampe ist an\.$/);
    for (const kind of ["tragfaehig", "nicht_gelungen", "abgebrochen"] as const) expect(labelAt(4, { kind })).not.toContain("Lampe");
    const lit = (kind: typeof ending.kind): boolean => rendered(<EndingSide ending={{ ...ending, kind }} room="counter" meters />).html.includes("app-draw-glow");
    expect([lit("gelungen"), lit("nicht_gelungen")]).toEqual([true, false]);
  });
});
