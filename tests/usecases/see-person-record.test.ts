import { describe, expect, test } from "vitest";
import type { ReportQuery } from "~/core/reporting/filter";
import { reportCompletions } from "~/usecases/report-completions";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeOwnRecord, seePersonRecord } from "~/usecases/see-person-record";
import { ADA, ADM, BEN, complete, granted, HR, LHR, openWorld, RAT, TOM, type World, year } from "./world";

const ALL: ReportQuery = { sort: "name", descending: false };
const report = async (world: World, query: Partial<ReportQuery> = {}, search = "") => granted(await reportCompletions(world, HR, { ...ALL, ...query }, "report-csv", search));

describe("the record of a person", () => {
  test("holds courses and certificates, and that it was looked at", async () => {
    const world = await year();
    const record = granted(await seePersonRecord(world, HR, "ada"));
    expect(record).toMatchObject({ unit: { name: "Schalter" }, rows: [{ course: "ohne" }, { course: "kurs" }], certificates: [{ state: "valid" }] });
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["person-page"] })).toMatchObject([{ by: "hr", people: ["ada"], rows: 1 }]);
  });

  test("of another authority is like none and leaves no entry", async () => {
    const world = await year();
    expect(await seePersonRecord(world, LHR, "ada")).toEqual({ refused: "not-found" });
    expect(await seePersonRecord(world, HR, "niemand")).toEqual({ refused: "not-found" });
    for (const authority of ["musterstadt", "musterland"]) expect(await world.store.log.page(authority, 9, { deeds: ["person-page"] })).toEqual([]);
  });

  test("is for HR alone, whoever is asked about", async () => {
    const world = await year();
    for (const who of [ADA, TOM, RAT, ADM]) for (const id of ["ada", "niemand"]) expect(await seePersonRecord(world, who, id)).toEqual({ refused: "not-permitted" });
  });

  test("is what the person sees herself, with who looked at it, newest first", async () => {
    const world = await year();
    const { looked: before } = granted(await seeOwnRecord(world, ADA));
    expect(before).toEqual([]);
    const shown = granted(await seePersonRecord(world, HR, "ada"));
    world.clock = "2026-11-23T09:00:00.000Z";
    await report(world);
    const { looked, ...own } = granted(await seeOwnRecord(world, ADA));
    expect(own).toEqual(shown);
    expect(looked).toMatchObject([{ deed: "report-csv", byName: "Hanna Personal" }, { deed: "person-page", byName: "Hanna Personal" }]);
  });

  test("tells nobody that others were looked at", async () => {
    const world = await year();
    await seePersonRecord(world, HR, "ada");
    await report(world, { unit: "schalter" });
    expect(granted(await seeOwnRecord(world, BEN)).looked).toEqual([]);
  });

  test("a look by somebody who is gone has no name", async () => {
    const world = await year();
    await world.store.log.append({ id: "l", authority: "musterstadt", at: world.clock, by: "weg", deed: "person-page", people: ["ada"], rows: 1 });
    expect(granted(await seeOwnRecord(world, ADA)).looked).toMatchObject([{ byName: "" }]);
  });

  test("shows a revoked certificate as revoked to both", async () => {
    const world = await openWorld();
    await revokeCertificate(world, HR, await complete(world), "Verwechslung");
    for (const seen of [await seePersonRecord(world, HR, "ada"), await seeOwnRecord(world, ADA)]) {
      expect(granted(seen)).toMatchObject({ rows: [{ status: "revoked" }], certificates: [{ state: "revoked", issued: { revoked: { reason: "Verwechslung" } } }] });
    }
  });
});
