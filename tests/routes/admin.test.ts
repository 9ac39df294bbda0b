import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import * as contacts from "~/routes/$lang.admin.ansprechstellen";
import * as start from "~/routes/$lang.admin._index";
import * as retention from "~/routes/$lang.admin.aufbewahrung";
import * as look from "~/routes/$lang.admin.erscheinungsbild";
import * as closing from "~/routes/$lang.admin.einheiten.$einheit.schliessen";
import * as unit from "~/routes/$lang.admin.einheiten.$einheit._index";
import * as units from "~/routes/$lang.admin.einheiten._index";
import * as list from "~/routes/$lang.admin.einheiten.import.$schritt";
import * as log from "~/routes/$lang.admin.protokoll._index";
import { loader as csv } from "~/routes/$lang.admin.protokoll[.]csv";
import { readCsv } from "../documents/read-csv";
import { ADA, ADM, HR, LHR, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const BASE = "/de/admin";
let world: World;
beforeEach(async () => void (world = await openWorld()));

type Fields = Readonly<Record<string, string>>;
const params = (path: string): Record<string, string> => {
  const [, , , area = "", second = "", third = ""] = (path.split("?")[0] ?? "").split("/");
  if (area !== "einheiten") return {};
  return second === "import" ? { schritt: third } : { einheit: second };
};
const call = (path: string, as: Actor = ADM, form?: Fields) =>
  called({ deps: world, as: { ...as, unit: "leitung", name: as.person, email: `${as.person}@x.example`, session: "s" }, path: `${BASE}${path}`, params: params(`${BASE}${path}`), ...(form ? { form } : {}) });
const get = (route: { loader: (args: never) => unknown }, path: string, as?: Actor) => answered(() => route.loader(call(path, as) as never));
const post = (route: { action: (args: never) => unknown }, path: string, form: Fields, as?: Actor) => answered(() => route.action(call(path, as, form) as never));

test("only administrators come in", async () => {
  const refused = { status: 403, data: { refused: "not-permitted", roles: ["administrator"] } };
  for (const as of [ADA, TOM, HR, RAT]) {
    for (const [route, path] of [[start, ""], [retention, "/aufbewahrung"], [units, "/einheiten"], [unit, "/einheiten/schalter"], [closing, "/einheiten/schalter/schliessen"], [list, "/einheiten/import/datei"], [look, "/erscheinungsbild"], [contacts, "/ansprechstellen"], [log, "/protokoll"], [{ loader: csv }, "/protokoll.csv"]] as const) {
      expect(await get(route as never, path, as)).toEqual(refused);
      if ("action" in route) expect(await post(route as never, path, { name: "x" }, as)).toEqual(refused);
    }
  }
  expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
});

test("the start says how things stand, each by itself", async () => {
  expect((await get(start, "")).data).toMatchObject({ shown: { signIn: { condition: "well" }, mail: { condition: "off" }, tasks: { condition: "waiting", each: [{ task: "sessions" }, { task: "retention" }, { task: "log-check" }] }, backup: { condition: "waiting" } } });
});

describe("units", () => {
  test("are made, changed, closed and opened, each leading back to the list", async () => {
    expect(await post(units, "/einheiten", { name: "Neu", parent: "leitung" })).toMatchObject({ status: 303, location: `${BASE}/einheiten?angelegt` });
    expect(await post(unit, "/einheiten/schalter", { intent: "aendern", name: "Tresen", parent: "" })).toMatchObject({ status: 303, location: `${BASE}/einheiten?geaendert` });
    expect(await post(closing, "/einheiten/schalter/schliessen", { nach: "leitung" })).toMatchObject({ status: 303, location: `${BASE}/einheiten?geschlossen` });
    expect((await get(units, "/einheiten?geschlossen")).data).toMatchObject({ done: "closedNow", people: { leitung: 6 } });
    expect(await post(unit, "/einheiten/schalter", { intent: "oeffnen" })).toMatchObject({ status: 303, location: `${BASE}/einheiten?geoeffnet` });
  });

  test("with something wrong are a form to mend", async () => {
    expect(await post(units, "/einheiten", { name: "schalter" })).toMatchObject({ status: 422, data: { problem: { refused: "unit-name-taken", field: "name" }, posted: { name: ["schalter"] } } });
    expect(await post(unit, "/einheiten/schalter", { name: "Tresen" })).toMatchObject({ status: 404 });
    expect(await post(closing, "/einheiten/schalter/schliessen", {})).toMatchObject({ status: 422, data: { problem: { refused: "unit-target-missing", field: "nach" } } });
  });

  test("of another authority are missing", async () => {
    for (const run of [() => get(unit, "/einheiten/schalter", LHR), () => get(closing, "/einheiten/schalter/schliessen", LHR), () => post(closing, "/einheiten/schalter/schliessen", { nach: "fern" }, LHR)]) {
      expect(await run()).toEqual({ status: 404, data: { refused: "not-found" } });
    }
  });
});

describe("a list of units", () => {
  const LIST = "Infotheke;Schalter\nSchalter;Leitung";

  test("is looked at first, then taken over once", async () => {
    const looked = await post(list, "/einheiten/import/pruefen", { liste: LIST });
    const { plan } = looked.data as { plan: { list: string; mark: string } };
    expect(looked).toMatchObject({ status: 200, data: { plan: { list: LIST, changes: [{ kind: "created" }, { kind: "moved" }], faults: [] } } });
    expect(await world.store.organisation.units("musterstadt")).toHaveLength(2);
    expect(await post(list, "/einheiten/import/fertig", { liste: plan.list, stand: plan.mark })).toMatchObject({ status: 303, location: `${BASE}/einheiten/import/fertig?anzahl=2` });
    expect(await world.store.organisation.units("musterstadt")).toHaveLength(3);
    expect(await post(list, "/einheiten/import/fertig", { liste: plan.list, stand: plan.mark })).toMatchObject({ status: 422, data: { problem: { refused: "list-nothing" } } });
  });

  test("with faults names the lines and changes nothing; a file comes before what was pasted", async () => {
    const looked = await post(list, "/einheiten/import/pruefen", { liste: LIST, datei: "Kasse;Mond" });
    expect(looked).toMatchObject({ status: 422, data: { problem: { refused: "list-faulty", field: "liste" }, plan: { list: "Kasse;Mond", faults: [{ line: 1, code: "parent-unknown" }] } } });
    expect(await world.store.organisation.units("musterstadt")).toHaveLength(2);
  });

  test("that would by now do something else is shown again", async () => {
    expect(await post(list, "/einheiten/import/fertig", { liste: LIST, stand: "alt" })).toMatchObject({ status: 409, data: { problem: { refused: "list-changed" }, plan: { changes: [{}, {}] } } });
  });

  test("has three steps and no fourth", async () => {
    expect(await get(list, "/einheiten/import/quatsch")).toEqual({ status: 404, data: { refused: "not-found" } });
    expect((await get(list, "/einheiten/import/fertig?anzahl=2")).data).toMatchObject({ step: "fertig", count: 2 });
  });
});

describe("retention", () => {
  test("is looked at in an address, then set, then says from when on", async () => {
    expect(await post(retention, "/aufbewahrung", { intent: "pruefen", paths: "24", notes: "", answers: " 12 ", progress: "" })).toMatchObject({ status: 303, location: `${BASE}/aufbewahrung?answers=12&paths=24&pruefen=ja` });
    expect((await get(retention, "/aufbewahrung?answers=12&paths=24&pruefen=ja")).data).toMatchObject({ shown: { rules: { answers: 12, paths: 24 }, plan: { effects: [{ part: "answers", people: 0 }, { part: "paths", people: 0 }] } } });
    expect((await world.store.organisation.authority("musterstadt"))?.retention).toBeUndefined();
    expect(await post(retention, "/aufbewahrung", { intent: "festlegen", paths: "24" })).toMatchObject({ status: 303, location: `${BASE}/aufbewahrung?gespeichert` });
    expect((await get(retention, "/aufbewahrung?gespeichert")).data).toMatchObject({ shown: { rules: { paths: 24 }, saved: true, begins: "2026-11-24T08:00:00.000Z" } });
  });

  test.each(["5", "zwei", "-3", "24.5", "1e2"])("%s months are refused at their field", async (paths) => {
    for (const intent of ["pruefen", "festlegen"]) expect(await post(retention, "/aufbewahrung", { intent, paths })).toMatchObject({ status: 422, data: { problem: { refused: "retention-invalid", field: "paths" }, posted: { paths: [paths] } } });
    expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
  });
});

describe("the appearance", () => {
  const PATH = "/erscheinungsbild";
  const kept = async () => (await world.store.organisation.authority("musterstadt"))?.appearance;
  const upload = { name: "logo.png", bytes: new Uint8Array([1]) };
  const sendLogo = () => {
    const asked = call(PATH, ADM, { intent: "logo" });
    return answered(() => look.action({ ...asked, context: { ...asked.context, upload } } as never));
  };

  test("is judged, then kept, and the other authority looks as before", async () => {
    expect(await post(look, PATH, { intent: "pruefen", name: " Lernen  im Amt ", action: "#7E1030" })).toMatchObject({ status: 200, data: { checked: { name: "Lernen im Amt", action: { colour: "#7e1030" } } } });
    expect(await kept()).toBeUndefined();
    expect(await post(look, PATH, { intent: "speichern", name: "Lernen im Amt", action: "#7e1030" })).toMatchObject({ status: 303, location: `${BASE}${PATH}?gespeichert` });
    expect(await kept()).toEqual({ name: "Lernen im Amt", action: "#7e1030" });
    expect((await get(look, `${PATH}?gespeichert`)).data).toMatchObject({ name: "Lernen im Amt", action: "#7e1030", saved: true });
    expect((await world.store.organisation.authority("musterland"))?.appearance).toBeUndefined();
    expect(await world.store.log.page("musterstadt", 9)).toMatchObject([{ deed: "appearance-changed", by: "adm", query: "Lernen im Amt, #7e1030" }]);
    await post(look, PATH, { intent: "speichern", name: "", action: "" });
    expect(await world.store.organisation.authority("musterstadt")).not.toHaveProperty("appearance");
  });

  test("with a colour below 4.5 : 1 is refused with the nearest one that goes, which is kept then", async () => {
    const { data } = await post(look, PATH, { intent: "pruefen", name: "", action: "#ffcc00" });
    const { nearest = "", colours } = (data as { checked: { action: { nearest?: string; colours: { light: { plain: string } } } } }).checked.action;
    expect(colours.light.plain).toBe(nearest);
    expect(await post(look, PATH, { intent: "speichern", name: "", action: "#ffcc00" })).toMatchObject({ status: 422, data: { problem: { refused: "colour-unreadable", field: "action", detail: nearest } } });
    expect(await kept()).toBeUndefined();
    expect(await post(look, PATH, { intent: "speichern", name: "", action: nearest })).toMatchObject({ status: 303 });
  });

  test.each([[{ action: "rot" }, "colour-invalid", "action"], [{ action: "#fff;}" }, "colour-invalid", "action"], [{ name: "x".repeat(61) }, "text-too-long", "name"]])("with %j is a form to mend", async (form, refused, field) => {
    for (const intent of ["pruefen", "speichern"]) expect(await post(look, PATH, { intent, name: "", action: "", ...form })).toMatchObject({ status: 422, data: { problem: { refused, field } } });
  });

  test("takes a picture as logo, keeps the rest, and lets it go again", async () => {
    Object.assign(world, { catalogue: { ...world.catalogue, preparePicture: async (bytes: Uint8Array) => ({ bytes, width: 300, height: 120 }) } });
    await post(look, PATH, { intent: "speichern", name: "Lernen im Amt", action: "" });
    expect(await sendLogo()).toMatchObject({ status: 303 });
    expect(await kept()).toEqual({ name: "Lernen im Amt", logo: expect.stringMatching(/^b[0-9a-f]{20}-300x120$/u) as string });
    expect(await post(look, PATH, { intent: "logo-entfernen" })).toMatchObject({ status: 303 });
    expect(await kept()).toEqual({ name: "Lernen im Amt" });
    expect(await post(look, PATH, { intent: "logo" })).toMatchObject({ status: 422, data: { problem: { refused: "picture-missing", field: "bild" } } });
    expect(await post(look, PATH, { name: "x" })).toMatchObject({ status: 404 });
  });
});

describe("the log", () => {
  test("keeps its filters in the address, the export's, too", async () => {
    for (let at = 0; at < 51; at += 1) await post(units, "/einheiten", { name: `Einheit ${at}` });
    const { data } = await get(log, "/protokoll?art=unit-created&wer=adam");
    expect(data).toMatchObject({ shown: { typed: { art: "unit-created", wer: "adam" }, exportAddress: `${BASE}/protokoll.csv?art=unit-created&wer=adam`, next: expect.stringMatching(/\?art=unit-created&wer=adam&vor=/u) as string } });
  });

  test("says which day it could not read, and shows the rest", async () => {
    await post(units, "/einheiten", { name: "Neu" });
    expect((await get(log, "/protokoll?von=gestern")).data).toMatchObject({ shown: { wrong: ["von"], deeds: [{ deed: "unit-created", unit: "Neu" }] } });
    expect(await answered(() => csv(call("/protokoll.csv?von=gestern")))).toMatchObject({ status: 422, data: { refused: "due-invalid" } });
  });

  test("checks its chain when it is asked to", async () => {
    await post(units, "/einheiten", { name: "Neu" });
    expect((await get(log, "/protokoll")).data).not.toHaveProperty("shown.chain.checked");
    expect((await get(log, "/protokoll?kette=pruefen")).data).toMatchObject({ shown: { chain: { checked: { entries: 1, breaks: [] } } } });
  });

  test("leaves as a file in which nothing is a formula, and that is an entry", async () => {
    const person = await world.store.people.byId("adm");
    if (person) await world.store.people.save({ ...person, name: "=HYPERLINK(\"x\")" });
    await post(units, "/einheiten", { name: "@SUM(1)" });
    const { response } = await answered(() => csv(call("/protokoll.csv")));
    expect(response?.headers.get("content-disposition")).toBe('attachment; filename="protokoll-2026-11-23.csv"');
    expect(readCsv(await response?.text() ?? "", ";")).toEqual([
      ["Wann", "Wer", "Was", "Für wen", "Einzelheiten"],
      ["23. November 2026, 09:00 Uhr", "'=HYPERLINK(\"x\")", "Einheit angelegt", "", "'@SUM(1)"],
    ]);
    expect((await world.store.log.page("musterstadt", 1))[0]?.deed).toBe("log-exported");
  });
});

describe("the contacts", () => {
  const PATH = "/ansprechstellen";
  const kept = async () => (await world.store.organisation.authority("musterstadt"))?.contacts;
  const HELP = { "help-name": " Team\tHilfe ", "help-email": "hilfe@amt.example", "help-phone": "030 23125 110", "help-relay": "https://gebaerden.amt.example" };

  test("are kept with what was entered, shown again, and told to the log without addresses", async () => {
    expect(await post(contacts, PATH, { ...HELP, "conciliation-name": "Stelle", "conciliation-web": "https://stelle.example/wer?a=1", "sign-language": "https://amt.example/dgs" })).toMatchObject({ status: 303, location: `${BASE}${PATH}?gespeichert` });
    const now = { help: { name: "Team Hilfe", email: "hilfe@amt.example", phone: "030 23125 110", relay: "https://gebaerden.amt.example" }, conciliation: { name: "Stelle", web: "https://stelle.example/wer?a=1" }, signLanguage: "https://amt.example/dgs" };
    expect(await kept()).toEqual(now);
    expect((await get(contacts, PATH)).data).toMatchObject({ contacts: now });
    expect((await world.store.log.page("musterstadt", 9)).map(({ deed, query, people }) => [deed, query, people])).toEqual([["contacts-changed", "angabe=help&angabe=conciliation&angabe=signLanguage", []]]);
  });

  test("are gone when all fields are empty; looks and periods stay", async () => {
    await post(look, "/erscheinungsbild", { intent: "speichern", name: "Lernen im Amt", action: "" });
    await post(contacts, PATH, HELP);
    expect(await post(contacts, PATH, { "help-name": " " })).toMatchObject({ status: 303 });
    expect(await kept()).toBeUndefined();
    expect((await world.store.organisation.authority("musterstadt"))?.appearance).toEqual({ name: "Lernen im Amt" });
  });

  test.each([
    [{ "help-name": "" }, "name-missing", "help-name"], [{ "help-name": "x".repeat(201) }, "text-too-long", "help-name"],
    [{ "help-email": "hilfe" }, "email-invalid", "help-email"], [{ "help-phone": "Zimmer 12" }, "phone-invalid", "help-phone"], [{ "help-phone": "0800" }, "phone-invalid", "help-phone"],
    [{ "help-relay": "ftp://amt.example" }, "web-address-invalid", "help-relay"], [{ "help-relay": "x".repeat(201) }, "text-too-long", "help-relay"],
    [{ "protection-name": "Stelle" }, "contact-way-missing", "protection-email"], [{ "conciliation-name": "Stelle", "conciliation-web": "http://stelle.example" }, "web-address-invalid", "conciliation-web"],
    [{ "conciliation-name": "Stelle", "conciliation-web": "https://a@stelle.example" }, "web-address-invalid", "conciliation-web"], [{ "sign-language": "data:text/html,x" }, "web-address-invalid", "sign-language"],
  ])("with %j are a form to mend, which holds what was typed", async (form, refused, field) => {
    expect(await post(contacts, PATH, { ...HELP, ...form })).toMatchObject({ status: 422, data: { problem: { refused, field }, posted: { "help-relay": [expect.any(String)] } } });
    expect(await kept()).toBeUndefined();
    expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
  });
});
