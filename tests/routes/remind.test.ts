import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import * as home from "~/routes/$lang.lernen._index";
import * as remind from "~/routes/$lang.personal.erinnern._index";
import * as sent from "~/routes/$lang.personal.erinnern.$sendung";
import type { Letter } from "~/core/letter";
import { ADA, ADM, BEN, HR, LHR, NO_CHECK, RAT, TOM, year, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

let world: World;
/** Ada is over the deadline of a course since yesterday. */
beforeEach(async () => {
  world = await year();
});

const viewer = (who: Actor): Viewer => ({ ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" });
type More = { readonly as?: Actor; readonly form?: Record<string, string>; readonly params?: Record<string, string> };
const call = (path: string, { as = HR, form, params }: More = {}) => called({ deps: world, as: viewer(as), path, ...(form ? { form } : {}), ...(params ? { params } : {}) });
const PATH = "/de/personal/erinnern?status=overdue";
const ROW = `ada:${NO_CHECK.id}`;
const FORM = { sending: "s1", row: ROW, text: "Bitte bald." };
const reminders = async () => (await world.store.dossiers.read("musterstadt", "ada"))?.reminders ?? [];

describe("preparing reminders", () => {
  test("shows whom the report's query leaves, and a sending of its own", async () => {
    const { data } = await answered(() => remind.loader(call(PATH)));
    expect(data).toMatchObject({ title: "An einen Kurs erinnern", recipients: [{ person: "ada", course: NO_CHECK.id, today: false }], back: "/de/personal/bericht?status=overdue", mailed: false, preview: undefined });
    expect((data as { sending: string }).sending).not.toBe("");
  });

  test("from a person's page leads back there", async () => {
    expect((await answered(() => remind.loader(call("/de/personal/erinnern?person=ada&kurs=ohne")))).data).toMatchObject({ recipients: [{ person: "ada" }], back: "/de/personal/personen/ada" });
  });

  test("with a filter that there is not is 422", async () => {
    expect(await answered(() => remind.loader(call("/de/personal/erinnern?kurs=nichts")))).toMatchObject({ status: 422 });
  });

  test("is for HR", async () => {
    for (const as of [ADA, BEN, TOM, RAT, ADM]) for (const run of [remind.loader, remind.action]) expect(await answered(() => run(call(PATH, { as, form: { ...FORM, intent: "senden" } })))).toMatchObject({ status: 403 });
    expect(await reminders()).toEqual([]);
  });
});

describe("the preview", () => {
  test("is the very text of the mail, and sends nothing", async () => {
    const letters: Letter[] = [];
    Object.assign(world, { mail: { send: async (letter: Letter) => (letters.push(letter), "sent" as const) } });
    const form = { ...FORM, intent: "pruefen" };
    expect(await answered(() => remind.action(call(PATH, { form })))).toMatchObject({ status: 200, data: { checked: true, posted: { sending: ["s1"], row: [ROW], text: ["Bitte bald."] } } });
    const { data } = await answered(() => remind.loader(call(PATH, { form })));
    expect(data).toMatchObject({ preview: { name: "Ada Öztürk", text: "Bitte bald.", rows: 1, people: 1, letter: { subject: "Erinnerung: Kurs ohne Fragen", text: expect.stringContaining("Bitte bald.\n\nKurs: Kurs ohne Fragen\nFrist: 22. November 2026") } } });
    expect([letters, await reminders()]).toEqual([[], []]);
  });

  test.each([["no text", { text: " " }, "reminder-missing", "text"], ["nobody", { row: "" }, "recipient-missing", "row"]])("with %s is a form to mend", async (_name, more, refused, field) => {
    expect(await answered(() => remind.action(call(PATH, { form: { ...FORM, ...more, intent: "pruefen" } })))).toMatchObject({ status: 422, data: { problem: { refused, field }, posted: { sending: ["s1"] } } });
  });

  test("leads back to the form with what was written", async () => {
    expect((await answered(() => remind.action(call(PATH, { form: { ...FORM, intent: "aendern" } })))).data).toEqual({ posted: expect.objectContaining({ text: ["Bitte bald."] }) });
  });
});

describe("sending", () => {
  const send = (form: Partial<typeof FORM> = {}) => answered(() => remind.action(call(PATH, { form: { ...FORM, ...form, intent: "senden" } })));

  test("leads to how many it were, twice to the same page", async () => {
    for (let click = 0; click < 2; click += 1) expect(await send()).toMatchObject({ status: 303, location: "/de/personal/erinnern/s1" });
    expect(await reminders()).toHaveLength(1);
    expect((await answered(() => sent.loader(call("/de/personal/erinnern/s1", { params: { sendung: "s1" } })))).data).toMatchObject({ text: "Bitte bald.", sent: [{ name: "Ada Öztürk" }] });
  });

  test("a second time on one day is refused with a sentence", async () => {
    await send();
    expect(await send({ sending: "s2" })).toMatchObject({ status: 422, data: { problem: { refused: "reminded-today", field: "row" } } });
    expect(await reminders()).toHaveLength(1);
  });

  test("another authority's reads like one that there is not", async () => {
    await send();
    for (const run of [sent.loader, sent.action]) expect(await answered(() => run(call("/de/personal/erinnern/s1", { as: LHR, params: { sendung: "s1" }, form: {} })))).toMatchObject({ status: 404 });
  });

  test("the person puts it away, and nobody else can", async () => {
    await send();
    const id = (await reminders())[0]?.id ?? "";
    for (const [as, away] of [[BEN, false], [ADA, true]] as const) {
      expect(await answered(() => home.action(call("/de/lernen", { as, form: { intent: "erinnerung-weglegen", reminder: id } })))).toMatchObject({ status: 303, location: "/de/lernen" });
      expect((await reminders())[0]?.closedAt !== undefined).toBe(away);
    }
  });
});
