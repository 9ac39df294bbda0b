import { expect, it } from "vitest";
import { AREAS, coursesFor } from "~/core/course/areas";

const ALL = ["K8", "K7", "K6", "K5", "K4", "K3", "K2", "K1"].map((code) => ({ code }));

it.each([
  { area: "neu" as const, codes: ["K1", "K2", "K3", "K4"] },
  { area: "schalter" as const, codes: ["K1", "K3", "K4", "K6"] },
  { area: "leitung" as const, codes: ["K1", "K5", "K6", "K8"] },
])("the path of $area is in its own order", ({ area, codes }) => {
  expect(coursesFor(area, ALL).map(({ code }) => code)).toEqual(codes);
});

it("a path leaves out what there is not, and every course is on one", () => {
  expect(coursesFor("sachbearbeitung", [{ code: "K3" }, { code: "X1" }])).toEqual([{ code: "K3" }]);
  expect(new Set(AREAS.flatMap((area) => coursesFor(area, ALL).map(({ code }) => code))).size).toBe(ALL.length);
});
