import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import { loader as csv } from "~/routes/$lang.personal.bericht[.]csv";
import { loader as json } from "~/routes/$lang.personal.bericht[.]json";
import { loader as xlsx } from "~/routes/$lang.personal.bericht[.]xlsx";
import { loader as page } from "~/routes/$lang.personal.bericht._index";
import { loader as record } from "~/routes/$lang.personal.personen.$person._index";
import * as revoke from "~/routes/$lang.personal.zertifikate.$id";
import * as assign from "~/routes/$lang.personal.zuweisungen._index";
import { assignCourse } from "~/usecases/assign-course";
import { readCsv } from "../documents/read-csv";
import { ADA, ADM, complete, COURSE, HR, NO_CHECK, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const BASE = "/de/personal/bericht";
let world: World;
/** Ada is done with one course; both units were assigned the other, Ada's by yesterday. */
beforeEach(async () => {
  world = await openWorld([COURSE, NO_CHECK]);
  await complete(world);
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "unit", unit: "schalter" }, mandatory: true, due: "2026-11-22" });
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "person", person: "ben" }, mandatory: false });
});

function viewer(who: Actor): Viewer {
  return { ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" };
}

type More = { readonly as?: Actor | undefined; readonly form?: Record<string, string>; readonly params?: Record<string, string> };
const call = (path: string, { as = HR, form, params }: More = {}) => called({ deps: world, as: viewer(as), path, ...(form ? { form } : {}), ...(params ? { params } : {}) });
const stranger = (path: string) => called({ deps: world, path });
const log = async () => (await world.store.log.page("musterstadt", 99)).map(({ deed, query }) => [deed, query]);
const textOf = async (answer: { readonly response?: Response }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.response?.arrayBuffer());
const PAGES = [
  ["the report", page, BASE], ["its CSV", csv, `${BASE}.csv`], ["its JSON", json, `${BASE}.json`], ["its XLSX", xlsx, `${BASE}.xlsx`],
  ["a record", record, "/de/personal/personen/ada"], ["revoking", revoke.loader, "/de/personal/zertifikate/x"], ["assigning", assign.loader, "/de/personal/zuweisungen"],
] as const;
const PARAMS = { person: "ada", id: "x" };

describe("who may come in", () => {
  test.each(PAGES)("%s sends strangers to sign in and back", async (_name, loader, path) => {
    expect(await answered(() => loader({ ...stranger(`${path}?a=1`), params: { lang: "de", ...PARAMS } }))).toMatchObject({ status: 303, location: `/de/anmelden?next=${encodeURIComponent(`${path}?a=1`)}` });
  });

  test.each(PAGES)("%s tells everybody else that it is for HR, before anything is looked up", async (_name, loader, path) => {
    for (const as of [ADA, TOM, RAT, ADM]) expect(await answered(() => loader(call(path, { as, params: PARAMS })))).toEqual({ status: 403, data: { refused: "not-permitted", roles: ["hr"] } });
    expect(await log()).toHaveLength(2);
  });

  test.each(PAGES)("%s does not exist in a third language", async (_name, loader, path) => {
    expect(await answered(() => loader({ ...call(path.replace("/de", "/fr")), params: { lang: "fr", ...PARAMS } }))).toMatchObject({ status: 404 });
  });
});

describe("the report", () => {
  test("shows rows and totals of the own authority and logs the call", async () => {
    const { status, data } = await answered(() => page(call(BASE)));
    expect(status).toBe(200);
    expect(data).toMatchObject({ title: "Abschlüsse", report: { totals: { rows: 3, completed: 1, overdue: 1 }, first: 1, time: "23. November 2026, 09:00 Uhr" } });
    expect((await log())[0]).toEqual(["report-page", ""]);
  });

  test("describes its filters in words, a day in either spelling", async () => {
    for (const day of ["23.11.2026", "2026-11-23", " 23. 11.2026"]) {
      const { data } = await answered(() => page(call(`${BASE}?kurs=kurs&einheit=schalter&status=completed&von=${encodeURIComponent(day)}`)));
      expect(data).toMatchObject({ report: { totals: { rows: 1 }, filters: [{ value: "Kleiner Kurs" }, { value: "Schalter" }, { value: "Abgeschlossen" }, { value: "23. November 2026" }] } });
    }
  });

  test.each(["kurs=nichts", "einheit=fern", "status=begun", "status=in-progress", "von=30.2.2026", "bis=gestern", "sort=answers", "seite=0", "seite=x", "person=ada", "tries=1"])("with %s is 422 in every form, shows nothing and logs nothing", async (search) => {
    const before = await log();
    const { status, data } = await answered(() => page(call(`${BASE}?${search}`)));
    expect({ status, data }).toMatchObject({ status: 422, data: { problem: true, unknown: [{ name: search.split("=")[0] }] } });
    expect(data).toHaveProperty("report", undefined);
    for (const [loader, end] of [[csv, "csv"], [json, "json"], [xlsx, "xlsx"]] as const) expect(await answered(() => loader(call(`${BASE}.${end}?${search}`)))).toMatchObject({ status: 422 });
    expect(await log()).toEqual(before);
  });

  test("empty filters, as the form sends them, restrict nothing", async () => {
    const { location = "" } = await answered(() => page(call(`${BASE}?kurs=&einheit=&status=&von=&bis=`)));
    const { status, data } = await answered(() => page(call(location)));
    expect({ status, data }).toMatchObject({ status: 200, data: { report: { filters: [], totals: { rows: 3 } } } });
  });
  test("beyond its last page shows the last one", async () => {
    const { data } = await answered(() => page(call(`${BASE}?seite=99`)));
    expect(data).toMatchObject({ report: { first: 1, pages: [{ number: 1, current: true }] } });
  });

  test("H1 what a form sends empty is not in the address that is shared", async () => {
    expect(await answered(() => page(call(`${BASE}?kurs=ohne&einheit=&status=&von=&bis=&sort=-unit&spalten=unit&spalten=due`)))).toMatchObject({ status: 303, location: `${BASE}?kurs=ohne&sort=-unit&spalten=unit%2Cdue` });
    expect(await answered(() => page(call(`${BASE}?kurs=&einheit=`)))).toMatchObject({ status: 303, location: BASE });
    expect(await log()).toEqual(expect.not.arrayContaining([["report-page", expect.anything()]]));
  });

  test("turns pages of fifty rows with the filters kept", async () => {
    for (let number = 0; number < 60; number += 1) {
      const id = `p${number}`;
      await world.store.people.save({ id, authority: "musterstadt", unit: "schalter", name: `Person ${number}`, email: `${id}@x.example`, roles: ["learner"], active: true, createdAt: world.clock });
    }
    const { data } = await answered(() => page(call(`${BASE}?kurs=ohne&seite=2`)));
    expect(data).toMatchObject({ report: { first: 51, totals: { rows: 62 }, pages: [{ href: `${BASE}?kurs=ohne` }, { href: `${BASE}?kurs=ohne&seite=2`, current: true }] } });
    expect((data as { report: { rows: unknown[] } }).report.rows).toHaveLength(12);
  });

  test("never hands the page an answer, an attempt or an address", async () => {
    const text = JSON.stringify((await answered(() => page(call(BASE)))).data);
    for (const secret of ["x.example", "attempt", "answers", "opened", "fern"]) expect(text).not.toContain(secret);
  });
});

describe("the report while it cannot be read", () => {
  type Page = { readonly report?: { readonly staleSince?: string; readonly rows: readonly { readonly person: string }[] } };
  /** The world as it is from now on: the part of the store does not answer. */
  const failing = (part: "learners" | "organisation" | "log", reads: readonly string[]) => {
    const broken = Object.fromEntries(reads.map((name) => [name, () => Promise.reject(new Error("no connection"))]));
    Object.assign(world.store[part], broken);
  };
  const shown = async (search = "", as: Actor = HR) => (await answered(() => page(call(`${BASE}${search}`, { as })))).data as Page;
  const refused = (search: string, as: Actor = HR) => expect(answered(() => page(call(`${BASE}${search}`, { as })))).rejects.toThrow("no connection");

  test.each([["learners", ["completions"]], ["organisation", ["units"]]] as const)("shows the same person what the same query showed her last, with its time (%s)", async (part, reads) => {
    const before = await shown("?kurs=ohne");
    world.clock = "2026-11-23T13:32:00.000Z";
    failing(part, reads);
    const after = await shown("?kurs=ohne");
    expect(before.report).not.toHaveProperty("staleSince");
    expect(after.report).toEqual({ ...before.report, staleSince: "09:00 Uhr" });
    expect(await log()).toEqual([["report-page", "kurs=ohne"], ["report-page", "kurs=ohne"], expect.anything(), expect.anything()]);
    expect((await world.store.log.page("musterstadt", 1))[0]?.people).toEqual(["ada", "ben"]);
  });

  test("shows it to nobody else, for no other query, and without the role not at all", async () => {
    await shown("?kurs=ohne");
    failing("learners", ["completions"]);
    await refused("");
    await refused("?kurs=ohne&status=open");
    await refused("?kurs=ohne", { ...HR, person: "hr2" });
    await refused("?kurs=ohne", { ...HR, authority: "musterland" });
    expect(await answered(() => page(call(`${BASE}?kurs=ohne`, { as: { ...HR, roles: ["learner"] } })))).toMatchObject({ status: 403 });
    expect(await answered(() => page(stranger(`${BASE}?kurs=ohne`)))).toMatchObject({ status: 303 });
  });

  test("shows nothing of yesterday, nothing that cannot be written down, and no file", async () => {
    await shown();
    failing("learners", ["completions"]);
    await expect(answered(() => csv(call(`${BASE}.csv`)))).rejects.toThrow("no connection");
    failing("log", ["append"]);
    await refused("");
    world.clock = "2026-11-24T09:00:00.000Z";
    await refused("");
  });

  test("keeps thirty of them", async () => {
    for (let number = 1; number <= 31; number += 1) await shown(`?seite=${number}`);
    failing("learners", ["completions"]);
    await refused("?seite=1");
    expect((await shown("?seite=2")).report?.staleSince).toBeDefined();
  });
});

describe("its files", () => {
  test.each(["", "?kurs=ohne", "?status=completed", "?sort=-name", "?einheit=leitung&sort=course", "?von=2030-01-01"])("hold the rows of the page for %s", async (search) => {
    const { data } = await answered(() => page(call(`${BASE}${search}`)));
    const names = (data as { report: { rows: readonly { name: string }[] } }).report.rows.map(({ name }) => name);
    const table = readCsv(await textOf(await answered(() => csv(call(`${BASE}.csv${search}`)))), ";");
    const inCsv = table.slice(table.findIndex(([first]) => first === "Person" || first === "\uFEFFPerson") + 1).map(([name]) => name);
    const parsed = JSON.parse(await textOf(await answered(() => json(call(`${BASE}.json${search}`))))) as { rows: readonly Record<string, unknown>[] };
    expect(inCsv).toEqual(names);
    expect(parsed.rows.map((row) => row["name"])).toEqual(names);
  });

  test.each([[csv, "csv", "text/csv; charset=utf-8"], [json, "json", "application/json; charset=utf-8"], [xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]] as const)("are saved under a name: %#", async (loader, end, type) => {
    const { response } = await answered(() => loader(call(`${BASE}.${end}`)));
    expect(response?.headers.get("content-type")).toBe(type);
    expect(response?.headers.get("content-disposition")).toBe(`attachment; filename="abschluesse-2026-11-23.${end}"`);
    expect((await log())[0]).toEqual([`report-${end}`, ""]);
  });
});
