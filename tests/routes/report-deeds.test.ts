import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/core/organisation/model";
import type { Viewer } from "~/http/context";
import * as revoke from "~/routes/$lang.personal.zertifikate.$id";
import { assignCourse } from "~/usecases/assign-course";
import { ADA, ADM, BEN, complete, COURSE, HR, LHR, NO_CHECK, openWorld, RAT, TOM, type World } from "../usecases/world";
import { answered, called } from "./certificate-context";

let world: World;
let certificate: string;
/** Ada is done with one course; both units were assigned the other, Ada's by yesterday. */
beforeEach(async () => {
  world = await openWorld([COURSE, NO_CHECK]);
  certificate = await complete(world);
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "unit", unit: "schalter" }, mandatory: true, due: "2026-11-22" });
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "person", person: "ben" }, mandatory: false });
});

function viewer(who: Actor): Viewer {
  return { ...who, unit: "leitung", name: who.person, email: `${who.person}@x.example`, session: "s" };
}

type More = { readonly as?: Actor | undefined; readonly form?: Record<string, string>; readonly params?: Record<string, string> };
const call = (path: string, { as = HR, form, params }: More = {}) => called({ deps: world, as: viewer(as), path, ...(form ? { form } : {}), ...(params ? { params } : {}) });

describe("revoking", () => {
  const path = "/de/personal/zertifikate/x";
  const at = (id: string, more: More = {}) => call(path, { ...more, params: { id } });

  test("asks first, with name, course and code", async () => {
    expect((await answered(() => revoke.loader(at(certificate)))).data).toEqual({ title: "Zertifikat C0DE-0000-0000-0001 widerrufen", name: "Ada Öztürk", course: "Kleiner Kurs", learner: "ada", revoked: false });
  });

  test("leads back to the person", async () => {
    expect(await answered(() => revoke.action(at(certificate, { form: { reason: "Verwechslung" } })))).toMatchObject({ status: 303, location: "/de/personal/personen/ada?widerrufen" });
    expect((await answered(() => revoke.loader(at(certificate)))).data).toMatchObject({ revoked: true });
  });

  test("without a reason, or twice, is a form to mend", async () => {
    expect(await answered(() => revoke.action(at(certificate, { form: { reason: " " } })))).toMatchObject({ status: 422, data: { problem: { refused: "reason-missing", field: "reason" } } });
    await answered(() => revoke.action(at(certificate, { form: { reason: "Verwechslung" } })));
    expect(await answered(() => revoke.action(at(certificate, { form: { reason: "Noch einmal" } })))).toMatchObject({ status: 422, data: { problem: { refused: "already-revoked" }, posted: { reason: ["Noch einmal"] } } });
  });

  test("another authority's certificate reads like a missing one", async () => {
    for (const run of [revoke.loader, revoke.action]) {
      const foreign = await answered(() => run(at(certificate, { as: LHR, form: { reason: "Fremd" } })));
      expect(foreign).toEqual(await answered(() => run(at("nichts", { as: LHR, form: { reason: "Fremd" } }))));
      expect(foreign.status).toBe(404);
    }
  });

  test("by anybody else is 403", async () => {
    for (const as of [ADA, BEN, TOM, RAT, ADM]) expect(await answered(() => revoke.action(at(certificate, { as, form: { reason: "Nein" } })))).toMatchObject({ status: 403 });
  });
});
