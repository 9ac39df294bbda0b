import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import { loader as own } from "~/routes/$lang.konto.daten.personalsicht";
import { loader as record } from "~/routes/$lang.personal.personen.$person._index";
import { assignCourse } from "~/usecases/assign-course";
import { ADA, complete, COURSE, HR, LHR, NO_CHECK, openWorld, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

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
const log = async () => (await world.store.log.page("musterstadt", 99)).map(({ deed, query }) => [deed, query]);

describe("a person's record", () => {
  const at = (person: string, more: More = {}) => answered(() => record(call(`/de/personal/personen/${person}`, { ...more, params: { person } })));

  test("is shown and logged", async () => {
    expect((await at("ada")).data).toMatchObject({ title: "Nachweise von Ada Öztürk", done: undefined, record: { rows: [{ course: "ohne" }, { course: "kurs" }] } });
    expect((await log())[0]).toEqual(["person-page", undefined]);
  });

  test("of another authority reads exactly like one that does not exist", async () => {
    expect(await at("lea")).toEqual(await at("niemand"));
    expect(await at("ada", { as: LHR })).toEqual({ status: 404, data: { refused: "not-found" } });
  });

  test("is open to the person herself with who looked, without any role", async () => {
    await at("ada");
    const { data } = await answered(() => own(call("/de/konto/daten/personalsicht", { as: ADA })));
    expect(data).toMatchObject({ record: { person: { id: "ada" } }, looked: [{ deed: "person-page", byName: "Hanna Personal" }] });
  });
});
