import { beforeEach, describe, expect, test } from "vitest";
import type { Letter } from "~/core/letter";
import { isRefusal } from "~/core/refusal";
import { makePasswordLink, setActive } from "~/usecases/manage-people";
import { seeLink, setPassword } from "~/usecases/set-password";
import { requestSignInLink, signInByLink } from "~/usecases/sign-in-link";
import { ADM, granted, openWorld, type World } from "./world";

const GOOD = "ein Igel trinkt Kamillentee";
const ADDRESS = "192.0.2.7";
let world: World;
let letters: Letter[];
beforeEach(async () => {
  world = await openWorld();
  letters = [];
  Object.assign(world, { mail: { send: async (letter: Letter) => (letters.push(letter), "sent" as const) } });
  await world.store.people.saveCredentials({ person: "ada", passwordHash: `hash of ${GOOD}` });
});

async function ask(email = "ada@x.example", next = "", address = ADDRESS) {
  const answer = await requestSignInLink(world, { email, address, next });
  await world.background.idle();
  return answer;
}
const path = () => {
  const content = letters.at(-1)?.content;
  return content && "path" in content ? content.path : "";
};
const token = () => path().replace(/^\/anmeldelink\/|\?.*$/gu, "");
const use = (used = token()) => signInByLink(world, { token: used, address: ADDRESS });

describe("asking for a link", () => {
  test("mails one that works for a quarter of an hour and is kept as a digest only", async () => {
    expect(await ask(" ADA@x.example ", "/de/kurse?a=1")).toBe("done");
    expect(letters).toMatchObject([{ to: "ada@x.example", content: { kind: "sign-in", name: "Ada Öztürk", authority: "Stadt Musterstadt", until: "2026-11-23T08:15:00.000Z" } }]);
    expect(path()).toMatch(/^\/anmeldelink\/[\w-]{43}\?next=%2Fde%2Fkurse%3Fa%3D1$/u);
    expect(JSON.stringify(await world.store.people.credentials("ada"))).not.toContain(token());
    expect(await world.store.people.credentials("ada")).toMatchObject({ passwordHash: `hash of ${GOOD}`, link: { hash: world.digest(token()), kind: "sign-in" } });
  });

  test("answers the same whether anybody has this address, before anything is looked up", async () => {
    await setActive(world, ADM, "ben", false);
    const works: ((goOn: () => boolean) => Promise<void>)[] = [];
    const later = { ...world, background: { run: (work: (typeof works)[number]) => void works.push(work) } };
    for (const email of ["ada@x.example", "niemand@x.example", "ben@x.example"]) expect(await requestSignInLink(later, { email, address: ADDRESS, next: "" })).toBe("done");
    expect(await world.store.people.credentials("ada")).toEqual({ person: "ada", passwordHash: `hash of ${GOOD}` });
    for (const work of works) await work(() => true);
    expect(letters.map(({ to }) => to)).toEqual(["ada@x.example"]);
  });

  test("is refused where no mail is set up, and for what is no address", async () => {
    for (const email of ["", "ada", "ada@x", `${"a".repeat(260)}@x.example`]) expect(await ask(email)).toEqual({ refused: "email-invalid", field: "email" });
    const { mail: _mail, ...without } = world;
    expect(await requestSignInLink(without, { email: "ada@x.example", address: ADDRESS, next: "" })).toEqual({ refused: "not-found" });
  });

  test("is slowed down for an address that exists as for one that does not, wherever it is asked from", async () => {
    for (const email of ["ada@x.example", "niemand@x.example"]) {
      for (let time = 0; time < 3; time += 1) expect(await ask(email, "", `198.51.${time}.1`)).toBe("done");
      expect(await ask(email, "", "203.0.113.9")).toEqual({ refused: "too-many-tries", detail: "60" });
    }
    expect(letters).toHaveLength(3);
  });

  test("leaves a link that sets the password alone and says that there is one", async () => {
    const made = granted(await makePasswordLink(world, ADM, "ada"));
    expect(await ask()).toBe("done");
    expect(letters).toMatchObject([{ content: { kind: "password-open", path: "/anmelden", until: made.until } }]);
    expect(granted(await seeLink(world, made.token)).id).toBe("ada");
    world.clock = made.until;
    await ask();
    expect(letters).toMatchObject([{}, { content: { kind: "sign-in" } }]);
  });
});

describe("a link", () => {
  test("signs in once, keeps the password and is noted like any sign-in", async () => {
    await ask();
    expect(granted(await seeLink(world, token(), "sign-in")).id).toBe("ada");
    expect(granted(await use()).id).toBe("ada");
    expect(world.operation.state("sign-in").done).toBe(world.clock);
    expect(await world.store.people.credentials("ada")).toEqual({ person: "ada", passwordHash: `hash of ${GOOD}` });
    expect(await use()).toEqual({ refused: "link-expired" });
  });

  test("of two clicks at once signs in with one", async () => {
    await ask();
    const answers = await Promise.all([use(), use()]);
    expect(answers.filter(isRefusal)).toEqual([{ refused: "link-expired" }]);
  });

  test("that is not the latest, too old, invented, or of a closed account signs nobody in", async () => {
    await ask();
    const first = token();
    await ask();
    expect(await use(first)).toEqual({ refused: "link-expired" });
    await setActive(world, ADM, "ada", false);
    expect(await use()).toEqual({ refused: "link-expired" });
    await setActive(world, ADM, "ada", true);
    world.clock = "2026-11-23T08:15:00.000Z";
    expect(await use()).toEqual({ refused: "link-expired" });
    for (let time = 0; time < 20; time += 1) await use("geraten");
    expect(await use()).toMatchObject({ refused: "too-many-tries" });
  });

  test("does only what it was made for", async () => {
    await ask();
    expect(await setPassword(world, { token: token(), password: GOOD, address: ADDRESS })).toEqual({ refused: "link-expired" });
    const made = granted(await makePasswordLink(world, ADM, "ada"));
    expect(await use(made.token)).toEqual({ refused: "link-expired" });
    expect(await use()).toEqual({ refused: "link-expired" });
  });
});
