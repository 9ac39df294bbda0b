import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { assignCourse, assignCourses } from "~/usecases/assign-course";
import { pauseAssignment, resumeAssignment } from "~/usecases/pause-assignment";
import { seeAssignments } from "~/usecases/see-assignments";
import { reportCompletions } from "~/usecases/report-completions";
import { seeCourse } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { ADA, ADM, BEN, complete, COURSE, granted, HR, openWorld, RAT, TOM, type World } from "./world";

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
    expect(seen.assignments.map(({ names, people }) => [names, people])).toEqual([[{ units: ["Leitung"], people: [] }, 5], [{ units: [], people: ["Ada Öztürk"] }, 1]]);
    expect(JSON.stringify(seen)).not.toContain("Fern");
  });
});

describe("an assignment of several", () => {
  const SEVERAL = [{ kind: "unit", unit: "schalter" }, { kind: "person", person: "ben" }, { kind: "person", person: "tom" }] as const;
  const rest = { course: "kurs", mandatory: true, due: "2026-12-04" };

  test("is one: it reaches each of them, is told in one row and rests whole", async () => {
    const world = await openWorld();
    for (let click = 0; click < 2; click += 1) expect(await assignCourses(world, HR, SEVERAL, rest)).toBe("done");
    const { assignments } = granted(await seeAssignments(world, HR));
    expect(assignments).toMatchObject([{ target: { kind: "several", units: ["schalter"], people: ["ben", "tom"] }, names: { units: ["Schalter"], people: ["Ben Zander", "Tom Trainer"] }, people: 3 }]);
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["course-assigned"] })).toHaveLength(1);
    expect((await report(world)).rows.map(({ person }) => person).sort()).toEqual(["ada", "ben", "tom"]);
    granted(await pauseAssignment(world, HR, assignments[0]?.id ?? ""));
    expect((await report(world)).rows).toEqual([]);
    expect(granted(await seeAssignments(world, HR)).assignments).toMatchObject([{ people: 3 }]);
  });

  test("counts nobody twice, and nobody who is not active", async () => {
    const world = await openWorld();
    expect(await assignCourses(world, HR, [...SEVERAL, { kind: "person", person: "ada" }], rest)).toBe("done");
    const [ben] = (await world.store.people.ofAuthority("musterstadt")).filter(({ id }) => id === "ben");
    if (ben) await world.store.people.save({ ...ben, active: false });
    expect(granted(await seeAssignments(world, HR)).assignments).toMatchObject([{ people: 2 }]);
  });

  test.each([["an unknown unit", { kind: "unit", unit: "fern" }], ["somebody else's person", { kind: "person", person: "lea" }]] as const)("with %s is refused whole", async (_name, wrong) => {
    const world = await openWorld();
    expect(await assignCourses(world, HR, [...SEVERAL, wrong], rest)).toEqual({ refused: "target-empty", field: "target" });
    expect(await world.store.assignments.ofAuthority("musterstadt")).toEqual([]);
  });

  test("is known where each of them was assigned for itself before", async () => {
    const world = await openWorld();
    for (const target of SEVERAL) granted(await assignCourse(world, HR, { ...rest, target }));
    expect(await assignCourses(world, HR, SEVERAL, rest)).toBe("done");
    expect(await world.store.assignments.ofAuthority("musterstadt")).toHaveLength(3);
  });
});

test("what the check says of those who are done is so: no deadline anywhere, until the completion ends", async () => {
  const world = await openWorld();
  await complete(world);
  granted(await assignCourse(world, HR, { course: COURSE.id, target: { kind: "unit", unit: "schalter" }, mandatory: true, due: "2026-12-04" }));
  const due = async () => [granted(await seeCourse(world, ADA, COURSE.id)).due?.day, granted(await seeHome(world, ADA, "de")).due[0]?.due, (await report(world, { unit: "schalter" })).rows[0]?.due];
  expect(await due()).toEqual([undefined, undefined, undefined]);
  const [issued] = (await world.store.learners.read("ada")).certificates;
  world.clock = `${issued?.certificate.validUntil?.slice(0, 4) ?? ""}-12-31T12:00:00.000Z`;
  expect(await due()).toEqual(["2026-12-04", "2026-12-04", "2026-12-04"]);
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
