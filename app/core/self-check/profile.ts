import { FIELDS, STATEMENTS, SUGGESTIONS, type Field, type Step, type Suggestion } from "./statements";

/** How somebody feels in a field. `height`: mean of what was said there, 0 (unsure) to 3 (sure); absent where nothing was. For drawing only: it is shown to nobody as a figure. */
export type FieldSeen = { readonly field: Field; readonly step: Step; readonly height?: number };

const HEIGHT: Readonly<Record<Step, number | undefined>> = { sure: 3, "rather-sure": 2, "rather-unsure": 1, unsure: 0, unknown: undefined };

/** Each field in its order, from the answers by statement. A field about which nothing was said is `unknown`. */
export function profileOf(answers: ReadonlyMap<string, Step>): readonly FieldSeen[] {
  return FIELDS.map((field) => {
    const heights = STATEMENTS.flatMap((one) => {
      const answer = one.field === field ? answers.get(one.id) : undefined;
      const height = answer && HEIGHT[answer];
      return height === undefined ? [] : [height];
    });
    if (heights.length === 0) return { field, step: "unknown" };
    const height = heights.reduce((sum, one) => sum + one, 0) / heights.length;
    return { field, step: stepAt(height), height };
  });
}

function stepAt(height: number): Step {
  if (height >= 2.5) return "sure";
  if (height >= 1.5) return "rather-sure";
  return height >= 0.5 ? "rather-unsure" : "unsure";
}

export type Change = "surer" | "less-sure" | "same";

/** What is different from last time, by field; fields without words on either side are left out. */
export function changesSince(before: readonly FieldSeen[], now: readonly FieldSeen[]): ReadonlyMap<Field, Change> {
  const changes = new Map<Field, Change>();
  for (const { field, height } of now) {
    const earlier = before.find((one) => one.field === field)?.height;
    if (height === undefined || earlier === undefined) continue;
    changes.set(field, height > earlier ? "surer" : height < earlier ? "less-sure" : "same");
  }
  return changes;
}

/**
 * What to do next, in the order in which it is offered: the least sure field first, one of each field before a second one.
 * A field without words comes between unsure and sure ones.
 */
export function suggestionsFor(profile: readonly FieldSeen[]): readonly Suggestion[] {
  const fields = [...profile].sort((a, b) => (a.height ?? 1.5) - (b.height ?? 1.5)).map(({ field }) => SUGGESTIONS[field]);
  const rounds = Math.max(...fields.map(({ length }) => length));
  const all = Array.from({ length: rounds }, (_, round) => fields.flatMap((one) => one[round] ?? [])).flat();
  return all.filter((one, index) => all.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === index);
}
