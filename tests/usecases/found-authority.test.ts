import { describe, expect, test } from "vitest";
import { addAdministrator, foundAuthority } from "~/usecases/found-authority";
import { granted, openWorld } from "./world";

describe("founding an authority", () => {
  const FOUNDING = { authority: { name: " Stadt Neu ", land: "BE", place: "Neu", timeZone: "Europe/Berlin" }, unit: "Erste", administrator: { name: "Nora", email: "NORA@neu.example" } };

  test("makes it, one unit and an administrator of it", async () => {
    const world = await openWorld();
    const { authority, administrator } = granted(await foundAuthority(world, FOUNDING));
    expect(authority).toMatchObject({ name: "Stadt Neu", land: "BE", demonstration: false });
    expect(administrator).toMatchObject({ authority: authority.id, email: "nora@neu.example", roles: ["learner", "administrator"] });
    expect(await world.store.organisation.units(authority.id)).toMatchObject([{ id: administrator.unit, name: "Erste" }]);
  });

  test.each([[{ name: "Nora", email: "ada@x.example" }, "email-taken"], [{ name: "Nora", email: "nora" }, "email-invalid"], [{ name: " ", email: "nora@neu.example" }, "name-missing"]])("with the administrator %j nothing is made", async (administrator, refused) => {
    const world = await openWorld();
    expect(await foundAuthority(world, { ...FOUNDING, administrator })).toMatchObject({ refused });
    expect(await world.store.organisation.authorities()).toHaveLength(2);
  });

  test("a second administrator joins the first unit, but not an unknown authority", async () => {
    const world = await openWorld();
    expect(granted(await addAdministrator(world, { authority: "musterland", name: "Zwei", email: "zwei@x.example" })).unit).toBe("fern");
    expect(await addAdministrator(world, { authority: "nichts", name: "Zwei", email: "drei@x.example" })).toEqual({ refused: "not-found", field: "authority" });
  });
});
