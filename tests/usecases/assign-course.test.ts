import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { assignCourse, seeAssignments } from "~/usecases/assign-course";
import { pauseAssignment, resumeAssignment } from "~/usecases/pause-assignment";
import { reportCompletions } from "~/usecases/report-completions";
import { seeHome } from "~/usecases/see-home";
import { ADA, ADM, BEN, granted, HR, openWorld, RAT, TOM, type World } from "./world";

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

describe("an assignment at rest", () => {
  test("is nobody's task until it is in force again, and both are in the log once", async () => {
    const world = await openWorld();
    const { id } = granted(await assignCourse(world, HR, { course: "kurs", target: { kind: "authority" }, mandatory: true, due: "2026-12-04" }));
    for (let click = 0; click < 2; click += 1) granted(await pauseAssignment(world, HR, id));
    expect((await report(world)).rows).toEqual([]);
    expect(granted(await seeHome(world, ADA, "de"))).toMatchObject({ due: [], open: [] });
    world.clock = "2026-11-30T08:00:00.000Z";
    for (let click = 0; click < 2; click += 1) granted(await resumeAssignment(world, HR, id));
    expect(granted(await seeHome(world, ADA, "de")).due).toMatchObject([{ course: "kurs", due: "2026-12-11" }]);
    expect((await world.store.log.page("musterstadt", 9, { deeds: ["assignment-paused", "assignment-resumed"] })).map(({ deed, by, query }) => [deed, by, query])).toEqual([["assignment-resumed", "hr", "kurs"], ["assignment-paused", "hr", "kurs"]]);
  });
});

test("the message of an assignment stands at the course of those it is for, the last one with its name", async () => {
  const world = await openWorld();
  const assign = (message: string) => assignCourse(world, HR, { course: "kurs", target: { kind: "unit", unit: "schalter" }, mandatory: false, message });
  granted(await assign("Erst."));
  world.clock = "2026-11-23T09:00:00.000Z";
  granted(await assign("  Bitte vor\n dem Umzug. "));
  expect(granted(await seeHome(world, ADA, "de")).open).toMatchObject([{ course: "kurs", message: { text: "Bitte vor dem Umzug.", byName: "Hanna Personal" } }]);
  expect(granted(await seeHome(world, BEN, "de")).open).toEqual([]);
  expect(await assign("x".repeat(501))).toEqual({ refused: "text-too-long", field: "message" });
});
