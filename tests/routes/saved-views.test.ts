import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import { loader as csv } from "~/routes/$lang.personal.bericht[.]csv";
import { loader as report } from "~/routes/$lang.personal.bericht._index";
import * as one from "~/routes/$lang.personal.ansichten.$ansicht";
import * as list from "~/routes/$lang.personal.ansichten._index";
import { readCsv } from "../documents/read-csv";
import { ADA, ADM, HR, RAT, TOM, year, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

let world: World;
beforeEach(async () => {
  world = await year();
});

const viewer = (who: Actor): Viewer => ({ ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" });
type More = { readonly as?: Actor; readonly form?: Record<string, string>; readonly params?: Record<string, string> };
const call = (path: string, { as = HR, form, params }: More = {}) => called({ deps: world, as: viewer(as), path, ...(form ? { form } : {}), ...(params ? { params } : {}) });
const BASE = "/de/personal/bericht";
const LIST = "/de/personal/ansichten";
const save = (search: string, name = "Überfällig im Schalter") => answered(() => list.action(call(LIST, { form: { intent: "speichern", name, search } })));
const views = async () => (await world.store.dossiers.read("musterstadt", "hr"))?.views ?? [];
const shown = async (search: string) => ((await answered(() => report(call(`${BASE}?${search}`)))).data as { saved: Record<string, unknown> }).saved;

describe("saving what is on the page", () => {
  test("keeps filters, order and columns, not the page, and leads back there", async () => {
    const { location } = await save("status=overdue&einheit=schalter&sort=-due&seite=3&spalten=due");
    const [view] = await views();
    expect(view).toMatchObject({ name: "Überfällig im Schalter", search: "einheit=schalter&status=overdue&sort=-due&spalten=due" });
    expect(location).toBe(`${BASE}?einheit=schalter&status=overdue&sort=-due&spalten=due&sicht=${view?.id}`);
  });

  test("without a name, or with one that is taken, is a form to mend", async () => {
    expect(await save("status=open", " ")).toMatchObject({ status: 422, data: { problem: { refused: "name-missing", field: "name" }, posted: { search: ["status=open"] } } });
    await save("status=open");
    expect(await save("status=overdue")).toMatchObject({ status: 422, data: { problem: { refused: "view-name-taken" } } });
  });

  test("is for HR", async () => {
    for (const as of [ADA, TOM, RAT, ADM]) expect(await answered(() => list.action(call(LIST, { as, form: { intent: "speichern", name: "A", search: "" } })))).toMatchObject({ status: 403 });
  });
});

describe("above the report", () => {
  beforeEach(() => save("status=overdue"));

  test("a view is chosen by its id, or because the address is the same", async () => {
    const id = (await views())[0]?.id ?? "";
    expect(await shown(`status=overdue&sicht=${id}`)).toMatchObject({ chosen: id, changed: false, views: [{ name: "Überfällig im Schalter", href: `${BASE}?status=overdue&sicht=${id}` }] });
    expect(await shown("status=overdue&seite=1")).toMatchObject({ chosen: id, changed: false });
    expect(await shown("status=open")).toMatchObject({ chosen: undefined, changed: false });
  });

  test("an address that says something else by now is a changed view, and saving it is that view", async () => {
    const id = (await views())[0]?.id ?? "";
    expect(await shown(`status=open&sicht=${id}`)).toMatchObject({ chosen: id, changed: true, search: "status=open" });
    expect(await answered(() => list.action(call(LIST, { form: { intent: "uebernehmen", view: id, search: "status=open" } })))).toMatchObject({ status: 303, location: `${BASE}?status=open&sicht=${id}` });
    expect(await views()).toMatchObject([{ id, search: "status=open" }]);
  });

  test("somebody else's view in a shared address says nothing", async () => {
    expect(await shown("status=overdue&sicht=fremd")).toMatchObject({ changed: false });
    expect(await answered(() => report(call(`${BASE}?sicht=../x`)))).toMatchObject({ status: 422 });
  });
});

describe("the list", () => {
  test("says what each view filters, and which names something that is gone", async () => {
    await save("status=overdue");
    await save("einheit=weg", "Kaputt");
    const { data } = await answered(() => list.loader(call(LIST)));
    expect(data).toMatchObject({ views: [{ name: "Überfällig im Schalter", filters: ["Status: Überfällig"], broken: false }, { name: "Kaputt", broken: true }] });
  });

  test("leads to another name and to deleting", async () => {
    await save("status=overdue");
    const id = (await views())[0]?.id ?? "";
    const at = (form: Record<string, string>) => answered(() => one.action(call(`${LIST}/${id}`, { form, params: { ansicht: id } })));
    expect((await answered(() => one.loader(call(`${LIST}/${id}`, { params: { ansicht: id } })))).data).toMatchObject({ name: "Überfällig im Schalter" });
    expect(await at({ name: "Neu" })).toMatchObject({ status: 404 });
    expect(await at({ intent: "umbenennen", name: "" })).toMatchObject({ status: 422, data: { problem: { field: "name" } } });
    expect(await at({ intent: "umbenennen", name: "Neu" })).toMatchObject({ status: 303, location: `${LIST}?umbenannt` });
    expect(await at({ intent: "loeschen" })).toMatchObject({ status: 303, location: `${LIST}?geloescht` });
    expect(await views()).toEqual([]);
    expect(await answered(() => one.loader(call(`${LIST}/${id}`, { params: { ansicht: id } })))).toMatchObject({ status: 404 });
  });
});

describe("columns", () => {
  test("ticked one by one they become one word in the address", async () => {
    expect(await answered(() => report(call(`${BASE}?status=&spalten=due&spalten=unit`)))).toMatchObject({ status: 303, location: `${BASE}?spalten=unit%2Cdue` });
    expect(await answered(() => report(call(`${BASE}?${["unit", "course", "status", "completedOn", "due", "validUntil"].map((one) => `spalten=${one}`).join("&")}`)))).toMatchObject({ status: 303, location: BASE });
  });

  test("are those of the page and of its files", async () => {
    expect((await answered(() => report(call(`${BASE}?spalten=unit%2Cdue`)))).data).toMatchObject({ columns: ["name", "unit", "due"] });
    const text = await (await answered(() => csv(call(`${BASE}.csv?spalten=unit%2Cdue`)))).response?.text();
    expect(readCsv(text ?? "", ";").some((cells) => cells.join("|").endsWith("Person|Einheit|Frist"))).toBe(true);
  });

  test("that there are not are 422", async () => {
    expect(await answered(() => report(call(`${BASE}?spalten=answers`)))).toMatchObject({ status: 422, data: { unknown: [{ name: "spalten", value: "answers" }] } });
  });
});
