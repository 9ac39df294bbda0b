import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { METER_SHAPES } from "~/core/scenario/model";
import { Mark } from "~/ui/figures/mark";
import { MeterShapes } from "~/ui/figures/meter-shapes";
import { Rosette } from "~/ui/figures/rosette";

function count(svg: string): { on: number; off: number } {
  const paths = [...svg.matchAll(/<path( class="app-meter__on")? d="([^"]*)"/g)];
  const shapes = (filled: boolean): number => paths.filter(([, name]) => Boolean(name) === filled).reduce((sum, [, , d = ""]) => sum + d.split("M").length - 1, 0);
  return { on: shapes(true), off: shapes(false) };
}

test.each(METER_SHAPES)("%s fills as many shapes as the value and leaves the rest hollow", (shape) => {
  for (const value of [0, 2, 5]) {
    expect(count(renderToStaticMarkup(<MeterShapes shape={shape} value={value} max={5} />))).toEqual({ on: value, off: 5 - value });
  }
});

test("a value outside the meter is shown at its end", () => {
  expect(count(renderToStaticMarkup(<MeterShapes shape="circle" value={9} max={4} />))).toEqual({ on: 4, off: 0 });
});

test("two codes have two rosettes, one code always the same", () => {
  const draw = (code: string): string => renderToStaticMarkup(<Rosette code={code} />);
  expect(draw("7K3M9QXZ0ABCDEF1")).toBe(draw("7K3M9QXZ0ABCDEF1"));
  expect(draw("7K3M9QXZ0ABCDEF1")).not.toBe(draw("7K3M9QXZ0ABCDEF2"));
});

test("the signs say nothing to screen readers; the words stand beside them", () => {
  for (const svg of [<Mark key="m" />, <Rosette key="r" code="7K3M9QXZ0ABCDEF1" />, <MeterShapes key="s" shape="square" value={1} max={3} />]) {
    expect(renderToStaticMarkup(svg)).toContain('aria-hidden="true"');
  }
});
