import { describe, expect, test } from "vitest";
import { reportBarrier, seeAuthorities } from "~/usecases/report-barrier";
import { seeCouncil } from "~/usecases/report-completions";
import { REPORTS_A_PAGE, seeBarriers } from "~/usecases/see-barriers";
import { seeOwnRecord } from "~/usecases/see-person-record";
import { verifyAudit } from "~/usecases/verify-audit";
import { ADA, ADM, granted, HR, openWorld, RAT, TOM } from "./world";

const SAID = { what: " Der Knopf hat keinen Namen. ", page: "/de/kurse", authority: "musterstadt", address: "192.0.2.7" };

describe("a reported barrier", () => {
  test("gets a number, and the administration of that authority reads it with its number", async () => {
    const world = Object.assign(await openWorld(), { newId: () => "k7fq2xw9d0c5m3n8b1v4" });
    const number = granted(await reportBarrier(world, undefined, { ...SAID, contact: "ada@x.example", browser: "Firefox" }));
    expect(number).toBe("K7FQ-2XW9");
    expect(await seeBarriers(world, ADM)).toMatchObject({ reports: [{ number, byName: "", barrier: { what: "Der Knopf hat keinen Namen.", page: "/de/kurse", contact: "ada@x.example", browser: "Firefox" } }] });
  });

  test("of somebody who is signed in goes to the own authority, whatever the form says", async () => {
    const world = await openWorld();
    granted(await reportBarrier(world, ADA, { ...SAID, authority: "fern" }));
    expect(await seeBarriers(world, ADM)).toMatchObject({ reports: [{ byName: "Ada Öztürk" }] });
  });

  test.each([
    [{ what: " " }, "barrier-missing", "what"], [{ what: "x".repeat(4001) }, "text-too-long", "what"], [{ page: "x".repeat(501) }, "text-too-long", "page"],
    [{ contact: "x".repeat(201) }, "text-too-long", "contact"], [{ authority: "nirgends" }, "target-empty", "authority"],
  ])("with %j is a form to mend", async (change, refused, field) => {
    const world = await openWorld();
    expect(await reportBarrier(world, undefined, { ...SAID, ...change })).toEqual({ refused, field });
    expect(await seeBarriers(world, ADM)).toEqual({ reports: [] });
  });

  test("is found on a page of its own where there are many", async () => {
    const world = await openWorld();
    const numbers: string[] = [];
    for (let report = 0; report <= REPORTS_A_PAGE; report += 1) numbers.push(granted(await reportBarrier(world, ADA, { ...SAID, address: `192.0.${report}.7` })));
    const newest = granted(await seeBarriers(world, ADM));
    const older = granted(await seeBarriers(world, ADM, newest.next));
    expect([...newest.reports, ...older.reports].map(({ number }) => number)).toEqual(numbers.reverse());
    expect(older.next).toBeUndefined();
  });

  test("is no look at anybody's record and no call of a report", async () => {
    const world = await openWorld();
    granted(await reportBarrier(world, ADA, SAID));
    expect(granted(await seeOwnRecord(world, ADA)).looked).toEqual([]);
    expect(granted(await seeCouncil(world, RAT, undefined)).calls).toEqual([]);
    expect(JSON.stringify(await verifyAudit(world))).not.toMatch(/changed|misplaced|missing/);
  });

  test("is read by nobody else", async () => {
    const world = await openWorld();
    for (const who of [ADA, HR, RAT, TOM]) expect(await seeBarriers(world, who)).toEqual({ refused: "not-permitted" });
    expect((await seeAuthorities(world)).map(({ name }) => name).length).toBeGreaterThan(0);
  });
});
