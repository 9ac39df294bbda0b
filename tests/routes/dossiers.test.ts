import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import * as accept from "~/routes/$lang.personal.personen.$person.anerkennen";
import * as withdraw from "~/routes/$lang.personal.personen.$person.anerkennung.$id";
import * as exempt from "~/routes/$lang.personal.personen.$person.freistellung";
import * as extend from "~/routes/$lang.personal.personen.$person.frist.$kurs";
import { ADA, ADM, BEN, HR, LHR, NO_CHECK, RAT, TOM, year, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

let world: World;
/** Ada is over the deadline of a course since yesterday. */
beforeEach(async () => {
  world = await year();
});

const viewer = (who: Actor): Viewer => ({ ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" });
const dossier = async () => world.store.dossiers.read("musterstadt", "ada");

describe("a later deadline", () => {
  const at = (form?: Record<string, string>, as: Actor = HR) => called({ deps: world, as: viewer(as), path: "/de/personal/personen/ada/frist/ohne", params: { person: "ada", kurs: NO_CHECK.id }, ...(form ? { form } : {}) });

  test("is said in words first, then holds, and leads back to the person", async () => {
    const form = { due: "in 6 Wochen", reason: "Umzug" };
    expect(await answered(() => extend.action(at({ ...form, intent: "pruefen" })))).toMatchObject({ status: 200, data: { checked: true } });
    expect((await answered(() => extend.loader(at({ ...form, intent: "pruefen" })))).data).toMatchObject({ due: "2026-11-22", typed: { day: "2027-01-04" }, reason: "Umzug" });
    expect(await dossier()).toBeUndefined();
    for (let click = 0; click < 2; click += 1) expect(await answered(() => extend.action(at({ ...form, intent: "verlaengern" })))).toMatchObject({ status: 303, location: "/de/personal/personen/ada?verlaengert" });
    expect(await dossier()).toMatchObject({ extensions: { length: 1 } });
  });

  test("that is none, or has no reason, is a form to mend", async () => {
    expect(await answered(() => extend.action(at({ due: "bald", reason: "x" })))).toMatchObject({ status: 422, data: { problem: { refused: "due-invalid", field: "due" }, posted: { due: ["bald"] } } });
    expect(await answered(() => extend.action(at({ due: "4.1.2027", reason: "", intent: "verlaengern" })))).toMatchObject({ status: 422, data: { problem: { refused: "reason-missing", field: "reason" } } });
  });

  test("is for HR of the own authority", async () => {
    for (const run of [extend.loader, extend.action]) {
      for (const as of [ADA, BEN, TOM, RAT, ADM]) expect(await answered(() => run(at({ due: "4.1.2027", reason: "x", intent: "verlaengern" }, as)))).toMatchObject({ status: 403 });
      expect(await answered(() => run(at({ due: "4.1.2027", reason: "x", intent: "verlaengern" }, LHR)))).toMatchObject({ status: 404 });
    }
    expect(await dossier()).toBeUndefined();
  });
});

describe("a proof of others", () => {
  const PROOF = { course: NO_CHECK.id, shown: "Bescheinigung", issuer: "Akademie", completedOn: "14.3.2026", validUntil: "", reason: "Gleicher Inhalt", reference: "" };
  const at = (form?: Record<string, string>, as: Actor = HR) => called({ deps: world, as: viewer(as), path: "/de/personal/personen/ada/anerkennen?kurs=ohne", params: { person: "ada" }, ...(form ? { form } : {}) });

  test("is read first, then counts, and can be taken back with a reason", async () => {
    expect((await answered(() => accept.loader(at()))).data).toMatchObject({ name: "Ada Öztürk", chosen: "ohne", read: undefined });
    expect(await answered(() => accept.action(at({ ...PROOF, intent: "pruefen" })))).toMatchObject({ status: 200, data: { checked: true } });
    expect((await answered(() => accept.loader(at({ ...PROOF, intent: "pruefen" })))).data).toMatchObject({ read: { completedOn: "2026-03-14", issuer: "Akademie" } });
    expect(await dossier()).toBeUndefined();
    expect(await answered(() => accept.action(at({ ...PROOF, intent: "anerkennen" })))).toMatchObject({ status: 303, location: "/de/personal/personen/ada?anerkannt" });
    const id = (await dossier())?.recognitions[0]?.id ?? "";
    const back = (form?: Record<string, string>, as: Actor = HR) => called({ deps: world, as: viewer(as), path: `/de/personal/personen/ada/anerkennung/${id}`, params: { person: "ada", id }, ...(form ? { form } : {}) });
    expect((await answered(() => withdraw.loader(back()))).data).toMatchObject({ name: "Ada Öztürk", issuer: "Akademie", withdrawn: false });
    expect(await answered(() => withdraw.action(back({ reason: "" })))).toMatchObject({ status: 422, data: { problem: { refused: "reason-missing" } } });
    expect(await answered(() => withdraw.action(back({ reason: "Irrtum" }, LHR)))).toMatchObject({ status: 404 });
    expect(await answered(() => withdraw.action(back({ reason: "Irrtum" })))).toMatchObject({ status: 303, location: "/de/personal/personen/ada?zurueckgenommen" });
    expect((await answered(() => withdraw.loader(back()))).data).toMatchObject({ withdrawn: true });
  });

  test("with something missing is a form to mend, by others refused", async () => {
    expect(await answered(() => accept.action(at({ ...PROOF, issuer: "", intent: "anerkennen" })))).toMatchObject({ status: 422, data: { problem: { refused: "issuer-missing", field: "issuer" }, posted: { shown: ["Bescheinigung"] } } });
    for (const as of [ADA, BEN, TOM, RAT, ADM]) expect(await answered(() => accept.action(at({ ...PROOF, intent: "anerkennen" }, as)))).toMatchObject({ status: 403 });
    expect(await answered(() => accept.action(at({ ...PROOF, intent: "anerkennen" }, LHR)))).toMatchObject({ status: 404 });
    expect(await dossier()).toBeUndefined();
  });
});

describe("an exemption", () => {
  const PERSON = "/de/personal/personen/ada";
  const at = (form?: Record<string, string>, as: Actor = HR) => called({ deps: world, as: viewer(as), path: `${PERSON}/freistellung`, params: { person: "ada" }, ...(form ? { form } : {}) });
  const send = (form: Record<string, string>, as?: Actor) => answered(() => exempt.action(at(form, as)));

  test("is entered and taken back, each leading to the person", async () => {
    expect(await send({ intent: "freistellen", from: "1.12.2026", until: "" })).toMatchObject({ status: 303, location: `${PERSON}?freigestellt` });
    expect((await answered(() => exempt.loader(at()))).data).toMatchObject({ present: { from: "2026-12-01" }, name: "Ada Öztürk" });
    expect(await send({ intent: "zuruecknehmen" })).toMatchObject({ status: 303, location: `${PERSON}?freistellung-zurueck` });
    expect((await answered(() => exempt.loader(at()))).data).not.toHaveProperty("present");
  });

  test("with something wrong is a form to mend, without an intent nothing, and for others missing or forbidden", async () => {
    expect(await send({ intent: "freistellen", from: "bald", until: "1.12.2026" })).toMatchObject({ status: 422, data: { problem: { refused: "due-invalid", field: "from" }, posted: { until: ["1.12.2026"] } } });
    expect(await send({ from: "1.12.2026" })).toMatchObject({ status: 404 });
    for (const as of [ADA, BEN, TOM, RAT, ADM]) expect(await send({ intent: "freistellen", from: "1.12.2026" }, as)).toMatchObject({ status: 403 });
    expect(await send({ intent: "freistellen", from: "1.12.2026" }, LHR)).toMatchObject({ status: 404 });
    expect(await dossier()).toBeUndefined();
  });
});
