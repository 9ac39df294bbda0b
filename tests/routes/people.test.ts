import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Letter } from "~/core/letter";
import type { Viewer } from "~/http/context";
import * as account from "~/routes/$lang.admin.konten.$person._index";
import * as roles from "~/routes/$lang.admin.konten.$person.rollen";
import * as accounts from "~/routes/$lang.admin.konten._index";
import { ADA, ADM, HR, LHR, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const LIST = "/de/admin/konten";
let world: World;
beforeEach(async () => void (world = await openWorld()));

function viewer(who: Actor): Viewer {
  return { ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" };
}
type Fields = Readonly<Record<string, string | readonly string[]>>;

function call(path: string, as: Actor = ADM, fields?: Fields) {
  const person = path.split("?")[0]?.split("/")[4];
  const asked = called({ deps: world, as: viewer(as), path, ...(fields ? { form: {} } : {}), ...(person === undefined ? {} : { params: { person } }) });
  for (const [name, values] of Object.entries(fields ?? {})) for (const value of [values].flat()) asked.context.form.append(name, value);
  return asked;
}
const post = (path: string, fields: Fields, as: Actor = ADM) => answered(() => (path === LIST ? accounts.action(call(path, as, fields)) : account.action(call(path, as, fields))));
const postRoles = (person: string, fields: Fields, as: Actor = ADM) => answered(() => roles.action(call(`${LIST}/${person}/rollen`, as, fields)));
const NEW = { name: "Neue Person", email: "neu@x.example", unit: "schalter", roles: ["hr", "trainer"] };
const ADA_FIELDS = { name: "Ada Öztürk", email: "ada@x.example", unit: "schalter" };
const LINK = /^http:\/\/127\.0\.0\.1\/de\/passwort\/[\w-]{43}$/u;

describe("who may come in", () => {
  test("administrators; everybody else is told so", async () => {
    for (const as of [ADA, TOM, HR, RAT]) {
      for (const run of [() => roles.loader(call(`${LIST}/ada/rollen`, as)), () => roles.action(call(`${LIST}/ada/rollen`, as, { rolle: "hr" })), () => accounts.loader(call(LIST, as)), () => account.loader(call(`${LIST}/ada`, as)), () => accounts.action(call(LIST, as, NEW)), () => account.action(call(`${LIST}/ada`, as, { intent: "link" }))]) {
        expect(await answered(run)).toEqual({ status: 403, data: { refused: "not-permitted", roles: ["administrator"] } });
      }
    }
    expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
  });

  test("strangers sign in first", async () => {
    expect(await answered(() => accounts.loader(called({ deps: world, path: LIST })))).toMatchObject({ status: 303, location: "/de/anmelden?next=%2Fde%2Fadmin%2Fkonten" });
  });

});

describe("the list", () => {
  test("shows the own authority, filtered and by pages", async () => {
    const { data } = await answered(() => accounts.loader(call(`${LIST}?suche=%C3%B6zt%C3%BCrk`)));
    expect(data).toMatchObject({ authority: "Stadt Musterstadt", search: "öztürk", total: 1, people: [{ id: "ada" }], pages: [{ href: `${LIST}?suche=%C3%B6zt%C3%BCrk&seite=1`, current: true }] });
  });

  test("is filtered by unit, role and state, and its pages keep the filters", async () => {
    const { data } = await answered(() => accounts.loader(call(`${LIST}?einheit=leitung&rolle=hr&zustand=aktiv`)));
    expect(data).toMatchObject({ total: 1, people: [{ id: "hr" }], filter: { unit: "leitung", role: "hr", state: "aktiv" }, pages: [{ href: `${LIST}?einheit=leitung&rolle=hr&zustand=aktiv&seite=1` }] });
    expect((await answered(() => accounts.loader(call(`${LIST}?rolle=root&zustand=weg`)))).data).toMatchObject({ total: 6, filter: {} });
  });

  test.each(["x", "-1", "99", "1e9", ""])("page %s is a page that exists", async (page) => {
    const { data } = await answered(() => accounts.loader(call(`${LIST}?seite=${page}`)));
    expect(data).toMatchObject({ page: 1, total: 6 });
  });

  test("never carries a password, a hash or a link", async () => {
    await post(LIST, NEW);
    expect(JSON.stringify((await answered(() => accounts.loader(call(LIST)))).data)).not.toMatch(/hash|passwort|token|until/iu);
  });
});

describe("creating", () => {
  test("shows the link in this answer and never again", async () => {
    const { status, data } = await post(LIST, NEW);
    const { made } = data as { made: { name: string; link: string; until: string } };
    expect({ status, made }).toMatchObject({ status: 200, made: { name: "Neue Person", until: "2026-11-30T08:00:00.000Z" } });
    expect(made.link).toMatch(LINK);
    const person = await world.store.people.byEmail("neu@x.example");
    expect(person?.roles).toEqual(["learner", "trainer", "hr"]);
    for (const again of [await answered(() => accounts.loader(call(LIST))), await answered(() => account.loader(call(`${LIST}/${person?.id ?? ""}`)))]) expect(JSON.stringify(again)).not.toContain(made.link.slice(-43));
  });

  test("with something wrong is a form to mend with what was entered", async () => {
    const { status, data } = await post(LIST, { ...NEW, email: "neu", csrf: "zeichen" });
    expect({ status, data }).toEqual({ status: 422, data: { problem: { refused: "email-invalid", field: "email" }, posted: { name: ["Neue Person"], email: ["neu"], unit: ["schalter"], roles: ["hr", "trainer"] } } });
  });

  test("without a unit is a form to mend: nobody is put anywhere unasked", async () => {
    expect(await post(LIST, { ...NEW, unit: "" })).toMatchObject({ status: 422, data: { problem: { refused: "unit-unknown", field: "unit" }, posted: { name: ["Neue Person"] } } });
    expect(await world.store.people.byEmail("neu@x.example")).toBeUndefined();
  });

  test("cannot give a role that does not exist", async () => {
    await post(LIST, { ...NEW, roles: ["root", "hr"] });
    expect((await world.store.people.byEmail("neu@x.example"))?.roles).toEqual(["learner", "hr"]);
  });

});

describe("an account", () => {
  test("is shown with its units", async () => {
    expect((await answered(() => account.loader(call(`${LIST}/ada?gespeichert`)))).data).toMatchObject({ title: "Konto von Ada Öztürk", saved: "account", own: false, units: [{ id: "leitung" }, { id: "schalter" }] });
    expect((await answered(() => account.loader(call(`${LIST}/adm`)))).data).toMatchObject({ own: true });
  });

  test("is changed and leads back to itself", async () => {
    expect(await post(`${LIST}/ada`, { ...ADA_FIELDS, name: "Ada Neu" })).toMatchObject({ status: 303, location: `${LIST}/ada?gespeichert` });
    expect((await world.store.people.byId("ada"))?.name).toBe("Ada Neu");
  });

  test("is closed and opened", async () => {
    expect(await post(`${LIST}/ada`, { intent: "sperren" })).toMatchObject({ status: 303 });
    expect((await world.store.people.byId("ada"))?.active).toBe(false);
    await post(`${LIST}/ada`, { intent: "oeffnen" });
    expect((await world.store.people.byId("ada"))?.active).toBe(true);
  });

  test.each([["sent", "sent"], ["address-refused", "address-refused"]] as const)("gets it by mail where mail is set up: %s", async (_name, outcome) => {
    const letters: Letter[] = [];
    Object.assign(world, { mail: { send: async (letter: Letter) => (letters.push(letter), outcome) } });
    const { data } = await post(`${LIST}/ada`, { intent: "link" });
    const { made } = data as { made: { link: string } };
    expect(made).toMatchObject({ mail: outcome, email: "ada@x.example" });
    expect(letters).toMatchObject([{ to: "ada@x.example", content: { kind: "password", authority: "Stadt Musterstadt", path: made.link.replace("http://127.0.0.1/de", ""), until: "2026-11-30T08:00:00.000Z" } }]);
  });

  test("gets a fresh link that is shown once", async () => {
    const { data } = await post(`${LIST}/ada`, { intent: "link" });
    expect(data).toEqual({ made: { name: "Ada Öztürk", link: expect.stringMatching(LINK) as unknown, until: "2026-11-30T08:00:00.000Z" } });
  });

  test("of one's own is neither closed nor stripped of its role", async () => {
    expect(await post(`${LIST}/adm`, { intent: "sperren" })).toMatchObject({ status: 422, data: { problem: { refused: "own-account" } } });
    expect(await postRoles("adm", { rolle: "hr" })).toMatchObject({ status: 422, data: { problem: { refused: "own-account", field: "rolle" } } });
  });

  test("keeps its roles when its name is changed, whatever is posted", async () => {
    await post(`${LIST}/tom`, { name: "Tom Neu", email: "tom@x.example", unit: "leitung", roles: ["administrator"] });
    expect((await world.store.people.byId("tom"))?.roles).toEqual(["learner", "trainer"]);
  });

  test("of another authority reads exactly like one that does not exist", async () => {
    for (const fields of [{ intent: "link" }, { intent: "sperren" }, ADA_FIELDS]) {
      expect(await post(`${LIST}/ada`, fields, LHR)).toEqual(await post(`${LIST}/niemand`, fields, LHR));
      expect(await post(`${LIST}/ada`, fields, LHR)).toEqual({ status: 404, data: { refused: "not-found" } });
    }
    expect(await answered(() => account.loader(call(`${LIST}/ada`, LHR)))).toEqual({ status: 404, data: { refused: "not-found" } });
  });
});

describe("other roles", () => {
  test("are looked at first, in an address, and change nothing by that", async () => {
    const looked = await postRoles("tom", { intent: "pruefen", rolle: ["hr"] });
    expect(looked).toMatchObject({ status: 303, location: `${LIST}/tom/rollen?rolle=hr&pruefen=ja` });
    const seen = await answered(() => roles.loader(call(`${LIST}/tom/rollen?rolle=hr&pruefen=ja`)));
    expect(await postRoles("tom", {})).toMatchObject({ status: 303, location: `${LIST}/tom/rollen?pruefen=ja` });
    expect(seen.data).toMatchObject({ title: "Was würde sich für Tom Trainer ändern?", shown: { chosen: ["hr"], change: { given: ["hr"], taken: ["trainer"] } } });
    expect((await world.store.people.byId("tom"))?.roles).toEqual(["learner", "trainer"]);
  });

  test("are given with the button of that page", async () => {
    expect(await postRoles("tom", { intent: "aendern", rolle: ["hr"] })).toMatchObject({ status: 303, location: `${LIST}/tom?rollen` });
    expect((await world.store.people.byId("tom"))?.roles).toEqual(["learner", "hr"]);
  });

  test("that are the same are a form to mend; an address that says so is the form", async () => {
    expect(await postRoles("tom", { intent: "pruefen", rolle: ["trainer"] })).toMatchObject({ status: 422, data: { problem: { refused: "roles-same", field: "rolle" } } });
    expect((await answered(() => roles.loader(call(`${LIST}/tom/rollen?rolle=trainer&pruefen=ja`)))).data).not.toHaveProperty("shown.change");
  });

  test("of somebody in another authority are those of nobody", async () => {
    expect(await postRoles("ada", { rolle: "hr" }, LHR)).toEqual({ status: 404, data: { refused: "not-found" } });
    expect(await answered(() => roles.loader(call(`${LIST}/ada/rollen`, LHR)))).toEqual({ status: 404, data: { refused: "not-found" } });
  });
});
