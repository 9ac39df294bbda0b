import { describe, expect, test } from "vitest";
import type { Letter } from "~/core/letter";
import * as out from "~/routes/$lang.abmelden";
import * as linkUsed from "~/routes/$lang.anmeldelink.$token";
import * as linkAsked from "~/routes/$lang.anmeldelink._index";
import * as signIn from "~/routes/$lang.anmelden._index";
import * as password from "~/routes/$lang.passwort.$token";
import { makePasswordLink, setActive } from "~/usecases/manage-people";
import { ADA, ADM, granted, openWorld, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const PASSWORD = "ein Igel trinkt Kamillentee";
const VIEWER = { ...ADA, unit: "schalter", name: "Ada Öztürk", email: "ada@x.example", session: "s" };

async function withPassword() {
  const world = await openWorld();
  await world.store.people.saveCredentials({ person: "ada", passwordHash: `hash of ${PASSWORD}` });
  return world;
}

/** A call whose session door says what it was asked to do. */
function watched(deps: World, path: string, form?: Record<string, string>, as?: typeof VIEWER) {
  const asked = called({ deps, as, path, ...(form ? { form } : {}) });
  const did: string[] = [];
  const session = { begin: async (person: string) => void did.push(`begin ${person}`), end: async () => void did.push("end") };
  return { did, args: { ...asked, context: { ...asked.context, session } } };
}

async function signedIn(form: Record<string, string>, path = "/de/anmelden") {
  const { did, args } = watched(await withPassword(), path, { email: "ada@x.example", password: PASSWORD, ...form });
  return { did, answer: await answered(() => signIn.action(args)) };
}

describe("signing in", () => {
  test("begins a session and leads to one's learning", async () => {
    const { did, answer } = await signedIn({ email: " ADA@x.example" });
    expect(did).toEqual(["begin ada"]);
    expect(answer).toMatchObject({ status: 303, location: "/de/lernen" });
  });

  test.each([["/de/kurse?a=1", "/de/kurse?a=1"], ["/en/personal/bericht", "/en/personal/bericht"]])("leads back to %s", async (next, location) => {
    expect((await signedIn({ next })).answer.location).toBe(location);
  });

  test.each(["https://boese.example/de", "//boese.example/de", "/\\boese.example", "/de\\..\\x", "/de/\n/boese.example", `${"javascript"}:alert(1)`, "/fr/kurse", "lernen", " /de/kurse", `/de/${"x".repeat(2000)}`])("never leads to %s", async (next) => {
    expect((await signedIn({ next })).answer.location).toBe("/de/lernen");
  });

  test("with something wrong begins nothing and never sends the password back", async () => {
    const { did, answer } = await signedIn({ password: "falsch", csrf: "zeichen", next: "/de/kurse" });
    expect(did).toEqual([]);
    expect(answer).toEqual({ status: 422, data: { problem: { refused: "sign-in-failed" }, posted: { email: ["ada@x.example"], next: ["/de/kurse"] } } });
  });

  test("without any field is a form to mend", async () => {
    const { args } = watched(await withPassword(), "/de/anmelden", {});
    expect(await answered(() => signIn.action(args))).toMatchObject({ status: 422 });
  });

  test("too often in a row is 429", async () => {
    const world = await withPassword();
    const wrong = () => answered(() => signIn.action(watched(world, "/de/anmelden", { email: "ada@x.example", password: "falsch" }).args));
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(422);
    expect(await wrong()).toMatchObject({ status: 429, data: { problem: { refused: "too-many-tries" } } });
  });

  test("is over for who is signed in", async () => {
    expect(await answered(async () => signIn.loader(watched(await openWorld(), "/de/anmelden?next=%2Fde%2Fkurse", undefined, VIEWER).args))).toMatchObject({ status: 303, location: "/de/kurse" });
  });

  test("offers the invented accounts in a demonstration only", async () => {
    const world = await openWorld();
    const page = (deps: World) => answered(async () => signIn.loader(watched(deps, "/de/anmelden").args));
    expect((await page(world)).data).toMatchObject({ accounts: [], password: "", status: "", mailed: false });
    expect((await page(Object.assign({ ...world }, { demonstration: true }))).data).toMatchObject({ accounts: expect.arrayContaining([expect.objectContaining({ email: "personal@musterstadt.example" })]) as unknown, password: "willkommen-im-demo" });
  });

  test.each([["abgemeldet", "Sie sind abgemeldet."], ["passwort", "Sie können sich jetzt anmelden."]])("says what was just done: %s", async (search, status) => {
    expect((await answered(async () => signIn.loader(watched(await openWorld(), `/de/anmelden?${search}`).args))).data).toMatchObject({ status });
  });
});

describe("signing out", () => {
  test("ends the session", async () => {
    const { did, args } = watched(await openWorld(), "/en/abmelden", {}, VIEWER);
    expect(await answered(() => out.action(args))).toMatchObject({ status: 303, location: "/en/anmelden?abgemeldet" });
    expect(did).toEqual(["end"]);
  });

  test("does not happen by following a link", async () => {
    const { did, args } = watched(await openWorld(), "/de/abmelden", undefined, VIEWER);
    expect(await answered(() => out.loader(args))).toMatchObject({ status: 303, location: "/de/lernen" });
    expect(did).toEqual([]);
  });
});

describe("a password link", () => {
  async function withLink() {
    const world = await openWorld();
    const { token } = granted(await makePasswordLink(world, ADM, "ada"));
    const at = (form?: Record<string, string>, used = token) => called({ deps: world, path: "/de/passwort/x", params: { token: used }, ...(form ? { form } : {}) });
    return { world, see: (used?: string) => answered(() => password.loader(at(undefined, used))), set: (text: string, used?: string) => answered(() => password.action(at({ password: text }, used))) };
  }

  test("names whose it is, sets the password once and leads to the sign-in page", async () => {
    const { see, set } = await withLink();
    expect((await see()).data).toMatchObject({ name: "Ada Öztürk" });
    expect(await set(PASSWORD)).toMatchObject({ status: 303, location: "/de/anmelden?passwort&next=%2Fde%2Fwillkommen%2Fsprache" });
    expect(await set(PASSWORD)).toMatchObject({ status: 410 });
    expect(await see()).toEqual({ status: 410, data: { refused: "link-expired" } });
  });

  test("for somebody who had a password leads to no first steps", async () => {
    const { world, set } = await withLink();
    await set(PASSWORD);
    const { token } = granted(await makePasswordLink(world, ADM, "ada"));
    expect(await set(PASSWORD, token)).toMatchObject({ status: 303, location: "/de/anmelden?passwort" });
  });

  test("that was invented, has run out or whose account was closed reads the same", async () => {
    const { world, see } = await withLink();
    const invented = await see("erfunden");
    await setActive(world, ADM, "ada", false);
    expect(await see()).toEqual(invented);
    await setActive(world, ADM, "ada", true);
    world.clock = "2026-12-01T08:00:00.000Z";
    expect(await see()).toEqual(invented);
    expect(invented.status).toBe(410);
  });

  test.each([["kurz", "password-too-short"], ["", "password-too-short"], ["x".repeat(129), "password-too-long"], ["passwort1234", "password-too-common"]])("with the password %j is a form to mend that sends nothing back", async (text, refused) => {
    const { set } = await withLink();
    expect(await set(text)).toEqual({ status: 422, data: { problem: expect.objectContaining({ refused, field: "password" }) as unknown } });
  });
});

describe("a link to sign in", () => {
  async function mailed() {
    const world = await withPassword();
    const paths: string[] = [];
    Object.assign(world, { mail: { send: async ({ content }: Letter) => (paths.push(content.path), "sent" as const) } });
    const request = (form?: Record<string, string>, as?: typeof VIEWER) => watched(world, `/de/anmeldelink${form ? "" : "?next=%2Fde%2Fkurse"}`, form, as);
    const ask = async (form: Record<string, string>) => {
      const answer = await answered(() => linkAsked.action(request(form).args));
      await world.background.idle();
      return answer;
    };
    const at = (form?: Record<string, string>) => {
      const [token = "", search = ""] = (paths.at(-1) ?? "").replace("/anmeldelink/", "").split("?");
      const { did, args } = watched(world, `/de/anmeldelink/x?${search}`, form);
      return { did, args: { ...args, params: { ...args.params, token } } };
    };
    return { world, paths, request, ask, at };
  }

  test("is offered where mail is set up and nowhere else", async () => {
    const { world, request } = await mailed();
    expect((await answered(async () => signIn.loader(watched(world, "/de/anmelden").args))).data).toMatchObject({ mailed: true });
    expect((await answered(async () => linkAsked.loader(request().args))).data).toMatchObject({ next: "/de/kurse", sent: false });
    expect(await answered(async () => linkAsked.loader(request(undefined, VIEWER).args))).toMatchObject({ status: 303, location: "/de/kurse" });
    const without = watched(await openWorld(), "/de/anmeldelink", { email: "ada@x.example" });
    expect(await answered(async () => linkAsked.loader(without.args))).toMatchObject({ status: 404 });
    expect(await answered(() => linkAsked.action(without.args))).toMatchObject({ status: 404 });
  });

  test("leads to the same page for every address, and never to another host", async () => {
    const { ask, paths } = await mailed();
    for (const email of ["niemand@x.example", "ada@x.example"]) expect(await ask({ email, next: "https://boese.example/de" })).toMatchObject({ status: 303, location: "/de/anmeldelink?gesendet" });
    expect(paths).toEqual([expect.stringMatching(/^\/anmeldelink\/[\w-]{43}$/u)]);
    expect(await ask({ email: "ada" })).toMatchObject({ status: 422, data: { problem: { refused: "email-invalid", field: "email" }, posted: { email: ["ada"] } } });
  });

  test("is not used up by being opened; its button signs in once and leads on", async () => {
    const { ask, at } = await mailed();
    await ask({ email: "ada@x.example", next: "/de/kurse" });
    for (let time = 0; time < 2; time += 1) expect((await answered(() => linkUsed.loader(at().args))).data).toMatchObject({ name: "Ada Öztürk", next: "/de/kurse" });
    const { did, args } = at({ next: "/de/kurse" });
    expect(await answered(() => linkUsed.action(args))).toMatchObject({ status: 303, location: "/de/kurse" });
    expect(did).toEqual(["begin ada"]);
    const again = at({ next: "/de/kurse" });
    expect(await answered(() => linkUsed.action(again.args))).toMatchObject({ status: 410 });
    expect(again.did).toEqual([]);
    expect(await answered(() => linkUsed.loader(at().args))).toMatchObject({ status: 410, data: { name: undefined, next: "/de/kurse" } });
  });
});
