import { describe, expect, test } from "vitest";
import { assignCourse } from "~/usecases/assign-course";
import { importUnits, planImport } from "~/usecases/import-units";
import { createPerson } from "~/usecases/manage-people";
import { changeUnit, closeUnit, createUnit, openUnit, seeClosing, seeUnits } from "~/usecases/manage-units";
import { seePlan } from "~/usecases/plan-assignment";
import { ADA, ADM, COURSE, granted, HR, LHR, NO_CHECK, openWorld, RAT, TOM, withStore, year, type World } from "./world";

const units = async (world: World) => (await world.store.organisation.units("musterstadt")).map(({ id, name, parent, closed }) => [id, name, parent, closed]);
const deeds = async (world: World) => (await world.store.log.page("musterstadt", 99)).map(({ deed }) => deed);

describe("a unit", () => {
  test.each([["", "", "name-missing", "name"], ["x".repeat(201), "", "name-missing", "name"], ["schalter ", "", "unit-name-taken", "name"], ["Neu", "fern", "unit-parent-invalid", "parent"]])("called %s below %s is refused", async (name, parent, refused, field) => {
    const world = await openWorld();
    expect(await createUnit(world, ADM, name, parent)).toEqual({ refused, field });
    expect(await deeds(world)).toEqual([]);
  });

  test("can be called as one of another authority and stand below another", async () => {
    const world = await openWorld();
    expect(granted(await createUnit(world, ADM, " Fern ", "leitung"))).toEqual({ id: expect.any(String) as string, authority: "musterstadt", name: "Fern", parent: "leitung" });
    expect(await deeds(world)).toEqual(["unit-created"]);
  });

  test("has a name without blanks that nobody sees, so that a list finds it", async () => {
    const world = await openWorld();
    expect(granted(await createUnit(world, ADM, "Amt  für\tRuhe"))).toMatchObject({ name: "Amt für Ruhe" });
    expect(granted(await planImport(world, ADM, "Amt für Ruhe"))).toMatchObject({ changes: [], unchanged: 1 });
    expect(await createUnit(world, ADM, "Amt für  Ruhe")).toEqual({ refused: "unit-name-taken", field: "name" });
  });

  test("gets another name and another place, but never below itself", async () => {
    const world = await openWorld();
    granted(await changeUnit(world, ADM, "schalter", { name: "Tresen", parent: "leitung" }));
    expect(await changeUnit(world, ADM, "leitung", { name: "Leitung", parent: "schalter" })).toEqual({ refused: "unit-parent-invalid", field: "parent" });
    granted(await changeUnit(world, ADM, "schalter", { name: "Tresen" }));
    expect(await units(world)).toEqual([["leitung", "Leitung", undefined, undefined], ["schalter", "Tresen", undefined, undefined]]);
    expect(await deeds(world)).toEqual(["unit-changed", "unit-changed"]);
  });

  test("is listed with the active people in it", async () => {
    expect([...granted(await seeUnits(await openWorld(), ADM)).people]).toEqual([["schalter", 1], ["leitung", 5]]);
  });
});

