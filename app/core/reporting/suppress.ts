/** Counts of one unit as they are: how many were asked, how many of them completed. */
export type UnitCount = { readonly unit: string; readonly name: string; readonly people: number; readonly completed: number };
/** A count that may be shown, or `undefined` where it would say too much about few people. */
export type ShownCount = { readonly unit: string; readonly name: string; readonly people?: number; readonly completed?: number };
export type SuppressedCounts = { readonly rows: readonly ShownCount[]; readonly total: Omit<ShownCount, "unit" | "name">; readonly hidden: number };

/** Smallest group that is shown. */
export const MINIMUM_GROUP = 5;

/** A count of people as it may be told: few are not counted, because a count of few points at somebody. */
export function hideFew(people: number): number | "few" {
  return people > 0 && people < MINIMUM_GROUP ? "few" : people;
}

/**
 * Counts by unit with small cells suppressed together with what would reveal them: a row is hidden when it, its
 * completed or its open part holds fewer than `MINIMUM_GROUP`; further rows are hidden until what total minus shown
 * rows gives away is itself large enough; where that cannot be reached the total is hidden, too.
 */
export function suppressCounts(counts: readonly UnitCount[]): SuppressedCounts {
  const total = sum(counts);
  const hidden = new Set(counts.filter((count) => tooSmall(count)).map(({ unit }) => unit));
  const bySize = [...counts].sort((a, b) => a.people - b.people || a.unit.localeCompare(b.unit));
  for (const next of bySize) {
    if (!revealing(counts, hidden)) break;
    hidden.add(next.unit);
  }
  const hideTotal = tooSmall(total) || revealing(counts, hidden);
  return {
    rows: counts.map(({ unit, name, people, completed }) => (hidden.has(unit) ? { unit, name } : { unit, name, people, completed })),
    total: hideTotal ? {} : { people: total.people, completed: total.completed },
    hidden: hidden.size,
  };
}

/** True if the hidden rows together still say something about fewer than the minimum. */
function revealing(counts: readonly UnitCount[], hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false;
  const together = counts.filter(({ unit }) => hidden.has(unit));
  return together.length === 1 || tooSmall(sum(together));
}

function tooSmall({ people, completed }: { readonly people: number; readonly completed: number }): boolean {
  return people < MINIMUM_GROUP || completed < MINIMUM_GROUP || people - completed < MINIMUM_GROUP;
}

function sum(counts: readonly UnitCount[]): { readonly people: number; readonly completed: number } {
  return counts.reduce((all, count) => ({ people: all.people + count.people, completed: all.completed + count.completed }), { people: 0, completed: 0 });
}
