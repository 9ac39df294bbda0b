import { describe, expect, test } from "vitest";
import { changePerson, createPerson, listPeople, makePasswordLink, seeAccount, seeAccounts, setActive, type PersonCommand } from "~/usecases/manage-people";
import { seeLink, setPassword } from "~/usecases/set-password";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, TOM, type World } from "./world";

const NEW: PersonCommand = { name: " Neue Person ", email: " Neu@X.example", unit: "schalter", roles: ["trainer"] };
const PASSWORD = "ein Igel trinkt Kamillentee";

async function session(world: World, person: string, hash = person) {
  await world.store.sessions.save({ hash, person, startedAt: world.clock, seenAt: world.clock, endsAt: "2026-12-24T00:00:00.000Z" });
  return () => world.store.sessions.read(hash);
}

const deeds = async (world: World) => (await world.store.log.page("musterstadt", 99)).map(({ deed }) => deed);
const ada = (change: Partial<PersonCommand> = {}): PersonCommand => ({ name: "Ada Öztürk", email: "ada@x.example", unit: "schalter", roles: ["learner"], ...change });

describe("creating an account", () => {
  test("makes a learner of the own authority and a link that is stored only as a hash", async () => {
    const world = await openWorld();
    const { person, token, until } = granted(await createPerson(world, ADM, NEW));
    expect(person).toMatchObject({ name: "Neue Person", email: "neu@x.example", authority: "musterstadt", roles: ["learner", "trainer"], active: true });
    expect(until).toBe("2026-11-30T08:00:00.000Z");
    expect(JSON.stringify(await world.store.people.credentials(person.id))).not.toContain(token);
    expect(granted(await seeLink(world, token)).id).toBe(person.id);
    expect(await deeds(world)).toEqual(["person-created"]);
  });

  test.each<[Partial<PersonCommand>, string, string]>([
    [{ name: " " }, "name-missing", "name"], [{ name: "x".repeat(201) }, "name-missing", "name"],
    [{ email: "neu" }, "email-invalid", "email"], [{ email: "a b@x.example" }, "email-invalid", "email"], [{ email: "neu@x" }, "email-invalid", "email"],
    [{ unit: "fern" }, "unit-unknown", "unit"], [{ unit: "" }, "unit-unknown", "unit"], [{ roles: [] }, "roles-missing", "roles"],
    [{ email: "ADA@x.example" }, "email-taken", "email"], [{ email: "lea@x.example" }, "email-taken", "email"],
  ])("with %j is refused by its field", async (change, refused, field) => {
    const world = await openWorld();
    expect(await createPerson(world, ADM, { ...NEW, ...change })).toEqual({ refused, field });
    expect(await deeds(world)).toEqual([]);
  });

  test("two at once with one address make one account", async () => {
    const world = await openWorld();
    const answers = await Promise.all([createPerson(world, ADM, NEW), createPerson(world, ADM, { ...NEW, name: "Andere" })]);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "email-taken", field: "email" }]);
  });
});

describe("changing an account", () => {
  test("of the own authority is written to the log", async () => {
    const world = await openWorld();
    expect(granted(await changePerson(world, ADM, "ada", ada({ name: "Ada Neu", unit: "leitung" })))).toMatchObject({ name: "Ada Neu", unit: "leitung", roles: ["learner"] });
    expect(await deeds(world)).toEqual(["person-changed"]);
  });

  test("to another's address is refused", async () => {
    expect(await changePerson(await openWorld(), ADM, "ada", ada({ email: "ben@x.example" }))).toEqual({ refused: "email-taken", field: "email" });
  });

  test("touches neither roles nor sessions", async () => {
    const world = await openWorld();
    const alive = await session(world, "tom");
    const asked = { ...ada({ name: "Tom Neu", email: "tom@x.example" }), roles: ["learner"] as const };
    expect(granted(await changePerson(world, ADM, "tom", asked))).toMatchObject({ name: "Tom Neu", roles: ["learner", "trainer"] });
    expect(await alive()).toBeDefined();
  });
});

describe("deactivating", () => {
  test("ends the sessions and the link, and can be taken back", async () => {
    const world = await openWorld();
    const alive = await session(world, "ada");
    const { token } = granted(await makePasswordLink(world, ADM, "ada"));
    expect(granted(await setActive(world, ADM, "ada", false)).active).toBe(false);
    expect(await alive()).toBeUndefined();
    expect(await seeLink(world, token)).toEqual({ refused: "link-expired" });
    expect(granted(await setActive(world, ADM, "ada", true)).active).toBe(true);
    expect(await deeds(world)).toEqual(["person-changed", "person-deactivated", "password-link-made"]);
  });

  test("oneself is refused", async () => {
    const world = await openWorld();
    const alive = await session(world, "adm");
    expect(await setActive(world, ADM, "adm", false)).toEqual({ refused: "own-account" });
    expect(await alive()).toBeDefined();
  });

  test("somebody else ends nobody's sessions but hers", async () => {
    const world = await openWorld();
    const alive = await session(world, "ben");
    await setActive(world, ADM, "ada", false);
    expect(await alive()).toBeDefined();
  });
});

