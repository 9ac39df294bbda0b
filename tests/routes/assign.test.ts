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
    expect(await post("wer", "?kurs=kurs", { who: "einheiten", unit: ["schalter", "leitung"] })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&einheit=schalter&einheit=leitung` });
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
    ["wer", "?kurs=kurs", { who: "einheiten" }, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "einheiten", unit: "fern" }, "target-empty", "target"],
    ["wer", "?kurs=kurs", { who: "personen", people: " \n" }, "target-empty", "people"],
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

describe("a pasted list of addresses", () => {
  const ADDRESSES = async () => (await world.store.people.ofAuthority("musterstadt")).filter(({ id }) => id === "ada" || id === "ben").map(({ email }) => email);

  test("becomes ids: no address of a page holds a name", async () => {
    const [ada = "", ben = ""] = await ADDRESSES();
    expect(await post("wer", "?kurs=kurs", { who: "personen", people: `${ada.toUpperCase()}\r\n\r\n ${ben} \n${ada}` })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&person=ada&person=ben` });
  });

  test("says by their number which lines name nobody, keeps the list, and can go on without them", async () => {
    const [ada = ""] = await ADDRESSES();
    const people = `${ada}\nniemand@x.example\nMax Muster`;
    expect(await post("wer", "?kurs=kurs", { who: "personen", people })).toMatchObject({
      status: 422,
      data: { problem: { refused: "address-unknown", field: "people" }, posted: { who: ["personen"], people: [people] }, unknown: [{ line: 2, text: "niemand@x.example" }, { line: 3, text: "Max Muster" }], found: 1 },
    });
    expect(await post("wer", "?kurs=kurs", { who: "personen", people, intent: "teilweise" })).toMatchObject({ location: `${BASE}/frist?kurs=kurs&person=ada` });
    expect(await post("wer", "?kurs=kurs", { who: "personen", people: "niemand@x.example", intent: "teilweise" })).toMatchObject({ status: 422 });
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

  test("assigns to each target, once it is confirmed, and the end says so", async () => {
    const query = "?kurs=kurs&einheit=schalter&einheit=leitung&pflicht=ja&frist=4.12.2026";
    expect(await post("pruefen", query, {})).toMatchObject({ status: 303, location: `${BASE}/fertig?kurs=kurs&einheit=schalter&einheit=leitung&pflicht=ja&frist=2026-12-04` });
    expect(await assigned()).toMatchObject([{ target: { unit: "schalter" }, mandatory: true, due: "2026-12-04" }, { target: { unit: "leitung" }, mandatory: true, due: "2026-12-04" }]);
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
