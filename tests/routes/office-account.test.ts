import { describe, expect, test } from "vitest";
import type { Identified } from "~/core/organisation/identity";
import type { OfficeAttempt } from "~/core/organisation/office";
import { refuse, type Refusal } from "~/core/refusal";
import * as answer from "~/routes/$lang.anmelden.dienstkonto.antwort";
import * as forward from "~/routes/$lang.anmelden.dienstkonto._index";
import * as signIn from "~/routes/$lang.anmelden._index";
import * as account from "~/routes/$lang.konto._index";
import * as password from "~/routes/$lang.passwort.$token";
import { makePasswordLink } from "~/usecases/manage-people";
import { ADA, ADM, granted, openWorld } from "../usecases/world";
import { answered, called } from "./certificate-context";

const ISSUER = "https://idp.example";
const VIEWER = { ...ADA, unit: "schalter", name: "Ada Öztürk", email: "ada@x.example", session: "s" };
type Form = Record<string, string>;

/** A browser that keeps what it is given, and a provider that says what the test wants. */
async function browser(named: Identified | Refusal = { issuer: ISSUER, subject: "sub-ada" }, reached: Refusal | undefined = undefined) {
  const world = Object.assign(await openWorld(), { office: { issuer: ISSUER, address: async () => reached ?? { href: `${ISSUER}/authorize?a=1` }, identify: async () => named }, origin: "https://lernen.example" });
  const did: string[] = [];
  let attempt: OfficeAttempt | undefined;
  const args = (path: string, form?: Form, as?: typeof VIEWER, params?: Record<string, string>) => {
    const asked = called({ deps: world, as, path, ...(form ? { form } : {}), ...(params ? { params } : {}) });
    const session = { begin: async (person: string) => void did.push(`begin ${person}`), end: async () => void did.push("end") };
    const office = { attempt, keep: (kept: OfficeAttempt) => void (attempt = kept), drop: () => void did.push("drop") };
    return { ...asked, context: { ...asked.context, session, office } };
  };
  const back = (as?: typeof VIEWER, state?: string, lang = "de") => answered(() => answer.loader(args(`/${lang}/anmelden/dienstkonto/antwort?code=c&state=${state ?? attempt?.state ?? ""}`, undefined, as)));
  return { world, did, args, back, attempt: () => attempt };
}

describe("signing in with the office account", () => {
  test("goes over a page of ours to the provider, and comes back to where somebody wanted to go", async () => {
    const { world, did, args, back, attempt } = await browser();
    await world.store.identities.connect({ person: "ada", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() });
    expect(await answered(() => signIn.action(args("/en/anmelden", { intent: "dienstkonto", next: "/en/kurse?a=1" })))).toMatchObject({ status: 303, location: "/en/anmelden/dienstkonto" });
    expect(attempt()).toMatchObject({ redirect: "https://lernen.example/en/anmelden/dienstkonto/antwort", purpose: { kind: "sign-in", next: "/en/kurse?a=1" } });
    expect(await answered(() => forward.loader(args("/en/anmelden/dienstkonto")))).toMatchObject({ status: 200, data: { forward: `${ISSUER}/authorize?a=1` } });
    expect(await back(undefined, undefined, "en")).toMatchObject({ status: 303, location: "/en/kurse?a=1" });
    expect(did).toEqual(["drop", "begin ada"]);
  });

  test.each(["https://boese.example/de", "//boese.example/de", "/de\\..\\x", "lernen"])("never leads to %s", async (next) => {
    const { world, args, back } = await browser();
    await world.store.identities.connect({ person: "ada", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() });
    await answered(() => signIn.action(args("/de/anmelden", { intent: "dienstkonto", next })));
    expect((await back()).location).toBe("/de/lernen");
  });

  test.each([
    [refuse("office-cancelled"), 422], [refuse("office-failed"), 422], [refuse("office-unreachable"), 503], [{ issuer: ISSUER, subject: "x" }, 422],
  ] as const)("with %j signs nobody in and says why", async (named, status) => {
    const { did, args, back } = await browser(named);
    await answered(() => signIn.action(args("/de/anmelden", { intent: "dienstkonto" })));
    expect(await back()).toMatchObject({ status, data: { refused: "refused" in named ? named.refused : "office-unknown", back: { to: "anmelden" } } });
    expect(did).toEqual(["drop"]);
  });

  test("an answer that nobody here has asked for changes nothing, and leaves another window's attempt alone", async () => {
    const { did, args, back } = await browser();
    expect(await back()).toMatchObject({ status: 410, data: { refused: "office-stale" } });
    await answered(() => signIn.action(args("/de/anmelden", { intent: "dienstkonto" })));
    expect(await back(undefined, "another")).toMatchObject({ status: 410 });
    expect(did).toEqual([]);
  });

  test("with a silent provider is said on the sign-in page", async () => {
    const { args, attempt } = await browser(undefined, refuse("office-unreachable"));
    expect(await answered(() => signIn.action(args("/de/anmelden", { intent: "dienstkonto", next: "/de/kurse" })))).toMatchObject({ status: 503, data: { problem: { refused: "office-unreachable" }, posted: { next: ["/de/kurse"] } } });
    expect(attempt()).toBeUndefined();
  });

  test("the page between leads nowhere without an attempt", async () => {
    const { args } = await browser();
    expect(await answered(() => forward.loader(args("/de/anmelden/dienstkonto")))).toMatchObject({ status: 303, location: "/de/anmelden" });
  });

  test("is nowhere without a provider", async () => {
    const world = await openWorld();
    const args = (path: string, form?: Form) => called({ deps: world, path, ...(form ? { form } : {}) });
    expect((await answered(() => forward.loader(args("/de/anmelden/dienstkonto")))).status).toBe(404);
    expect((await answered(() => answer.loader(args("/de/anmelden/dienstkonto/antwort")))).status).toBe(404);
    expect((await answered(() => signIn.action(args("/de/anmelden", { intent: "dienstkonto" })))).status).toBe(404);
    expect((await answered(() => signIn.loader(args("/de/anmelden")))).data).toMatchObject({ office: false });
  });
});

