import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { assignCourse, seeAssignments } from "~/usecases/assign-course";
import { reportCompletions } from "~/usecases/report-completions";
import { ADA, ADM, granted, HR, openWorld, RAT, TOM, type World } from "./world";

const ALL: ReportQuery = { sort: "name", descending: false };
const report = async (world: World, query: Partial<ReportQuery> = {}, search = "") => granted(await reportCompletions(world, HR, { ...ALL, ...query }, "report-csv", search));

describe("assigning a course", () => {
  const assign = async (change: Partial<Parameters<typeof assignCourse>[2]>, who = HR) => {
    const world = await openWorld();
    return { world, answer: await assignCourse(world, who, { course: "kurs", target: { kind: "authority" }, mandatory: true, ...change }) };
  };

  test("reaches those it is for and is written to the log", async () => {
    const { world } = await assign({ target: { kind: "unit", unit: "schalter" }, due: "2026-12-04" });
    expect((await report(world)).rows).toMatchObject([{ person: "ada", status: "open", due: "2026-12-04" }]);
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["course-assigned"] })).toMatchObject([{ by: "hr", query: "kurs" }]);
  });

  test.each<[Partial<Parameters<typeof assignCourse>[2]>, string, string]>([
    [{ course: "nichts" }, "course-unknown", "course"],
    [{ due: "2026-02-30" }, "due-invalid", "due"],
    [{ target: { kind: "unit", unit: "fern" } }, "target-empty", "target"],
    [{ target: { kind: "person", person: "lea" } }, "target-empty", "target"],
    [{ target: { kind: "person", person: "niemand" } }, "target-empty", "target"],
  ])("%j is refused by its field", async (change, refused, field) => {
    const { world, answer } = await assign(change);
    expect(answer).toEqual({ refused, field });
    expect(await world.store.assignments.ofAuthority("musterstadt")).toEqual([]);
  });

  test("is for HR alone", async () => {
    for (const who of [ADA, TOM, RAT, ADM]) expect((await assign({}, who)).answer).toEqual({ refused: "not-permitted" });
    expect(await seeAssignments(await openWorld(), ADA)).toEqual({ refused: "not-permitted" });
  });

  test("shows what was assigned, newest first", async () => {
    const { world } = await assign({ target: { kind: "person", person: "ada" } });
    world.clock = "2026-11-23T09:00:00.000Z";
    await assignCourse(world, HR, { course: "kurs", target: { kind: "unit", unit: "leitung" }, mandatory: false });
    const seen = granted(await seeAssignments(world, HR));
    expect(seen.assignments.map(({ targetName }) => targetName)).toEqual(["Leitung", "Ada Öztürk"]);
    expect(JSON.stringify(seen)).not.toContain("Fern");
  });
});
