import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { assignCourse, seeAssignments } from "~/usecases/assign-course";
import { reportChoices } from "~/usecases/report-choices";
import { reportCompletions, seeCouncil } from "~/usecases/report-completions";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeOwnRecord, seePersonRecord } from "~/usecases/see-person-record";
import { setActive } from "~/usecases/manage-people";
import { beginCourse } from "~/usecases/begin-course";
import { ADA, ADM, BEN, complete, COURSE, granted, HR, LEA, LHR, NO_CHECK, openWorld, RAT, TOM, withStore, type World } from "./world";

const ALL: ReportQuery = { sort: "name", descending: false };
const report = async (world: World, query: Partial<ReportQuery> = {}, search = "") => granted(await reportCompletions(world, HR, { ...ALL, ...query }, "report-csv", search));
const people = async (world: World, query: Partial<ReportQuery> = {}) => (await report(world, query)).rows.map(({ person }) => person);

/** Ada is done with one course, Ben has only begun; the whole authority was assigned the other by yesterday. */
async function year() {
  const world = await openWorld([COURSE, NO_CHECK]);
  await complete(world);
  await complete(world, LEA);
  await beginCourse(world, BEN, COURSE.id);
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "unit", unit: "schalter" }, mandatory: true, due: "2026-11-22" });
  return world;
}