describe("closing a unit", () => {
  test("is looked at first: people, units below, assignments", async () => {
    const world = await year();
    granted(await createUnit(world, ADM, "Infotheke", "schalter"));
    const seen = granted(await seeClosing(world, ADM, "schalter"));
    expect({ people: seen.people.map(({ id }) => id), below: seen.below.map(({ name }) => name), courses: seen.courses, targets: seen.targets.map(({ name }) => name) })
      .toEqual({ people: ["ada"], below: ["Infotheke"], courses: [NO_CHECK.title], targets: ["Infotheke", "Leitung"] });
    expect((await world.store.people.byId("ada"))?.unit).toBe("schalter");
  });

  test("moves its people, raises what is below, and takes nobody any more", async () => {
    const world = await openWorld();
    const { id } = granted(await createUnit(world, ADM, "Infotheke", "schalter"));
    granted(await changeUnit(world, ADM, "schalter", { name: "Schalter", parent: "leitung" }));
    granted(await closeUnit(world, ADM, "schalter", id));
    expect((await world.store.people.byId("ada"))?.unit).toBe(id);
    expect(await units(world)).toEqual([[id, "Infotheke", "leitung", undefined], ["leitung", "Leitung", undefined, undefined], ["schalter", "Schalter", "leitung", true]]);
    expect(await createPerson(world, ADM, { name: "Neu", email: "neu@x.example", unit: "schalter", roles: ["learner"] })).toEqual({ refused: "unit-unknown", field: "unit" });
    expect((await deeds(world))[0]).toBe("unit-closed");
  });

  test("takes no assignment any more", async () => {
    const world = await openWorld();
    granted(await closeUnit(world, ADM, "schalter", "leitung"));
    expect(await assignCourse(world, HR, { course: COURSE.id, target: { kind: "unit", unit: "schalter" }, mandatory: true })).toEqual({ refused: "target-empty", field: "target" });
    expect(granted(await seePlan(world, HR, { targets: [], course: COURSE.id, due: "", mandatory: true, message: "" })).units.map(({ id }) => id)).toEqual(["leitung"]);
  });

  test.each(["", "schalter", "fern", "nirgends"])("with people in it and %s as their place is refused", async (target) => {
    const world = await openWorld();
    expect(await closeUnit(world, ADM, "schalter", target)).toEqual({ refused: "unit-target-missing", field: "nach" });
    expect(await units(world)).toEqual([["leitung", "Leitung", undefined, undefined], ["schalter", "Schalter", undefined, undefined]]);
  });

  test("that broke off can be done again", async () => {
    const world = await openWorld();
    const broken = withStore(world, "organisation", { saveUnits: async () => Promise.reject(new Error("aus")) });
    await expect(closeUnit(broken, ADM, "schalter", "leitung")).rejects.toThrow("aus");
    granted(await closeUnit(world, ADM, "schalter", ""));
    expect(await closeUnit(world, ADM, "schalter", "")).toEqual({ refused: "unit-closed" });
    for (let click = 0; click < 2; click += 1) granted(await openUnit(world, ADM, "schalter"));
    expect((await deeds(world)).filter((deed) => deed === "unit-opened")).toHaveLength(1);
    expect(await units(world)).toContainEqual(["schalter", "Schalter", undefined, undefined]);
  });
});

describe("importing a list", () => {
  const LIST = "Einheit;Gehört zu\nInfotheke;Schalter\nSchalter;Leitung\n";

  test("does what the plan showed, whole, once, and says so in the log", async () => {
    const world = await openWorld();
    const plan = granted(await planImport(world, ADM, LIST));
    expect(plan).toMatchObject({ changes: [{ kind: "created", name: "Infotheke" }, { kind: "moved", name: "Schalter" }], others: ["Leitung"], faults: [] });
    expect(await units(world)).toHaveLength(2);
    expect(await importUnits(world, ADM, LIST, plan.mark)).toBe(2);
    expect((await units(world)).map(([, name, parent]) => [name, parent])).toEqual([["Infotheke", "schalter"], ["Leitung", undefined], ["Schalter", "leitung"]]);
    expect(await importUnits(world, ADM, LIST, plan.mark)).toEqual({ refused: "list-nothing", field: "liste" });
    expect(await deeds(world)).toEqual(["units-imported"]);
  });

  test("with one fault does nothing", async () => {
    const world = await openWorld();
    const { mark } = granted(await planImport(world, ADM, `${LIST}Kasse;Mond`));
    expect(await importUnits(world, ADM, `${LIST}Kasse;Mond`, mark)).toEqual({ refused: "list-faulty", field: "liste" });
    expect(await units(world)).toHaveLength(2);
  });

  test("after somebody else changed the units is looked at again", async () => {
    const world = await openWorld();
    const { mark } = granted(await planImport(world, ADM, LIST));
    granted(await createUnit(world, ADM, "Infotheke"));
    expect(await importUnits(world, ADM, LIST, mark)).toEqual({ refused: "list-changed", field: "liste" });
    expect((await units(world)).map(([, name, parent]) => [name, parent])).toEqual([["Infotheke", undefined], ["Leitung", undefined], ["Schalter", undefined]]);
  });
});

test("only administrators manage units, and only those of their authority", async () => {
  const world = await openWorld();
  for (const who of [ADA, TOM, HR, RAT]) {
    for (const answer of [seeUnits(world, who), createUnit(world, who, "Neu"), changeUnit(world, who, "schalter", { name: "Neu" }), seeClosing(world, who, "schalter"), closeUnit(world, who, "schalter", "leitung"), openUnit(world, who, "schalter"), planImport(world, who, "Neu"), importUnits(world, who, "Neu", "")]) {
      expect(await answer).toEqual({ refused: "not-permitted" });
    }
  }
  for (const answer of [changeUnit(world, LHR, "schalter", { name: "Neu" }), seeClosing(world, LHR, "schalter"), closeUnit(world, LHR, "schalter", "fern"), openUnit(world, LHR, "schalter")]) {
    expect(await answer).toEqual({ refused: "not-found" });
  }
});
