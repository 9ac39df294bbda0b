import { expect, test } from "vitest";
import { loader } from "~/routes/$lang.personalrat";
import { reportCompletions } from "~/usecases/report-completions";
import type { Actor } from "~/core/organisation/model";
import { ADA, ADM, complete, HR, LHR, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

const seen = (deps: World, as: Actor = RAT, path = "/de/personalrat") =>
  answered(() => loader(called({ deps, as: { ...as, unit: "leitung", name: "R", email: "r@x.example", session: "s" }, path })));

test("the council sees counts, calls and the time in words", async () => {
  const world = await openWorld();
  await complete(world);
  await reportCompletions(world, HR, { sort: "name", descending: false }, "report-page", "kurs=kurs");
  expect((await seen(world)).data).toMatchObject({
    time: "23. November 2026, 09:00 Uhr",
    courses: [{ course: "kurs", counts: { hidden: 1 } }],
    calls: [{ time: "23. November 2026, 09:00 Uhr", deed: "report-page", byName: "Hanna Personal", query: "Kurs: Kleiner Kurs", rows: 1 }],
  });
});

test.each([
  ["report-page", "", ""],
  ["report-page", "seite=2&sort=-due", ""],
  ["report-csv", "status=overdue&ansicht=einheiten&einheit=schalter", "Einheit: Schalter; Status: Überfällig; Nach Einheiten"],
  ["report-xlsx", "kurs=weg&spalten=course,due", "Spalten: Person, Kurs, Frist; kurs=weg"],
  ["report-page", "person=ada&kurs=kurs", "eine Person; Kurs: Kleiner Kurs"],
  ["reminder-sent", "kurs weg", "Kleiner Kurs, weg"],
  ["deadline-extended", "kurs 2026-12-04", "Kleiner Kurs, 4. Dezember 2026"],
  ["person-page", undefined, ""],
] as const)("what %s asked for with %s is told in words", async (deed, query, said) => {
  const world = await openWorld();
  await complete(world);
  await world.store.log.append({ id: "x", authority: "musterstadt", at: world.clock, by: "hr", deed, ...(query === undefined ? {} : { query }) });
  expect((await seen(world)).data).toMatchObject({ calls: [{ deed, query: said }] });
});

test("nothing on the page names a learner or shows what is covered", async () => {
  const world = await openWorld();
  await complete(world);
  await reportCompletions(world, HR, { sort: "name", descending: false, course: "kurs" }, "report-csv", "kurs=kurs");
  const text = JSON.stringify((await seen(world)).data);
  for (const hidden of ["Ada", '"ada"', "people", "completed", "C0DE"]) expect(text).not.toContain(hidden);
});

test("an authority's council sees nothing of another's", async () => {
  const world = await openWorld();
  await complete(world);
  await reportCompletions(world, HR, { sort: "name", descending: false }, "report-page", "");
  expect((await seen(world, LHR)).data).toMatchObject({ calls: [], courses: [{ course: "kurs", counts: { rows: [], hidden: 0 } }] });
});

test("an invented place in the log shows an empty page, no error", async () => {
  expect((await seen(await openWorld(), RAT, "/de/personalrat?vor=erfunden")).data).toMatchObject({ calls: [] });
});

test("the page is for the council alone", async () => {
  const world = await openWorld();
  for (const as of [ADA, TOM, HR, ADM]) expect(await seen(world, as)).toEqual({ status: 403, data: { refused: "not-permitted", roles: ["staff-council"] } });
});

test("strangers sign in first", async () => {
  expect(await answered(async () => loader(called({ deps: await openWorld(), path: "/en/personalrat?vor=x" })))).toMatchObject({ status: 303, location: "/en/anmelden?next=%2Fen%2Fpersonalrat%3Fvor%3Dx" });
});
