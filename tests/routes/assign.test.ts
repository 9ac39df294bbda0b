import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import * as list from "~/routes/$lang.personal.zuweisungen._index";
import * as steps from "~/routes/$lang.personal.zuweisungen.neu.$schritt";
import { ADA, ADM, complete, COURSE, HR, LHR, NO_CHECK, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const BASE = "/de/personal/zuweisungen/neu";
let world: World;
/** Ada is done with the course. */
beforeEach(async () => {
  world = await openWorld([COURSE, NO_CHECK]);
  await complete(world);
});

function viewer(who: Actor): Viewer {
  return { ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" };
}

type Form = Record<string, string | readonly string[]>;
function call(step: string, query = "", form?: Form, as: Actor = HR) {
  const asked = called({ deps: world, as: viewer(as), path: `${BASE}/${step}${query}`, params: { schritt: step }, ...(form ? { form: {} } : {}) });
  for (const [name, values] of Object.entries(form ?? {})) for (const value of [values].flat()) asked.context.form.append(name, value);
  return asked;
}
const see = (step: string, query = "") => answered(() => steps.loader(call(step, query)));
const post = (step: string, query: string, form: Form, as?: Actor) => answered(() => steps.action(call(step, query, form, as)));
const assigned = () => world.store.assignments.ofAuthority("musterstadt");

describe("the steps of an assignment", () => {
  test("lead from the course to the check, and the address holds what was said", async () => {
    expect(await post("kurs", "", { course: "kurs" })).toMatchObject({ status: 303, location: `${BASE}/wer?kurs=kurs` });
    expect(await post("wer", "?kurs=kurs", { who: "auswahl", unit: ["schalter", "leitung"] })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&einheit=schalter&einheit=leitung` });
    expect(await post("frist", "?kurs=kurs&alle=ja", { due: "in 6 Wochen", mandatory: "ja" })).toMatchObject({ location: `${BASE}/nachricht?kurs=kurs&alle=ja&pflicht=ja&frist=in+6+Wochen` });
    expect(await post("nachricht", "?kurs=kurs&alle=ja&frist=4.12.2026", { message: " Bitte vor\r\ndem Umzug. " })).toMatchObject({ location: `${BASE}/pruefen?kurs=kurs&alle=ja&frist=4.12.2026&nachricht=Bitte+vor+dem+Umzug.` });
    expect(await assigned()).toEqual([]);
  });

  test.each([["wer", "", "kurs"], ["frist", "?kurs=kurs", "wer?kurs=kurs"], ["pruefen", "?kurs=kurs", "wer?kurs=kurs"], ["fertig", "?kurs=kurs&alle=ja", "pruefen?kurs=kurs&alle=ja"]])("%s%s leads to what is missing", async (step, query, missing) => {
    expect(await see(step, query)).toMatchObject({ status: 303, location: `${BASE}/${missing}` });
  });

  test("lead back to the check from where something is changed", async () => {
    expect(await post("kurs", "?kurs=kurs&alle=ja&aendern=ja", { course: NO_CHECK.id })).toMatchObject({ location: `${BASE}/pruefen?kurs=${NO_CHECK.id}&alle=ja` });
  });

  test.each<[string, string, Form, string, string]>([
    ["kurs", "", {}, "course-unknown", "course"],
    ["wer", "?kurs=kurs", {}, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "auswahl" }, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "auswahl", unit: "fern" }, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "auswahl", unit: "fern", people: "ada@x.example" }, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "auswahl", people: " \n" }, "target-empty", "target"],
    ["frist", "?kurs=kurs&alle=ja", { due: "bald" }, "due-invalid", "due"],
    ["nachricht", "?kurs=kurs&alle=ja", { message: "x".repeat(501) }, "text-too-long", "message"],
    ["pruefen", `?kurs=kurs&alle=ja&nachricht=${"x".repeat(501)}`, {}, "text-too-long", "message"],
    ["pruefen", "?kurs=kurs&einheit=fern", {}, "target-empty", "target"],
    ["pruefen", "?kurs=nichts&alle=ja", {}, "course-unknown", "course"],
    ["pruefen", "?kurs=kurs&alle=ja&frist=bald", {}, "due-invalid", "due"],
  ])("%s%s with %j is a form to mend", async (step, query, form, refused, field) => {
    expect(await post(step, query, form)).toMatchObject({ status: 422, data: { problem: { refused, field } } });
    expect(await assigned()).toEqual([]);
  });

  test("are for HR alone", async () => {
    for (const as of [ADA, TOM, RAT, ADM]) {
      expect((await answered(() => steps.loader(call("kurs", "", undefined, as)))).status).toBe(403);
      expect((await post("pruefen", "?kurs=kurs&alle=ja", {}, as)).status).toBe(403);
    }
    expect((await see("nirgends")).status).toBe(404);
  });
});

describe("a list of addresses", () => {
  const LIST = "ada@x.example\nniemand@x.example\nlea@x.example\nMax Muster\nADA@x.example";

  test("becomes ids beside units: no address of a page holds a name", async () => {
    expect(await post("wer", "?kurs=kurs", { who: "auswahl", unit: "schalter", people: "ADA@x.example\r\n\r\n ben@x.example \n" })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&einheit=schalter&person=ada&person=ben` });
    const { data } = await see("wer", "?kurs=kurs&einheit=schalter&person=ada&person=ben");
    expect(data).toMatchObject({ seen: { named: [{ name: "Schalter" }, { email: "ada@x.example" }, { email: "ben@x.example" }] } });
  });

  test("comes from a file as well, which counts before the field", async () => {
    expect(await post("wer", "?kurs=kurs", { who: "auswahl", people: "ben@x.example", datei: "\uFEFFName;E-Mail\r\nÖztürk, Ada;ada@x.example\r\n" })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&person=ada` });
  });

  test("says by their number which lines name nobody and why, keeps the list, and can go on without them", async () => {
    const posted = { who: "auswahl", unit: "leitung", people: LIST };
    expect(await post("wer", "?kurs=kurs", posted)).toMatchObject({
      status: 422,
      data: {
        problem: { refused: "address-unknown", field: "people" },
        posted: { who: ["auswahl"], unit: ["leitung"], people: [LIST] },
        list: { faults: [{ line: 2, code: "nobody", text: "niemand@x.example" }, { line: 3, code: "nobody", text: "lea@x.example" }, { line: 4, code: "no-address", text: "Max Muster" }, { line: 5, code: "twice", text: "ADA@x.example" }], more: 0, found: 1, lines: 5 },
      },
    });
    expect(await post("wer", "?kurs=kurs", { ...posted, intent: "teilweise" })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&einheit=leitung&person=ada` });
    expect(await post("wer", "?kurs=kurs", { who: "auswahl", people: "niemand@x.example", intent: "teilweise" })).toMatchObject({ status: 422 });
  });

  test("keeps what a file said in the field, to be mended there", async () => {
    expect(await post("wer", "?kurs=kurs", { who: "auswahl", datei: "E-Mail\nada@x.example\nben@" })).toMatchObject({ status: 422, data: { posted: { people: ["E-Mail\nada@x.example\nben@"] }, list: { faults: [{ line: 3, code: "no-address", text: "ben@" }], found: 1, lines: 2 } } });
  });

  test("of hundreds stands in the address in its short form, through all steps to one assignment", async () => {
    const emails = Array.from({ length: 300 }, (_, place) => `p${place}@x.example`);
    for (const [place, email] of emails.entries()) await world.store.people.save({ id: `p${place}`, name: `Person ${place}`, authority: "musterstadt", unit: "leitung", roles: ["learner"], email, active: true, createdAt: "2026-02-01T00:00:00.000Z" });
    const { location = "" } = await post("wer", "?kurs=kurs", { who: "auswahl", unit: "schalter", people: emails.join("\n") });
    expect(location.length).toBeLessThan(200);
    const query = location.slice(location.indexOf("?"));
    // Whoever comes later moves nobody.
    await world.store.people.save({ id: "a", name: "Neu", authority: "musterstadt", unit: "leitung", roles: ["learner"], email: "neu@x.example", active: true, createdAt: "2026-03-01T00:00:00.000Z" });
    expect((await see("pruefen", query)).data).toMatchObject({ seen: { people: 301 } });
    expect(await post("frist", query, { due: "" })).toMatchObject({ location: location.replace("/frist?", "/nachricht?") });
    expect(await post("pruefen", query, {})).toMatchObject({ status: 303, location: location.replace("/frist?", "/fertig?") });
    expect(await assigned()).toMatchObject([{ target: { kind: "several", units: ["schalter"], people: { length: 300 } } }]);
    expect(await see("fertig", query)).toMatchObject({ status: 200 });
  });

  test.each(["x.AA", "0123456789ab.__________", "."])("the short form %s that is none leads back to choosing, also beside units", async (list) => {
    expect(await see("pruefen", `?kurs=kurs&einheit=schalter&liste=${list}`)).toMatchObject({ status: 303, location: `${BASE}/wer?kurs=kurs` });
    expect(await post("pruefen", `?kurs=kurs&einheit=schalter&liste=${list}`, {})).toMatchObject({ status: 422, data: { problem: { refused: "target-empty" } } });
    expect(await assigned()).toEqual([]);
  });
});