describe("the report", () => {
  test("is of the own authority only", async () => {
    const world = await year();
    expect(JSON.stringify(await report(world))).not.toContain("Fern");
    expect(granted(await reportCompletions(world, LHR, ALL, "report-page", "")).rows).toMatchObject([{ person: "lea", status: "completed" }]);
  });

  test("says completed and overdue, never that something was begun", async () => {
    const { rows, totals } = await report(await year());
    expect(rows.map(({ person, course, status }) => [person, course, status])).toEqual([["ada", "kurs", "completed"], ["ada", "ohne", "overdue"]]);
    expect(totals).toEqual({ people: 1, rows: 2, completed: 1, overdue: 1 });
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

describe("the staff council", () => {
  const council = async (world: World, before?: string) => granted(await seeCouncil(world, RAT, before));

  test("sees counts that are covered where a few people could be told apart", async () => {
    const seen = await council(await year());
    expect(seen.courses).toMatchObject([
      { course: "kurs", counts: { rows: [{ unit: "schalter", name: "Schalter" }], total: {}, hidden: 1 } },
      { course: "ohne", counts: { total: {} } },
    ]);
    expect(JSON.stringify(seen.courses)).not.toMatch(/people|completed/u);
  });

  test("sees numbers of groups large enough on both sides", async () => {
    const world = await openWorld([NO_CHECK]);
    for (const unit of ["schalter", "leitung"]) {
      for (let place = 0; place < 10; place += 1) {
        const person = `${unit}-${place}`;
        await world.store.people.save({ id: person, authority: "musterstadt", unit, name: person, email: `${person}@x.example`, roles: ["learner"], active: true, createdAt: world.clock });
        if (place < 5) await complete(world, { person, authority: "musterstadt", roles: ["learner"] }, NO_CHECK);
      }
    }
    for (const person of ["ada", "ben", "hr", "tom", "rat", "adm"]) await world.store.people.save({ ...(await personOf(world, person)), active: false });
    await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "authority" }, mandatory: false });
    expect((await council(world)).courses[0]?.counts).toEqual({
      rows: [{ unit: "leitung", name: "Leitung", people: 10, completed: 5 }, { unit: "schalter", name: "Schalter", people: 10, completed: 5 }],
      total: { people: 20, completed: 10 }, hidden: 0,
    });
  });

  test("sees who called what, but nobody's name or id from the rows", async () => {
    const world = await year();
    await report(world, { unit: "schalter" }, "einheit=schalter");
    await seePersonRecord(world, HR, "ada");
    const seen = await council(world);
    expect(seen.calls).toMatchObject([{ deed: "person-page", byName: "Hanna Personal" }, { deed: "report-csv", query: "einheit=schalter", rows: 2 }, { deed: "course-assigned" }]);
    for (const hidden of ["ada", "Ada", "lea", "Fern"]) expect(JSON.stringify(seen)).not.toContain(`"${hidden}`);
  });

  test("does not see accounts, drafts and password links in it", async () => {
    const world = await openWorld();
    await setActive(world, ADM, "ben", false);
    expect((await council(world)).calls).toEqual([]);
  });

  test("turns the pages of the log without losing an entry", async () => {
    const world = await openWorld();
    for (let call = 0; call < 101; call += 1) await report(world, {}, `seite=${call}`);
    const first = await council(world);
    const second = await council(world, first.next);
    const third = await council(world, second.next);
    expect([first, second, third].map(({ calls }) => calls.length)).toEqual([50, 50, 1]);
    expect(new Set([first, second, third].flatMap(({ calls }) => calls.map(({ query }) => query))).size).toBe(101);
    expect(third.next).toBeUndefined();
  });

  test("is its own role", async () => {
    const world = await year();
    for (const who of [ADA, TOM, HR, ADM]) expect(await seeCouncil(world, who, undefined)).toEqual({ refused: "not-permitted" });
  });
});

describe("the record of a person", () => {
  test("holds courses and certificates, and that it was looked at", async () => {
    const world = await year();
    const record = granted(await seePersonRecord(world, HR, "ada"));
    expect(record).toMatchObject({ unit: { name: "Schalter" }, rows: [{ course: "ohne" }, { course: "kurs" }], certificates: [{ state: "valid" }] });
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["person-page"] })).toMatchObject([{ by: "hr", people: ["ada"], rows: 1 }]);
  });

  test("of another authority is like none and leaves no entry", async () => {
    const world = await year();
    expect(await seePersonRecord(world, LHR, "ada")).toEqual({ refused: "not-found" });
    expect(await seePersonRecord(world, HR, "niemand")).toEqual({ refused: "not-found" });
    for (const authority of ["musterstadt", "musterland"]) expect(await world.store.log.page(authority, 9, { deeds: ["person-page"] })).toEqual([]);
  });

  test("is for HR alone, whoever is asked about", async () => {
    const world = await year();
    for (const who of [ADA, TOM, RAT, ADM]) for (const id of ["ada", "niemand"]) expect(await seePersonRecord(world, who, id)).toEqual({ refused: "not-permitted" });
  });

  test("is what the person sees herself, with who looked at it, newest first", async () => {
    const world = await year();
    const { looked: before } = granted(await seeOwnRecord(world, ADA));
    expect(before).toEqual([]);
    const shown = granted(await seePersonRecord(world, HR, "ada"));
    world.clock = "2026-11-23T09:00:00.000Z";
    await report(world);
    const { looked, ...own } = granted(await seeOwnRecord(world, ADA));
    expect(own).toEqual(shown);
    expect(looked).toMatchObject([{ deed: "report-csv", byName: "Hanna Personal" }, { deed: "person-page", byName: "Hanna Personal" }]);
  });

  test("tells nobody that others were looked at", async () => {
    const world = await year();
    await seePersonRecord(world, HR, "ada");
    await report(world, { unit: "schalter" });
    expect(granted(await seeOwnRecord(world, BEN)).looked).toEqual([]);
  });

  test("a look by somebody who is gone has no name", async () => {
    const world = await year();
    await world.store.log.append({ id: "l", authority: "musterstadt", at: world.clock, by: "weg", deed: "person-page", people: ["ada"], rows: 1 });
    expect(granted(await seeOwnRecord(world, ADA)).looked).toMatchObject([{ byName: "" }]);
  });

  test("shows a revoked certificate as revoked to both", async () => {
    const world = await openWorld();
    await revokeCertificate(world, HR, await complete(world), "Verwechslung");
    for (const seen of [await seePersonRecord(world, HR, "ada"), await seeOwnRecord(world, ADA)]) {
      expect(granted(seen)).toMatchObject({ rows: [{ status: "revoked" }], certificates: [{ state: "revoked", issued: { revoked: { reason: "Verwechslung" } } }] });
    }
  });
});

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

  test("shows what was assigned, newest first, and whom one can choose", async () => {
    const { world } = await assign({ target: { kind: "person", person: "ada" } });
    world.clock = "2026-11-23T09:00:00.000Z";
    await assignCourse(world, HR, { course: "kurs", target: { kind: "unit", unit: "leitung" }, mandatory: false });
    await setActive(world, ADM, "ben", false);
    const seen = granted(await seeAssignments(world, HR));
    expect(seen.assignments.map(({ targetName }) => targetName)).toEqual(["Leitung", "Ada Öztürk"]);
    expect(seen.people.map(({ id }) => id)).not.toContain("ben");
    expect(JSON.stringify(seen)).not.toContain("Fern");
  });
});

async function personOf(world: World, id: string) {
  const person = await world.store.people.byId(id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}
