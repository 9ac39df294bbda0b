import { beforeEach, describe, expect, test } from "vitest";
import type { Identified } from "~/core/organisation/identity";
import type { OfficeAttempt, OfficePurpose } from "~/core/organisation/office";
import { refuse, type Refusal } from "~/core/refusal";
import type { OfficeAccounts } from "~/usecases/deps";
import { makePasswordLink, setActive } from "~/usecases/manage-people";
import { finishOffice, officeAddress, removeOffice, seeOffice, startOffice } from "~/usecases/office-account";
import { seeDeeds } from "~/usecases/see-deeds";
import { seeLink, setPassword } from "~/usecases/set-password";
import { ADA, ADM, BEN, granted, openWorld, type World } from "./world";

const ISSUER = "https://idp.example";
const ADDRESS = "192.0.2.7";
const REDIRECT = "https://lernen.example/de/anmelden/dienstkonto/antwort";

let world: World;
/** Whom the provider names next. */
let named: Identified | Refusal;
let reached: Refusal | undefined;
beforeEach(async () => {
  world = await openWorld();
  named = { issuer: ISSUER, subject: "sub-ada" };
  reached = undefined;
  const office: OfficeAccounts = { issuer: ISSUER, address: async ({ state }) => reached ?? { href: `${ISSUER}/authorize?state=${state}` }, identify: async () => named };
  Object.assign(world, { office });
});

const start = (purpose: OfficePurpose = { kind: "sign-in", next: "" }) => startOffice(world, { purpose, redirect: REDIRECT, address: ADDRESS });
const finish = (attempt: OfficeAttempt | undefined, viewer?: { readonly person: string }, state = attempt?.state ?? "") =>
  finishOffice(world, { attempt, answer: new URLSearchParams({ code: "c", state }), address: ADDRESS, viewer });
const both = async (purpose?: OfficePurpose, viewer?: { readonly person: string }) => finish(granted(await start(purpose)), viewer);
const connectAda = () => both({ kind: "account", person: "ada" }, ADA);
const link = async (person = "ada") => granted(await makePasswordLink(world, ADM, person)).token;
const deeds = async () => (await world.store.log.page("musterstadt", 9)).map(({ deed, by, people }) => [deed, by, people?.join()]);
const identities = (person = "ada") => world.store.identities.ofPerson(person);

describe("going to the provider", () => {
  test("makes an attempt that nobody can guess and that lasts ten minutes", async () => {
    const [one, other] = [granted(await start()), granted(await start())];
    expect(one).toMatchObject({ redirect: REDIRECT, purpose: { kind: "sign-in", next: "" }, until: "2026-11-23T08:10:00.000Z" });
    const secrets = [one, other].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
    expect(new Set(secrets).size).toBe(6);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/u);
    expect(await officeAddress(world, one)).toEqual({ href: `${ISSUER}/authorize?state=${one.state}` });
    world.clock = one.until;
    expect(await officeAddress(world, one)).toEqual({ refused: "office-stale" });
    expect(await officeAddress(world, undefined)).toEqual({ refused: "office-stale" });
  });

  test("is refused without a provider, with one that is silent, and with a link that is none", async () => {
    expect(await start({ kind: "link", token: "x" })).toEqual({ refused: "link-expired" });
    reached = refuse("office-unreachable");
    expect(await start()).toEqual({ refused: "office-unreachable" });
    const { office: _office, ...without } = world;
    expect(await startOffice(without, { purpose: { kind: "sign-in", next: "" }, redirect: REDIRECT, address: ADDRESS })).toEqual({ refused: "not-found" });
    expect(await finishOffice(without, { attempt: undefined, answer: new URLSearchParams(), address: ADDRESS, viewer: undefined })).toEqual({ refused: "not-found" });
    expect(await seeOffice(without, ADA)).toBeUndefined();
    expect(await removeOffice(without, ADA)).toEqual({ refused: "not-found" });
  });
});

describe("signing in", () => {
  test("is for whoever is connected, is noted, and stands in no log", async () => {
    granted(await connectAda());
    expect(granted(await both()).person.id).toBe("ada");
    expect(world.operation.state("sign-in").done).toBe(world.now());
    expect(await deeds()).toEqual([["office-account-connected", "ada", "ada"]]);
  });

  test("an office account that is not connected, or to somebody who may not sign in any more, meets the same refusal", async () => {
    expect(await both()).toEqual({ refused: "office-unknown" });
    await world.store.identities.connect({ person: "gone", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() });
    expect(await both()).toEqual({ refused: "office-unknown" });
    await world.store.identities.remove("gone");
    const ada = await world.store.people.byId("ada");
    if (ada) await world.store.people.save({ ...ada, active: false });
    await world.store.identities.connect({ person: "ada", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() });
    expect(await both()).toEqual({ refused: "office-unknown" });
    expect(await deeds()).toEqual([]);
  });

  test("the same name at another provider is somebody else", async () => {
    granted(await connectAda());
    named = { issuer: "https://anderer.example", subject: "sub-ada" };
    expect(await both()).toEqual({ refused: "office-unknown" });
  });

  test("an e-mail address is no name", async () => {
    named = { issuer: ISSUER, subject: "ada@x.example" };
    expect(await both()).toEqual({ refused: "office-unknown" });
  });

  test("an answer counts in the browser that has asked, in its time, and once", async () => {
    granted(await connectAda());
    const attempt = granted(await start());
    expect(await finish(undefined)).toEqual({ refused: "office-stale" });
    expect(await finish(attempt, undefined, "another")).toEqual({ refused: "office-stale" });
    expect(granted(await finish(attempt)).person.id).toBe("ada");
    expect(await finish(attempt)).toEqual({ refused: "office-stale" });
    const late = granted(await start());
    world.clock = late.until;
    expect(await finish(late)).toEqual({ refused: "office-stale" });
  });

  test("what the provider refuses is refused, and only what may be guessing is slowed down", async () => {
    for (const code of ["office-failed", "office-stale", "office-cancelled", "office-unreachable"] as const) {
      named = refuse(code);
      expect(await both()).toEqual({ refused: code });
    }
    for (let times = 0; times < 60; times += 1) expect(await both()).toEqual({ refused: "office-unreachable" });
    named = refuse("office-failed");
    for (let times = 0; times < 48; times += 1) expect(await both()).toEqual({ refused: "office-failed" });
    expect(await both()).toEqual({ refused: "too-many-tries", detail: "1" });
  });
});