describe("units with what belongs to them", () => {
  test("are chosen together, but not those that are closed", async () => {
    const below = (id: string, parent: string, closed: boolean) => world.store.organisation.saveUnit({ id, authority: "musterstadt", name: id, parent, ...(closed ? { closed } : {}) });
    for (const [id, parent, closed] of [["empfang", "schalter", false], ["ecke", "empfang", false], ["alt", "schalter", true]] as const) await below(id, parent, closed);
    const { location = "" } = await post("wer", "?kurs=kurs", { who: "auswahl", unit: "schalter", darunter: "ja" });
    expect(new URL(location, "http://x").searchParams.getAll("einheit").sort()).toEqual(["ecke", "empfang", "schalter"]);
    expect((await post("wer", "?kurs=kurs", { who: "auswahl", unit: "schalter" })).location).toBe(`${BASE}/frist?kurs=kurs&einheit=schalter`);
  });
});

describe("the check", () => {
  test("says how many it concerns, how many are done, and what day that is", async () => {
    const { data } = await see("pruefen", "?kurs=kurs&einheit=schalter&frist=in+6+Wochen");
    expect(data).toMatchObject({ seen: { people: 1, alreadyDone: 1, named: [{ name: "Schalter" }], assigned: false } });
    const due = (data as { readonly seen: { readonly due: { readonly day: string; readonly today: string } } }).seen.due;
    expect(Date.parse(due.day) - Date.parse(due.today)).toBe(42 * 86_400_000);
  });

  test("offers the next day of work for one that is none", async () => {
    expect((await see("pruefen", "?kurs=kurs&alle=ja&frist=3.1.2027")).data).toMatchObject({ seen: { due: { day: "2027-01-03", workday: "2027-01-04" } } });
    expect((await see("pruefen", "?kurs=kurs&alle=ja&frist=4.12.2026")).data).not.toHaveProperty("seen.due.workday");
  });

  test("assigns to all targets in one, once it is confirmed, and the end says so", async () => {
    const query = "?kurs=kurs&einheit=schalter&einheit=leitung&pflicht=ja&frist=4.12.2026";
    expect(await post("pruefen", query, {})).toMatchObject({ status: 303, location: `${BASE}/fertig?kurs=kurs&einheit=schalter&einheit=leitung&pflicht=ja&frist=2026-12-04` });
    expect(await assigned()).toMatchObject([{ target: { kind: "several", units: ["schalter", "leitung"], people: [] }, mandatory: true, due: "2026-12-04" }]);
    expect(await see("fertig", "?kurs=kurs&einheit=schalter&einheit=leitung&pflicht=ja&frist=2026-12-04")).toMatchObject({ status: 200, data: { step: "fertig", seen: { assigned: true } } });
  });

  test("sent twice assigns once; with another message it is another assignment", async () => {
    const query = "?kurs=kurs&alle=ja&frist=2026-12-04";
    for (let click = 0; click < 2; click += 1) expect(await post("pruefen", `${query}&nachricht=Bald.`, {})).toMatchObject({ status: 303, location: `${BASE}/fertig${query}&nachricht=Bald.` });
    expect(await assigned()).toMatchObject([{ message: "Bald.", due: "2026-12-04" }]);
    expect((await see("pruefen", query)).data).toMatchObject({ seen: { assigned: false, again: COURSE.validityMonths } });
    await post("pruefen", query, {});
    expect(await assigned()).toHaveLength(2);
  });
});

