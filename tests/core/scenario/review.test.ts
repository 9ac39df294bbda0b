import { expect, test } from "vitest";
import type { Norm, Scenario } from "~/core/scenario/model";
import { reviewScenario, type Remark } from "~/core/scenario/review";
import { smallScenario, words } from "../../fixtures/scenario";

const TODAY = "2026-11-26";
const NORM: Norm = { id: "n1", norm: words("§ 1"), text: words("Text"), certainty: "certain", asOf: "2026-11-22", reviewBy: TODAY, source: "https://example.org/1", examples: ["https://example.org/2", "https://example.org/1"] };
const REMARK: Remark = { severity: "warning", code: "officialese", message: "Amtsdeutsch.", file: "s.yaml", line: 3 };

function cast(id: string, ...people: readonly (readonly [name: string, part: string, nameFrom: string])[]): Scenario {
  const [member] = smallScenario().cast;
  if (!member) throw new Error("nobody in the cast");
  return smallScenario({ id, title: words(id), cast: people.map(([name, part, nameFrom]) => ({ ...member, id: name, name, side: "visitor" as const, casting: { part, nameFrom } })) });
}
const withNorms = (...norms: readonly Norm[]) => smallScenario({ legal: { note: words("Recht"), norms } });
const sheetOf = (scenario: Scenario, more: Partial<Parameters<typeof reviewScenario>[0]> = {}) => reviewScenario({ scenario, all: [scenario], remarks: [], walked: { states: 9, complete: true }, today: TODAY, ...more });
const open = (...given: Parameters<typeof sheetOf>) => Object.fromEntries(sheetOf(...given).open.map(({ point, count }) => [point, count]));

test("each person stands beside whoever has the same part or a name from the same language elsewhere", () => {
  const mine = cast("mine", ["Mina", "asks", "de"], ["Joana", "gives", "pt"]);
  const others = [cast("one", ["Eva", "asks", "de"], ["Ana", "asks", "pt"]), cast("two", ["Li", "waits", "zh"])];
  const seen = sheetOf(mine, { all: [...others, mine] }).cast.map(({ name, elsewhere }) => [name, elsewhere.map((other) => `${other.name} ${other.same}`)]);
  expect(seen).toEqual([["Mina", ["Eva both", "Ana part"]], ["Joana", ["Ana nameFrom"]]]);
});

test("what repeats in the casting is a remark, once", () => {
  const mine = cast("x2", ["Mina", "asks", "de"]);
  const all = [cast("x1", ["Eva", "asks", "de"]), mine];
  const [remark] = sheetOf(mine, { all }).remarks;
  expect(remark).toMatchObject({ code: "casting-repeats", severity: "warning" });
  expect(sheetOf(mine, { all, remarks: remark ? [remark] : [] }).remarks).toHaveLength(1);
});

test("a law waits for a practitioner until somebody has looked, and is overdue after its day", () => {
  expect([open(withNorms(NORM)).practitioner, open(withNorms({ ...NORM, review: "open" })).practitioner, open(withNorms({ ...NORM, review: "done" })).practitioner]).toEqual([1, 1, undefined]);
  expect([open(withNorms(NORM)).overdue, open(withNorms(NORM), { today: "2026-11-27" }).overdue]).toEqual([undefined, 1]);
  expect(open(withNorms({ ...NORM, certainty: "varies" })).varies).toBe(1);
});

test("sources stand once, rules of the own authority are none", () => {
  expect(sheetOf(withNorms(NORM, { ...NORM, id: "n2", source: "own_authority" })).sources).toEqual(["https://example.org/1", "https://example.org/2"]);
});

test("what is open is counted: errors, warnings, a walk that is not whole, the author's own swap test", () => {
  const { swapTest } = smallScenario();
  expect(open(smallScenario({ swapTest: { ...swapTest, checkedBy: "author" } })).outsideReaders).toBe(1);
  expect(open(smallScenario({ swapTest: { ...swapTest, checkedBy: "outside_readers" } })).outsideReaders).toBeUndefined();
  expect(open(smallScenario(), { remarks: [REMARK, { ...REMARK, severity: "error" }], walked: { states: 9, complete: false } })).toMatchObject({ errors: 1, warnings: 1, states: 1 });
  expect(open(smallScenario()).states).toBeUndefined();
});
