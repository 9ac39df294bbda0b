import { describe, expect, test } from "vitest";
import { changeRoles, seeRoleChange } from "~/usecases/change-roles";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, TOM } from "./world";

describe("other roles", () => {
  test("are looked at before anything is done", async () => {
    const world = await openWorld();
    expect(granted(await seeRoleChange(world, ADM, "tom", ["hr"]))).toMatchObject({ after: ["learner", "hr"], given: ["hr"], taken: ["trainer"] });
    expect((await world.store.people.byId("tom"))?.roles).toEqual(["learner", "trainer"]);
    expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
  });

  test("end the sessions and are written to the log with what was given and taken", async () => {
    const world = await openWorld();
    await world.store.sessions.save({ hash: "h", person: "tom", startedAt: world.clock, seenAt: world.clock, endsAt: "2026-12-24T00:00:00.000Z" });
    granted(await changeRoles(world, ADM, "tom", ["hr"]));
    expect((await world.store.people.byId("tom"))?.roles).toEqual(["learner", "hr"]);
    expect(await world.store.sessions.read("h")).toBeUndefined();
    expect(await world.store.log.page("musterstadt", 9)).toMatchObject([{ deed: "roles-changed", by: "adm", people: ["tom"], query: "dazu=hr&weg=trainer" }]);
  });

  test("leave everybody a learner", async () => {
    expect(granted(await changeRoles(await openWorld(), ADM, "tom", [])).after).toEqual(["learner"]);
  });

  test.each([["adm", ["hr"], "own-account"], ["tom", ["trainer"], "roles-same"], ["ada", ["learner"], "roles-same"]] as const)("of %s to %j are refused", async (person, roles, refused) => {
    expect(await changeRoles(await openWorld(), ADM, person, roles)).toEqual({ refused, field: "rolle" });
  });

  test("may be more for the administrator herself", async () => {
    expect(granted(await changeRoles(await openWorld(), ADM, "adm", ["administrator", "hr"])).after).toEqual(["learner", "hr", "administrator"]);
  });

  test("are given by administrators of the own authority only", async () => {
    const world = await openWorld();
    for (const who of [ADA, TOM, HR, RAT]) expect(await changeRoles(world, who, "ada", ["hr"])).toEqual({ refused: "not-permitted" });
    expect(await changeRoles(world, LHR, "ada", ["hr"])).toEqual({ refused: "not-found" });
    expect(await changeRoles(world, LHR, "niemand", ["hr"])).toEqual({ refused: "not-found" });
  });
});
