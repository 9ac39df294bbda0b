import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Mood } from "~/core/scenario/model";
import { rememberPostures } from "~/ui/enhance-posture";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { aFigure } from "./people";

let now = 0;
let next: (() => void) | undefined;
let reduced = false;

function show(mood: Mood, id = "yildiz", motion = ""): void {
  document.body.innerHTML = `<main ${motion}>${renderToStaticMarkup(<StageDrawing room="counter" people={[{ id, figure: aFigure(), mood }]} />)}</main>`;
}

function parts(): readonly string[] {
  return [...document.querySelectorAll("[data-part]")].map((part) => part.getAttribute("transform") ?? "");
}

function pass(milliseconds: number): void {
  now += milliseconds;
  const frame = next;
  next = undefined;
  frame?.();
}

beforeEach(() => {
  [now, next, reduced] = [1000, undefined, false];
  vi.stubGlobal("document", new JSDOM("").window.document);
  vi.stubGlobal("matchMedia", () => ({ matches: reduced }));
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => (next = frame));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function swap(to: Mood, id?: string, motion?: string): { readonly drawn: readonly string[] } {
  show("angry");
  const move = rememberPostures();
  show(to, id, motion);
  const drawn = parts();
  move();
  return { drawn };
}

describe("when a page has been swapped", () => {
  test("the same person starts from the posture before and arrives, within 280 ms, where the server drew them", () => {
    const { drawn } = swap("relieved");
    const start = parts();
    expect(start).not.toEqual(drawn);
    pass(140);
    expect(parts()).not.toEqual(start);
    expect(parts()).not.toEqual(drawn);
    pass(140);
    expect(parts()).toEqual(drawn);
    expect(next).toBeUndefined();
  });

  test.each([
    ["another person", () => swap("relieved", "brandt")],
    ["motion switched off for the scene", () => swap("relieved", "yildiz", 'data-motion="off"')],
    ["less motion asked for by the system", () => {
      reduced = true;
      return swap("relieved");
    }],
  ])("%s changes at once", (_why, swapped) => {
    const { drawn } = swapped();
    expect(parts()).toEqual(drawn);
    expect(next).toBeUndefined();
  });

  test("a page without people is left alone", () => {
    const move = rememberPostures();
    move();
    expect(next).toBeUndefined();
  });
});
