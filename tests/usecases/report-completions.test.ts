import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { reportChoices } from "~/usecases/report-choices";
import { reportCompletions } from "~/usecases/report-completions";
import { seePersonRecord } from "~/usecases/see-person-record";
import { setActive } from "~/usecases/manage-people";
import { ADA, ADM, BEN, complete, COURSE, granted, HR, LHR, NO_CHECK, openWorld, RAT, TOM, withStore, type World, year } from "./world";

const ALL: ReportQuery = { sort: "name", descending: false };
const report = async (world: World, query: Partial<ReportQuery> = {}, search = "") => granted(await reportCompletions(world, HR, { ...ALL, ...query }, "report-csv", search));
const people = async (world: World, query: Partial<ReportQuery> = {}) => (await report(world, query)).rows.map(({ person }) => person);

describe("the report", () => {
  test("is of the own authority only", async () => {
    const world = await year();
    expect(JSON.stringify(await report(world))).not.toContain("Fern");
    expect(granted(await reportCompletions(world, LHR, ALL, "report-page", "")).rows).toMatchObject([{ person: "lea", status: "completed" }]);
  });

  test("says completed and overdue, never that something was begun", async () => {
    const { rows, totals } = await report(await year());
    expect(rows.map(({ person, course, status }) => [person, course, status])).toEqual([["ada", "kurs", "completed"], ["ada", "ohne", "overdue"]]);
    expect(totals).toEqual({ people: 1, rows: 2, completed: 1, recognised: 0, overdue: 1 });
  });

  test.each<[string, Partial<ReportQuery>, number]>([
    ["a course", { course: "kurs" }, 1], ["another course", { course: "ohne" }, 1], ["a unit", { unit: "schalter" }, 2], ["an empty unit", { unit: "leitung" }, 0],
    ["a status", { status: "overdue" }, 1], ["from its day", { from: "2026-11-23" }, 1], ["from a later day", { from: "2026-11-24" }, 0],
    ["to its day", { to: "2026-11-23" }, 1], ["to an earlier day", { to: "2026-11-22" }, 0], ["a course and a status", { course: "kurs", status: "overdue" }, 0],
  ])("filtered by %s has the rows it asks for", async (_name, query, count) => {
    const { rows, totals } = await report(await year(), query);
    expect(rows).toHaveLength(count);
    expect(totals.rows).toBe(count);
  });

  test("can be turned round", async () => {
    const world = await openWorld([COURSE]);
    await complete(world);
    await complete(world, BEN);
    expect(await people(world)).toEqual(["ada", "ben"]);
    expect(await people(world, { descending: true })).toEqual(["ben", "ada"]);
  });

  test("leaves out who was deactivated", async () => {
    const world = await year();
    await setActive(world, ADM, "ada", false);
    expect(await people(world)).toEqual([]);
  });

  test("knows courses that were taken back from the catalogue", async () => {
    const world = await year();
    world.publish({ courses: [NO_CHECK] });
    expect((await report(world)).courses.map(({ id }) => id)).toEqual(["kurs", "ohne"]);
    expect((await reportChoices(world, HR)).courses.map(({ id }) => id).sort()).toEqual(["kurs", "ohne"]);
  });

  test("is for HR alone", async () => {
    const world = await year();
    for (const who of [ADA, TOM, RAT, ADM]) expect(await reportCompletions(world, who, ALL, "report-csv", "")).toEqual({ refused: "not-permitted" });
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["report-csv"] })).toEqual([]);
  });

  test("never holds anything private", async () => {
    const text = JSON.stringify(await report(await year()));
    for (const secret of ["answer", "attempt", "minutes", "round", "begun", "opened", "email", "x.example"]) expect(text).not.toContain(secret);
  });
});

describe("the log of calls", () => {
  test("has each call with its form, filters and number of rows", async () => {
    const world = await year();
    await report(world, { unit: "schalter" }, "einheit=schalter");
    await report(world);
    const log = await world.store.log.page("musterstadt", 9, { deeds: ["report-csv"] });
    expect(log).toMatchObject([{ query: "", rows: 2, by: "hr" }, { query: "einheit=schalter", rows: 2, people: ["ada"] }]);
    expect(log[0]?.people).toBeUndefined();
  });

  test("is written before anything is handed out: without it there is no report and no record", async () => {
    const broken = withStore(await year(), "log", { append: async () => Promise.reject(new Error("EIO on write")) });
    await expect(report(broken)).rejects.toThrow("EIO");
    await expect(seePersonRecord(broken, HR, "ada")).rejects.toThrow("EIO");
  });
});
