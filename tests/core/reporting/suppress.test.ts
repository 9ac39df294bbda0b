import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MINIMUM_GROUP, suppressCounts, type UnitCount } from "~/core/reporting/suppress";

const unit = (name: string, people: number, completed: number): UnitCount => ({ unit: name, name, people, completed });
const shownOf = (counts: readonly UnitCount[]) => suppressCounts(counts).rows.filter((row) => row.people !== undefined).map((row) => row.unit);

describe("single cells", () => {
  test.each([
    ["large enough", unit("a", 20, 10), true],
    ["just large enough", unit("a", 10, 5), true],
    ["few people", unit("a", 4, 2), false],
    ["few completed", unit("a", 20, 4), false],
    ["few still open", unit("a", 20, 16), false],
    ["nobody completed", unit("a", 20, 0), false],
    ["everybody completed", unit("a", 20, 20), false],
    ["nobody there", unit("a", 0, 0), false],
  ])("%s", (_name, count, visible) => {
    const { rows, total } = suppressCounts([count]);
    expect(rows[0]?.people !== undefined).toBe(visible);
    expect(total.people !== undefined).toBe(visible);
  });

  test("a hidden row keeps its name and nothing else", () => {
    expect(suppressCounts([unit("a", 3, 1), unit("b", 40, 20), unit("c", 30, 15)]).rows[0]).toEqual({ unit: "a", name: "a" });
  });
});

describe("what would reveal a hidden row", () => {
  test("a single hidden row takes the smallest other one with it", () => {
    expect(shownOf([unit("a", 3, 1), unit("b", 40, 20), unit("c", 30, 15)])).toEqual(["b"]);
  });

  test("two small ones that are still small together take a third", () => {
    expect(shownOf([unit("a", 3, 1), unit("b", 3, 1), unit("c", 30, 15), unit("d", 40, 20)])).toEqual(["d"]);
  });

  test("where hiding all rows does not help, the total goes, too", () => {
    expect(suppressCounts([unit("a", 3, 1), unit("b", 4, 1)])).toEqual({ rows: [{ unit: "a", name: "a" }, { unit: "b", name: "b" }], total: {}, hidden: 2 });
  });

  test("nothing is hidden where nothing is small", () => {
    expect(suppressCounts([unit("a", 20, 10), unit("b", 30, 15)])).toMatchObject({ hidden: 0, total: { people: 50, completed: 25 } });
  });

  test("no units, no numbers", () => {
    expect(suppressCounts([])).toEqual({ rows: [], total: {}, hidden: 0 });
  });
});

const counts = fc
  .array(fc.nat({ max: 40 }).chain((people) => fc.record({ people: fc.constant(people), completed: fc.nat({ max: people }) })), { maxLength: 8 })
  .map((cells) => cells.map(({ people, completed }, index) => unit(`u${index}`, people, completed)));
const small = ({ people, completed }: { readonly people: number; readonly completed: number }) =>
  people < MINIMUM_GROUP || completed < MINIMUM_GROUP || people - completed < MINIMUM_GROUP;

/** What somebody can still think of a hidden unit's completions, who knows how many people work in each unit. */
function conceivable(one: UnitCount, hidden: readonly UnitCount[], completedTogether: number): { readonly least: number; readonly most: number } {
  const others = hidden.filter((other) => other.unit !== one.unit).reduce((sum, other) => sum + other.people, 0);
  return { least: Math.max(0, completedTogether - others), most: Math.min(one.people, completedTogether) };
}

function check(all: readonly UnitCount[]): void {
  const { rows, total, hidden } = suppressCounts(all);
  const secret = all.filter((_, index) => rows[index]?.people === undefined);
  const open = all.filter((_, index) => rows[index]?.people !== undefined);
  expect(secret).toHaveLength(hidden);
  expect(open.filter((count) => small(count))).toEqual([]);
  open.forEach((count) => expect(rows.find((row) => row.unit === count.unit)).toEqual(count));
  if (total.people === undefined || total.completed === undefined) return;
  if (secret.length === 0) return;
  const rest = {
    people: total.people - open.reduce((sum, count) => sum + count.people, 0),
    completed: total.completed - open.reduce((sum, count) => sum + count.completed, 0),
  };
  expect(secret.length).toBeGreaterThan(1);
  expect(small(rest)).toBe(false);
  for (const one of secret.filter((count) => count.people > 0 && small(count))) {
    const { least, most } = conceivable(one, secret, rest.completed);
    expect(most).toBeGreaterThan(least);
  }
}

describe("whatever the numbers are", () => {
  test("no small cell is shown, nor can one be computed from the total and the rows that are", () => {
    fc.assert(fc.property(counts, check), { seed: 20261123, numRuns: 5_000 });
  });

  test("the order of the units changes nothing", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const backwards = suppressCounts([...all].reverse());
        expect({ ...backwards, rows: [...backwards.rows].reverse() }).toEqual(suppressCounts(all));
      }),
      { seed: 20261123, numRuns: 1_000 },
    );
  });
});
