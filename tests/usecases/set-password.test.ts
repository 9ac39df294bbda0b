import { expect, test } from "vitest";
import { isRefusal } from "~/core/refusal";
import { addAdministrator, foundAuthority } from "~/usecases/found-authority";
import { makeLink } from "~/usecases/manage-people";
import { seeLink, setPassword } from "~/usecases/set-password";
import { fixedDeps, PERSON } from "../http/fixture";

const GOOD = "ein Igel trinkt Kamillentee";

async function withLink() {
  const deps = fixedDeps();
  await deps.store.people.save(PERSON);
  const { token } = await makeLink(deps, PERSON);
  return { deps, token, command: { token, password: GOOD, address: "192.0.2.1" } };
}

test("a link sets the password once and ends the sessions", async () => {
  const { deps, command } = await withLink();
  await deps.store.sessions.save({ hash: "h", person: PERSON.id, startedAt: deps.now(), seenAt: deps.now(), endsAt: "2026-11-24T00:00:00.000Z" });
  expect(await setPassword(deps, command)).toMatchObject({ person: { id: PERSON.id } });
  expect(await deps.store.people.credentials(PERSON.id)).toMatchObject({ passwordHash: `hash of ${GOOD}` });
  expect(await deps.store.sessions.read("h")).toBeUndefined();
  expect(await setPassword(deps, command)).toEqual({ refused: "link-expired" });
});

test("only the first password says that somebody has just arrived", async () => {
  const { deps, command } = await withLink();
  expect(await setPassword(deps, command)).toMatchObject({ first: true });
  const { token } = await makeLink(deps, PERSON);
  expect(await setPassword(deps, { ...command, token })).toMatchObject({ first: false });
});

test("a weak password leaves the link usable", async () => {
  const { deps, token, command } = await withLink();
  expect(await setPassword(deps, { ...command, password: "kurz" })).toMatchObject({ refused: "password-too-short", field: "password" });
  expect(await setPassword(deps, { ...command, password: "JürgenGröße12" })).toMatchObject({ refused: "password-too-common" });
  expect(isRefusal(await seeLink(deps, token))).toBe(false);
});

test("of two at once one sets the password", async () => {
  const { deps, command } = await withLink();
  const answers = await Promise.all([setPassword(deps, command), setPassword(deps, command)]);
  expect(answers.filter(isRefusal)).toEqual([{ refused: "link-expired" }]);
});

test("an old, foreign or guessed link opens nothing, and guessing is slowed down", async () => {
  const { deps, token, command } = await withLink();
  expect(await seeLink(deps, "x")).toEqual({ refused: "link-expired" });
  for (let tries = 0; tries < 20; tries += 1) expect(await setPassword(deps, { ...command, token: `guess ${tries}` })).toEqual({ refused: "link-expired" });
  expect(await setPassword(deps, command)).toMatchObject({ refused: "too-many-tries" });
  deps.clock = "2026-11-30T08:00:00.000Z";
  expect(await seeLink(deps, token)).toEqual({ refused: "link-expired" });
});

test("a founded authority has a unit and an administrator; a second one can be added", async () => {
  const deps = fixedDeps();
  const authority = { name: "Stadt Musterstadt", land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin" };
  const founded = await foundAuthority(deps, { authority, unit: "Team 1", administrator: { name: "Ada", email: "Ada@x.example" } });
  if (isRefusal(founded)) throw new Error(founded.refused);
  expect(founded.administrator).toMatchObject({ email: "ada@x.example", roles: ["learner", "administrator"], authority: founded.authority.id });
  expect(await addAdministrator(deps, { authority: founded.authority.id, name: "Bo", email: "ada@x.example" })).toMatchObject({ refused: "email-taken" });
  expect(await addAdministrator(deps, { authority: founded.authority.id, name: "Bo", email: "bo@x.example" })).toMatchObject({ name: "Bo" });
  expect(await deps.store.organisation.units(founded.authority.id)).toHaveLength(1);
});

test.each([
  [{ land: "XX" }, "land"],
  [{ name: " " }, "authority"],
  [{ place: "" }, "place"],
])("an authority with %j is not founded", async (wrong, field) => {
  const deps = fixedDeps();
  const authority = { name: "Stadt Musterstadt", land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin", ...wrong };
  expect(await foundAuthority(deps, { authority, unit: "Team 1", administrator: { name: "Ada", email: "ada@x.example" } })).toMatchObject({ field });
  expect(await deps.store.organisation.authorities()).toEqual([]);
});