describe("connecting with a one-time link", () => {
  test("uses it up, ends older sessions, and tells who has just arrived", async () => {
    const token = await link();
    await world.store.sessions.save({ hash: "old", person: "ada", startedAt: world.now(), seenAt: world.now(), endsAt: "2027-01-01T00:00:00.000Z" });
    expect(granted(await both({ kind: "link", token }))).toMatchObject({ person: { id: "ada" }, first: true });
    expect(await identities()).toEqual([{ person: "ada", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() }]);
    expect(await seeLink(world, token)).toEqual({ refused: "link-expired" });
    expect(await world.store.sessions.read("old")).toBeUndefined();
    expect(granted(await both()).person.id).toBe("ada");
    expect(granted(await both({ kind: "link", token: await link() })).first).toBe(false);
  });

  test("keeps the link when nothing was connected", async () => {
    const token = await link("ben");
    granted(await connectAda());
    expect(await both({ kind: "link", token })).toEqual({ refused: "office-taken" });
    named = refuse("office-cancelled");
    expect(await both({ kind: "link", token })).toEqual({ refused: "office-cancelled" });
    expect(granted(await seeLink(world, token)).id).toBe("ben");
    expect(await identities("ben")).toEqual([]);
  });

  test("meets a link that was used or ran out meanwhile", async () => {
    const token = await link();
    const attempt = granted(await start({ kind: "link", token }));
    granted(await setPassword(world, { token, password: "ein Igel trinkt Kamillentee", address: ADDRESS }));
    expect(await finish(attempt)).toEqual({ refused: "link-expired" });
    expect(await identities()).toEqual([]);
  });

  test("two windows connect once", async () => {
    const token = await link();
    const attempts = [granted(await start({ kind: "link", token })), granted(await start({ kind: "link", token }))];
    const answers = await Promise.all(attempts.map((attempt) => finish(attempt)));
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "link-expired" }]);
  });

  test("a link that signs in is none that connects", async () => {
    await world.store.people.saveLink("ada", { hash: world.digest("t"), until: "2027-01-01T00:00:00.000Z", kind: "sign-in" });
    expect(await start({ kind: "link", token: "t" })).toEqual({ refused: "link-expired" });
  });
});

describe("connecting when signed in", () => {
  test("is done by who has asked for it and still sits there", async () => {
    const attempt = granted(await start({ kind: "account", person: "ada" }));
    expect(await finish(attempt, BEN)).toEqual({ refused: "office-stale" });
    expect(await finish(attempt)).toEqual({ refused: "office-stale" });
    expect(granted(await finish(attempt, ADA)).person.id).toBe("ada");
    expect(await seeOffice(world, ADA)).toEqual({ since: "2026-11-23", removable: false });
    expect(await identities("ben")).toEqual([]);
  });

  test("one office account opens one account, and an account has one", async () => {
    granted(await connectAda());
    granted(await connectAda());
    expect(await both({ kind: "account", person: "ben" }, BEN)).toEqual({ refused: "office-taken" });
    named = { issuer: ISSUER, subject: "another" };
    expect(await connectAda()).toEqual({ refused: "office-other" });
    expect((await identities()).map(({ subject }) => subject)).toEqual(["sub-ada"]);
  });
});

describe("removing the connection", () => {
  test("needs a password, so that nobody locks herself out", async () => {
    granted(await connectAda());
    expect(await removeOffice(world, ADA)).toEqual({ refused: "office-needed" });
    await world.store.people.saveCredentials({ person: "ada", passwordHash: "hash of x" });
    expect(await seeOffice(world, ADA)).toMatchObject({ removable: true });
    expect(await removeOffice(world, ADA)).toBe("done");
    expect(await removeOffice(world, ADA)).toBe("done");
    expect(await seeOffice(world, ADA)).toEqual({ removable: true });
    expect(await both()).toEqual({ refused: "office-unknown" });
    expect((await deeds()).map(([deed]) => deed)).toEqual(["office-account-removed", "office-account-connected"]);
  });

  test("comes with a closed account, and does not come back with it", async () => {
    granted(await connectAda());
    granted(await setActive(world, ADM, "ada", false));
    granted(await setActive(world, ADM, "ada", true));
    expect(await identities()).toEqual([]);
    expect(await both()).toEqual({ refused: "office-unknown" });
    expect((await deeds()).map(([deed, by]) => `${deed} ${by}`)).toEqual(["person-changed adm", "office-account-removed adm", "person-deactivated adm", "office-account-connected ada"]);
  });
});

test("the administration reads who is connected, and not who signs in when", async () => {
  granted(await connectAda());
  granted(await both());
  expect(granted(await seeDeeds(world, ADM, {})).deeds).toMatchObject([{ deed: "office-account-connected", about: ["Ada Öztürk"] }]);
});
