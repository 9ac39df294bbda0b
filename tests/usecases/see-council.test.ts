import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { assignCourse } from "~/usecases/assign-course";
import { reportCompletions, seeCouncil } from "~/usecases/report-completions";
import { seePersonRecord } from "~/usecases/see-person-record";
import { setActive } from "~/usecases/manage-people";
import { ADA, ADM, complete, granted, HR, NO_CHECK, openWorld, RAT, TOM, type World, year } from "./world";

const ALL: ReportQuery = { sort: "name", descending: false };
const report = async (world: World, query: Partial<ReportQuery> = {}, search = "") => granted(await reportCompletions(world, HR, { ...ALL, ...query }, "report-csv", search));

async function personOf(world: World, id: string) {
  const person = await world.store.people.byId(id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

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
