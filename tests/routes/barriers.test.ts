import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import * as one from "~/routes/$lang.admin.meldungen.$meldung._index";
import * as deleting from "~/routes/$lang.admin.meldungen.$meldung.loeschen";
import * as list from "~/routes/$lang.admin.meldungen._index";
import * as statement from "~/routes/$lang.barrierefreiheit._index";
import * as all from "~/routes/$lang.barrierefreiheit.in-arbeit";
import { reportBarrier } from "~/usecases/report-barrier";
import { seeBarriers } from "~/usecases/see-barriers";
import { ADA, ADM, granted, HR, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const BASE = "/de/admin/meldungen";
const TOLD = { intent: "veroeffentlichen", what: "Ein Knopf hat keinen Namen.", done: "Er bekommt einen.", state: "in-work", on: "20.11.2026" };
let world: World;
let report: { readonly id: string; readonly number: string };
beforeEach(async () => {
  world = await openWorld();
  granted(await reportBarrier(world, ADA, { what: "Beim dritten Knopf höre ich nichts.", page: "", contact: "ada@x.example", authority: "", address: "192.0.2.7" }));
  [report = { id: "", number: "" }] = granted(await seeBarriers(world, ADM)).reports;
});
const call = (path: string, as: Actor = ADM, form?: Readonly<Record<string, string>>) =>
  called({ deps: world, as: { ...as, unit: "leitung", name: as.person, email: `${as.person}@x.example`, session: "s" }, path, params: { meldung: path.split(/[/?]/u)[4] ?? "" }, ...(form ? { form } : {}) });
const get = (route: { loader: (args: never) => unknown }, path: string, as?: Actor) => answered(() => route.loader(call(path, as) as never));
const post = (route: { action: (args: never) => unknown }, path: string, form: Readonly<Record<string, string>>, as?: Actor) => answered(() => route.action(call(path, as, form) as never));

test("only administrators come in", async () => {
  for (const as of [ADA, TOM, HR, RAT]) {
    for (const answer of [get(list, BASE, as), get(one, `${BASE}/${report.id}`, as), post(one, `${BASE}/${report.id}`, TOLD, as), get(deleting, `${BASE}/${report.id}/loeschen`, as), post(deleting, `${BASE}/${report.id}/loeschen`, {}, as)]) {
      expect(await answer).toEqual({ status: 403, data: { refused: "not-permitted", roles: ["administrator"] } });
    }
  }
});

test("what is told is published, read by everybody of the authority, and taken back", async () => {
  const path = `${BASE}/${report.id}`;
  expect(await post(one, path, TOLD)).toMatchObject({ status: 303, location: `${path}?gespeichert` });
  for (const [route, address] of [[statement, "/de/barrierefreiheit"], [all, "/de/barrierefreiheit/in-arbeit?seite=x"]] as const) {
    const { data } = await get(route as never, address, ADA);
    expect(data).toMatchObject({ told: [{ number: report.number, what: TOLD.what, on: "2026-11-20" }] });
    expect(JSON.stringify(data)).not.toMatch(/dritten|ada@x/u);
  }
  expect((await get(one, path)).data).toMatchObject({ report: { told: { state: "in-work" } } });
  expect(await post(one, path, { intent: "zuruecknehmen" })).toMatchObject({ status: 303, location: `${path}?zurueckgenommen` });
  expect((await get(statement, "/de/barrierefreiheit", ADA)).data).toMatchObject({ told: [], more: false });
  expect(await post(one, path, { intent: "sonst" })).toMatchObject({ status: 404 });
});

test("a form to mend holds what was typed; reports that do not exist are missing", async () => {
  expect(await post(one, `${BASE}/${report.id}`, { ...TOLD, state: "" })).toMatchObject({ status: 422, data: { problem: { refused: "state-missing", field: "state" }, posted: { what: [TOLD.what] } } });
  for (const answer of [get(one, `${BASE}/keine`), post(one, `${BASE}/keine`, TOLD), post(one, `${BASE}/keine`, { intent: "zuruecknehmen" }), get(deleting, `${BASE}/keine/loeschen`), post(deleting, `${BASE}/keine/loeschen`, { number: "x" })]) expect(await answer).toMatchObject({ status: 404 });
});

test("a report is deleted by its number and leads back to the list, which says so", async () => {
  const path = `${BASE}/${report.id}/loeschen`;
  expect((await get(deleting, path)).data).toMatchObject({ number: report.number, contact: "ada@x.example", told: false });
  expect(await post(deleting, path, { number: "1" })).toMatchObject({ status: 422, data: { problem: { refused: "number-other", field: "number" } } });
  expect(await post(deleting, path, { number: report.number })).toMatchObject({ status: 303, location: `${BASE}?geloescht` });
  expect((await get(list, `${BASE}?geloescht`)).data).toMatchObject({ done: "geloescht", reports: [] });
  expect(await get(deleting, path)).toMatchObject({ status: 404 });
});

test("what is told about a deleted report is taken back on its page, which is gone then: the list says so", async () => {
  const path = `${BASE}/${report.id}`;
  await post(one, path, TOLD);
  await post(deleting, `${path}/loeschen`, { number: report.number });
  expect(await post(one, path, { intent: "zuruecknehmen" })).toMatchObject({ status: 303, location: `${BASE}?zurueckgenommen` });
  expect((await get(list, `${BASE}?zurueckgenommen`)).data).toMatchObject({ done: "zurueckgenommen", reports: [] });
  expect(await get(one, path)).toMatchObject({ status: 404 });
});
