import type { JourneyPoint } from "~/core/scenario/journey-difference";
import type { JourneyRun } from "~/core/scenario/journey-runs";
import { NO_ENDING, NOWHERE } from "~/core/workshop/playable";
import { textAt, type Tree } from "~/core/workshop/tree";

/** A journey as a page tells of it. `steps`: the way up to the step that differs. */
export type JourneyShown = {
  readonly id: string;
  readonly title: string;
  readonly broken?: { readonly step: number; readonly scene: string; readonly steps: readonly (readonly string[])[]; readonly expected: PointShown; readonly found: PointShown };
};
/** A point in words; names of meters and flags are those of the draft. */
export type PointShown =
  | { readonly kind: "scene" | "ending"; readonly title: string }
  | { readonly kind: "answer"; readonly said: string }
  | { readonly kind: "nowhere" | "noEnding" }
  | { readonly kind: "meter"; readonly label: string; readonly value: number }
  | { readonly kind: "bounds"; readonly label: string; readonly from?: number; readonly to?: number }
  | { readonly kind: "set" | "unset"; readonly note: string };

export function journeysView(structure: Tree, runs: readonly JourneyRun[]): readonly JourneyShown[] {
  return runs.map(({ id, title, path, broken }) => {
    if (!broken) return { id, title };
    const { step, scene, expected, found } = broken;
    const steps = path.slice(0, step - 1).map(({ chosen }) => chosen);
    return { id, title, broken: { step, scene: scene ?? "szene", steps, expected: pointOf(structure, expected), found: pointOf(structure, found) } };
  });
}

function pointOf(structure: Tree, point: JourneyPoint): PointShown {
  if ("scene" in point) return point.scene === NOWHERE ? { kind: "nowhere" } : { kind: "scene", title: point.title ?? point.scene };
  if ("ending" in point) return point.ending === NO_ENDING ? { kind: "noEnding" } : { kind: "ending", title: point.title ?? point.ending };
  if ("answer" in point) return { kind: "answer", said: point.said ?? point.answer };
  if ("flag" in point) return { kind: point.set ? "set" : "unset", note: textAt(structure, ["flags", point.flag]) ?? point.flag };
  const label = textAt(structure, ["meters", point.meter, "label"]) ?? point.meter;
  if ("value" in point) return { kind: "meter", label, value: point.value };
  const { atLeast, atMost } = point;
  return { kind: "bounds", label, ...(atLeast === undefined ? {} : { from: atLeast }), ...(atMost === undefined ? {} : { to: atMost }) };
}