describe("a password link", () => {
  test("works once, and a newer one ends the older", async () => {
    const world = await openWorld();
    const first = granted(await makePasswordLink(world, ADM, "ada")).token;
    const second = granted(await makePasswordLink(world, ADM, "ada")).token;
    const use = (token: string) => setPassword(world, { token, password: PASSWORD, address: "192.0.2.7" });
    expect(await use(first)).toEqual({ refused: "link-expired" });
    expect(granted(await use(second)).person.id).toBe("ada");
    expect(await use(second)).toEqual({ refused: "link-expired" });
  });

  test("leaves the old password working until it is used", async () => {
    const world = await openWorld();
    await world.store.people.saveCredentials({ person: "ada", passwordHash: "hash of alt" });
    await makePasswordLink(world, ADM, "ada");
    expect(await world.store.people.credentials("ada")).toMatchObject({ passwordHash: "hash of alt" });
  });
});

describe("another authority's accounts", () => {
  const tries: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
    ["seen", (world) => seeAccount(world, LHR, "ada")],
    ["changed", (world) => changePerson(world, LHR, "ada", ada({ unit: "fern" }))],
    ["deactivated", (world) => setActive(world, LHR, "ada", false)],
    ["given a link", (world) => makePasswordLink(world, LHR, "ada")],
  ];
  test.each(tries)("cannot be %s and look like missing ones", async (_name, attempt) => {
    const world = await openWorld();
    expect(await attempt(world)).toEqual({ refused: "not-found" });
    expect(await world.store.log.page("musterland", 9)).toEqual([]);
  });

  test("are in no list", async () => {
    const world = await openWorld();
    expect(granted(await listPeople(world, LHR)).people.map(({ id }) => id).sort()).toEqual(["lea", "lhr"]);
    expect(granted(await seeAccounts(world, LHR, { search: "ada", page: 1, size: 50 })).people).toEqual([]);
  });
});

test("only administrators manage accounts", async () => {
  const world = await openWorld();
  for (const who of [ADA, TOM, HR, RAT]) {
    for (const answer of [createPerson(world, who, NEW), changePerson(world, who, "ada", ada()), setActive(world, who, "ada", false), makePasswordLink(world, who, "ada"), listPeople(world, who), seeAccount(world, who, "niemand")]) {
      expect(await answer).toEqual({ refused: "not-permitted" });
    }
  }
});

describe("the list of accounts", () => {
  const found = async (search: string, page = 1, size = 50) => granted(await seeAccounts(await openWorld(), ADM, { search, page, size }));

  test.each([["öztürk", ["ada"]], ["ÖZTÜRK", ["ada"]], ["O\u0308ztu\u0308rk", ["ada"]], ["@x.example", ["ada", "adm", "ben", "hr", "rat", "tom"]], ["niemand", []]])("filtered by %s", async (search, ids) => {
    expect((await found(search)).people.map(({ id }) => id).sort()).toEqual(ids);
  });

  test.each([[1, 1], [2, 2], [99, 2], [0, 1], [-1, 1], [Number.NaN, 1], [1.5, 1]])("page %s of two shows page %s", async (asked, shown) => {
    expect(await found("", asked, 4)).toMatchObject({ page: shown, pages: 2, total: 6 });
  });

  test.each<[string, Partial<Parameters<typeof seeAccounts>[2]>, readonly string[]]>([
    ["a unit", { unit: "schalter" }, ["ada"]], ["a role", { role: "hr" }, ["hr"]], ["the closed ones", { active: false }, ["ben"]], ["several at once", { unit: "leitung", role: "learner", active: true, search: "t" }, ["rat", "tom"]],
  ])("filtered by %s", async (_name, filter, ids) => {
    const world = await openWorld();
    await setActive(world, ADM, "ben", false);
    expect(granted(await seeAccounts(world, ADM, { search: "", page: 1, size: 50, ...filter })).people.map(({ id }) => id).sort()).toEqual(ids);
  });

  test("is sorted as a dictionary is", async () => {
    expect((await found("")).people.map(({ name }) => name)).toEqual(["Ada Öztürk", "Adam Admin", "Ben Zander", "Hanna Personal", "Rita Rat", "Tom Trainer"]);
  });
});
