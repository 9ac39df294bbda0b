import { describe, expect, test } from "vitest";
import type { Unit } from "~/core/organisation/model";
import { readUnitList } from "~/core/organisation/unit-list";
import { planUnitImport } from "~/core/organisation/unit-plan";
import { unitTree, withAllBelow, type UnitBranch } from "~/core/organisation/units";

const unit = (id: string, parent?: string, more: Partial<Unit> = {}): Unit => ({ id, authority: "a", name: `Amt ${id}`, ...(parent === undefined ? {} : { parent }), ...more });
const drawn = (branches: readonly UnitBranch[]): unknown => Object.fromEntries(branches.map(({ unit: { id }, below }) => [id, drawn(below)]));

describe("units as they belong to each other", () => {
  test.each<[string, readonly Unit[], unknown]>([
    ["on several levels", [unit("1"), unit("2", "1"), unit("3", "2"), unit("4")], { 1: { 2: { 3: {} } }, 4: {} }],
    ["below one that is not there", [unit("1", "weg")], { 1: {} }],
    ["in a circle", [unit("1", "2"), unit("2", "1"), unit("3")], { 3: {}, 1: { 2: {} } }],
    ["below itself", [unit("1", "1")], { 1: {} }],
  ])("%s", (_name, units, tree) => {
    expect(drawn(unitTree(units))).toEqual(tree);
  });

  test("everything below a unit is found on all levels", () => {
    expect([...withAllBelow([unit("3", "2"), unit("2", "1"), unit("1"), unit("4")], "1")].sort()).toEqual(["1", "2", "3"]);
    expect([...withAllBelow([unit("1", "2"), unit("2", "1")], "1")].sort()).toEqual(["1", "2"]);
  });
});

describe("a list of units", () => {
  test.each<[string, string, readonly (readonly [number, string, string])[]]>([
    ["with semicolons, column names and a byte order mark", "\uFEFFEinheit;Gehört zu\r\nAmt;\r\nSchalter;Amt\r\n", [[2, "Amt", ""], [3, "Schalter", "Amt"]]],
    ["with tabs, as a spreadsheet copies it", "Amt\t\nSchalter\tAmt", [[1, "Amt", ""], [2, "Schalter", "Amt"]]],
    ["with commas and quotes", 'Amt,\n"Schalter, links","Amt"\n"""Insel""",Amt', [[1, "Amt", ""], [2, "Schalter, links", "Amt"], [3, '"Insel"', "Amt"]]],
    ["with names only, empty lines and blanks", " Amt  Nord \n\nSchalter", [[1, "Amt Nord", ""], [3, "Schalter", ""]]],
    ["with empty columns at the end", "Amt;;;\nSchalter;Amt;;", [[1, "Amt", ""], [2, "Schalter", "Amt"]]],
  ])("%s is read", (_name, text, lines) => {
    expect(readUnitList(text)).toEqual({ lines: lines.map(([line, name, parent]) => ({ line, name, parent })), faults: [] });
  });

  test.each<[string, string, number, string]>([
    ["nothing", " \n", 1, "list-empty"], ["only column names", "Einheit;Gehört zu", 1, "list-empty"], ["an open quote", 'Amt\n"Schalter;Amt', 2, "quote-open"],
    ["a third column", "Amt;;\nSchalter;Amt;x", 2, "too-many-columns"], ["no name", "Amt;\n;Amt", 2, "name-missing"], ["a long name", `${"x".repeat(201)};`, 1, "name-too-long"],
    ["a broken sign", "Amt\uFFFD;", 1, "name-unreadable"], ["itself as parent", "Amt;amt", 1, "parent-self"], ["a name twice", "Amt\nAMT ", 2, "name-twice"],
    ["2,001 lines", Array.from({ length: 2001 }, (_, at) => `Amt ${at}`).join("\n"), 2001, "list-too-long"],
  ])("%s is a fault of its line", (_name, text, line, code) => {
    expect(readUnitList(text).faults).toMatchObject([{ line, code }]);
  });
});

describe("the plan of an import", () => {
  const PRESENT = [unit("1", undefined, { name: "Amt" }), unit("2", "1", { name: "Schalter" }), unit("3", undefined, { name: "Archiv", closed: true }), unit("4", undefined, { name: "Leitung" })];
  const plan = (text: string) => {
    let ids = 0;
    return planUnitImport("a", PRESENT, text, () => `neu${(ids += 1)}`);
  };

  test("says what would be new, moved, opened and left, and keeps names and ids", () => {
    const planned = plan("Amt;\nSCHALTER;Leitung\nArchiv;Amt\nKasse;Insel\nInsel;");
    expect(planned.changes).toEqual([
      { kind: "moved", name: "Schalter", from: "Amt", to: "Leitung" }, { kind: "opened", name: "Archiv", from: "", to: "Amt" },
      { kind: "created", name: "Kasse", to: "Insel" }, { kind: "created", name: "Insel", to: "" },
    ]);
    expect(planned).toMatchObject({ unchanged: 1, others: ["Leitung"], faults: [] });
    expect(planned.units).toEqual([unit("2", "4", { name: "Schalter" }), unit("3", "1", { name: "Archiv" }), { id: "neu1", authority: "a", name: "Kasse", parent: "neu2" }, { id: "neu2", authority: "a", name: "Insel" }]);
  });

  test("twice the same list changes nothing the second time", () => {
    const { units } = plan("Kasse;Amt");
    expect(planUnitImport("a", [...PRESENT, ...units], "Kasse;Amt", () => "x")).toMatchObject({ changes: [], unchanged: 1, units: [] });
  });

  test.each<[string, string, number, string]>([
    ["a parent that is nowhere", "Kasse;Insel", 1, "parent-unknown"], ["a parent that is closed", "Kasse;Archiv", 1, "parent-unknown"],
    ["a circle in the list", "Amt;Kasse\nKasse;Amt", 1, "parent-circle"], ["a circle with what is there", "Amt;Schalter", 1, "parent-circle"],
  ])("%s plans nothing at all", (_name, text, line, code) => {
    const planned = plan(`${text}\nGanz neu;`);
    expect(planned).toMatchObject({ changes: [], units: [] });
    expect(planned.faults[0]).toMatchObject({ line, code });
  });
});
