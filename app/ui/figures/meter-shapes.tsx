import type { Meter } from "~/core/scenario/model";

export type MeterShapesProps = { readonly shape: Meter["shape"]; readonly value: number; readonly max: number };

const STEP = 22;

function shapePath(shape: Meter["shape"], x: number): string {
  switch (shape) {
    case "circle": return `M${x - 7} 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z`;
    case "diamond": return `M${x} 1.5l8.5 8.5l-8.5 8.5l-8.5-8.5Z`;
    case "square": return `M${x - 6.5} 3.5h13v13h-13Z`;
    case "triangle": return `M${x} 2.5l8.5 14.5h-17Z`;
    default: return shape satisfies never;
  }
}

function shapes(shape: Meter["shape"], from: number, to: number): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => shapePath(shape, (from + index) * STEP + STEP / 2)).join("");
}

/** Filled shapes up to `value`, hollow ones up to `max`. The word stands beside it. */
export function MeterShapes({ shape, value, max }: MeterShapesProps) {
  const filled = Math.max(0, Math.min(value, max));
  return (
    <svg className="app-meter" viewBox={`0 0 ${max * STEP} 20`} width={max * STEP} height="20" aria-hidden="true">
      {filled > 0 && <path className="app-meter__on" d={shapes(shape, 0, filled)} />}
      {filled < max && <path d={shapes(shape, filled, max)} />}
    </svg>
  );
}