test("a one-time link connects, signs in and leads to the first steps", async () => {
  const { world, did, args, back } = await browser();
  const { token } = granted(await makePasswordLink(world, ADM, "ada"));
  const page = () => args(`/de/passwort/${token}`, undefined, undefined, { token });
  expect((await answered(() => password.loader(page()))).data).toMatchObject({ office: true });
  expect(await answered(() => password.action(args(`/de/passwort/${token}`, { intent: "dienstkonto" }, undefined, { token })))).toMatchObject({ status: 303, location: "/de/anmelden/dienstkonto" });
  expect(await back()).toMatchObject({ status: 303, location: "/de/willkommen/sprache" });
  expect(did).toEqual(["drop", "begin ada"]);
  expect((await answered(() => password.loader(page()))).status).toBe(410);
});

test("a link that is still good is where somebody goes back to", async () => {
  const { world, args, back } = await browser(refuse("office-cancelled"));
  const { token } = granted(await makePasswordLink(world, ADM, "ada"));
  await answered(() => password.action(args(`/de/passwort/${token}`, { intent: "dienstkonto" }, undefined, { token })));
  expect((await back()).data).toMatchObject({ refused: "office-cancelled", back: { to: "passwort", token } });
});

describe("the own account", () => {
  test("connects without a new session, and says so", async () => {
    const { did, args, back } = await browser();
    expect(await answered(() => account.action(args("/de/konto", { intent: "dienstkonto-verbinden" }, VIEWER)))).toMatchObject({ status: 303, location: "/de/anmelden/dienstkonto" });
    expect(await back(VIEWER)).toMatchObject({ status: 303, location: "/de/konto?dienstkonto=verbunden" });
    expect(did).toEqual(["drop"]);
    expect((await answered(() => account.loader(args("/de/konto?dienstkonto=verbunden", undefined, VIEWER)))).data).toMatchObject({ office: { since: "2026-11-23", removable: false }, status: "Ihr Dienstkonto ist verbunden." });
  });

  test("lets go only where a password stays", async () => {
    const { world, args } = await browser();
    await world.store.identities.connect({ person: "ada", issuer: ISSUER, subject: "sub-ada", connectedAt: world.now() });
    const remove = () => answered(() => account.action(args("/de/konto", { intent: "dienstkonto-loesen" }, VIEWER)));
    expect(await remove()).toMatchObject({ status: 422, data: { problem: { refused: "office-needed" } } });
    await world.store.people.saveCredentials({ person: "ada", passwordHash: "hash of x" });
    expect(await remove()).toMatchObject({ status: 303, location: "/de/konto?dienstkonto=geloest" });
    expect(await world.store.identities.ofPerson("ada")).toEqual([]);
  });

  test("asks who is there first, and does nothing without an intent", async () => {
    const { args, attempt } = await browser();
    expect((await answered(() => account.action(args("/de/konto", { intent: "dienstkonto-verbinden" })))).location).toContain("/de/anmelden?next=");
    expect(await answered(() => account.action(args("/de/konto", {}, VIEWER)))).toMatchObject({ status: 303, location: "/de/konto" });
    expect(attempt()).toBeUndefined();
  });
});