describe("pausing", () => {
  const LIST = "/de/personal/zuweisungen";
  const send = (form: Record<string, string>, as: Actor = HR) => answered(() => list.action(called({ deps: world, as: viewer(as), path: LIST, form })));

  test("lets an assignment rest and goes on, each once, and the list says so", async () => {
    await post("pruefen", "?kurs=kurs&alle=ja", {});
    const [{ id = "" } = {}] = await assigned();
    expect(await send({ pausieren: id })).toMatchObject({ status: 303, location: `${LIST}?pausiert` });
    expect((await answered(() => list.loader(called({ deps: world, as: viewer(HR), path: `${LIST}?pausiert` })))).data).toMatchObject({ done: "paused", assignments: [{ paused: world.clock }] });
    expect(await send({ fortsetzen: id })).toMatchObject({ status: 303, location: `${LIST}?fortgesetzt` });
    expect((await assigned())[0]).not.toHaveProperty("paused");
  });

  test("does nothing without one intent, to what is not there, or for others", async () => {
    await post("pruefen", "?kurs=kurs&alle=ja", {});
    const [{ id = "" } = {}] = await assigned();
    expect(await send({ assignment: id })).toMatchObject({ status: 404 });
    expect(await send({ pausieren: id, fortsetzen: id })).toMatchObject({ status: 404 });
    expect(await send({ pausieren: "keine" })).toMatchObject({ status: 404 });
    expect(await send({ pausieren: id }, LHR)).toMatchObject({ status: 404 });
    for (const as of [ADA, TOM, RAT, ADM]) expect(await send({ pausieren: id }, as)).toMatchObject({ status: 403 });
    expect((await assigned())[0]).not.toHaveProperty("paused");
  });
});
