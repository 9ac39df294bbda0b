import { expect, test, vi } from "vitest";
import { verifySignIn } from "~/usecases/sign-in";
import { fixedDeps, PERSON } from "../http/fixture";

const RIGHT = { email: " Juergen@Musterstadt.example ", password: "geheim genug", address: "192.0.2.7" };
const WRONG = { ...RIGHT, password: "falsch" };

async function depsWithPerson(active = true) {
  const deps = fixedDeps();
  await deps.store.people.save({ ...PERSON, active });
  await deps.store.people.saveCredentials({ person: PERSON.id, passwordHash: "hash of geheim genug" });
  return deps;
}

test("the right password answers the person, however the address is written", async () => {
  expect(await verifySignIn(await depsWithPerson(), RIGHT)).toMatchObject({ id: PERSON.id });
});

test("unknown, wrong, without a password and inactive read the same and cost the same", async () => {
  const deps = await depsWithPerson();
  const inactive = await depsWithPerson(false);
  const verify = vi.spyOn(deps.passwords, "verify");
  const answers = [await verifySignIn(deps, WRONG), await verifySignIn(deps, { ...RIGHT, email: "niemand@x.example" }), await verifySignIn(inactive, RIGHT)];
  expect(answers).toEqual([{ refused: "sign-in-failed" }, { refused: "sign-in-failed" }, { refused: "sign-in-failed" }]);
  expect(verify).toHaveBeenCalledTimes(2);
});

test("the sixth wrong try from one place has to wait, and waiting costs no hashing", async () => {
  const deps = await depsWithPerson();
  for (let tries = 0; tries < 5; tries += 1) expect(await verifySignIn(deps, WRONG)).toEqual({ refused: "sign-in-failed" });
  const verify = vi.spyOn(deps.passwords, "verify");
  expect(await verifySignIn(deps, RIGHT)).toEqual({ refused: "too-many-tries", detail: "1" });
  expect(verify).not.toHaveBeenCalled();
  deps.clock = "2026-11-23T08:00:01.000Z";
  expect(await verifySignIn(deps, RIGHT)).toMatchObject({ id: PERSON.id });
});

test("an unknown account is slowed down like a known one", async () => {
  const deps = await depsWithPerson();
  const nobody = { ...WRONG, email: "niemand@x.example" };
  for (let tries = 0; tries < 5; tries += 1) await verifySignIn(deps, nobody);
  expect(await verifySignIn(deps, nobody)).toEqual({ refused: "too-many-tries", detail: "1" });
});

test("a stranger elsewhere slows the person down by half a minute at most", async () => {
  const deps = await depsWithPerson();
  for (let day = 0; day < 100; day += 1) {
    await verifySignIn(deps, { ...WRONG, address: `198.51.${day}.1` });
    deps.clock = new Date(Date.parse(deps.clock) + 30_000).toISOString();
  }
  expect(await verifySignIn(deps, RIGHT)).toMatchObject({ id: PERSON.id });
});

test("many accounts from one network are slowed down together", async () => {
  const deps = await depsWithPerson();
  for (let tries = 0; tries < 50; tries += 1) await verifySignIn(deps, { ...WRONG, email: `a${tries}@x.example`, address: `192.0.2.${tries}` });
  expect(await verifySignIn(deps, { ...RIGHT, address: "192.0.2.99" })).toMatchObject({ refused: "too-many-tries" });
  expect(await verifySignIn(deps, { ...RIGHT, address: "203.0.113.1" })).toMatchObject({ id: PERSON.id });
});

test("signing in does not use up tries of the network", async () => {
  const deps = await depsWithPerson();
  for (let tries = 0; tries < 200; tries += 1) expect(await verifySignIn(deps, RIGHT)).toMatchObject({ id: PERSON.id });
});

test("when too many wait the try does not count", async () => {
  const deps = await depsWithPerson();
  const busy = { ...deps, now: () => deps.clock, passwords: { ...deps.passwords, verify: async () => "busy" as const } };
  for (let tries = 0; tries < 20; tries += 1) expect(await verifySignIn(busy, RIGHT)).toEqual({ refused: "busy" });
});
