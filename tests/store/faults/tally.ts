/** What came of the trials of one section. `problems` say how to repeat each. */
export type Tally = {
  readonly trials: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halfDone: number;
  readonly doubled: number;
  /** Starts that would have needed a person. */
  readonly repairs: number;
  readonly mutants?: { readonly found: number; readonly all: number };
  readonly problems: readonly string[];
};

export const NOTHING: Tally = { trials: 0, acknowledged: 0, lost: 0, halfDone: 0, doubled: 0, repairs: 0, problems: [] };

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      trials: sum.trials + one.trials,
      acknowledged: sum.acknowledged + one.acknowledged,
      lost: sum.lost + one.lost,
      halfDone: sum.halfDone + one.halfDone,
      doubled: sum.doubled + one.doubled,
      repairs: sum.repairs + one.repairs,
      ...(sum.mutants || one.mutants ? { mutants: { found: (sum.mutants?.found ?? 0) + (one.mutants?.found ?? 0), all: (sum.mutants?.all ?? 0) + (one.mutants?.all ?? 0) } } : {}),
      problems: [...sum.problems, ...one.problems],
    }),
    NOTHING,
  );
}

/** True when nothing was lost, half done or doubled, no person was needed and every mutant was found. */
export function isClean({ lost, halfDone, doubled, repairs, mutants, problems }: Tally): boolean {
  return lost + halfDone + doubled + repairs === 0 && problems.length === 0 && mutants?.found === mutants?.all;
}
