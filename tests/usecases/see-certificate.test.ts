import { describe, expect, test } from "vitest";
import { confirmName, ownCertificate, ownCertificates, verifyCertificate } from "~/usecases/see-certificate";
import { revokeCertificate, seeRevocable } from "~/usecases/revoke-certificate";
import { reportCompletions } from "~/usecases/report-completions";
import { ADA, ADM, BEN, complete, factTypes, granted, HR, LHR, openWorld, RAT, TOM, withStore, type World } from "./world";

const CODE = "C0DE000000000001";

async function certified() {
  const world = await openWorld();
  return { world, id: await complete(world) };
}

const confirm = (world: World, name: string, address = "192.0.2.7") => confirmName(world, { code: CODE, name, address });

describe("one's own certificate", () => {
  test("is shown with its state on that day", async () => {
    const { world, id } = await certified();
    expect(granted(await ownCertificate(world, ADA, id)).state).toBe("valid");
    world.clock = "2028-11-23T22:59:00.000Z";
    expect(granted(await ownCertificate(world, ADA, id)).state).toBe("valid");
    world.clock = "2028-11-23T23:01:00.000Z";
    expect(granted(await ownCertificate(world, ADA, id)).state).toBe("expired");
  });

  test("of somebody else is like none, even for HR, trainers and administrators", async () => {
    const { world, id } = await certified();
    for (const who of [BEN, HR, TOM, ADM, RAT, LHR]) expect(await ownCertificate(world, who, id)).toEqual({ refused: "not-found" });
    expect(await ownCertificates(world, BEN)).toEqual([]);
  });
});

describe("the public check", () => {
  test.each([CODE, "c0de 0000 0000 0001", "CODE-OOOO-oooo-OOOl", " C0DE-0000-0000-0001 "])("forgives how the code is typed: %s", async (typed) => {
    const { world } = await certified();
    expect(await verifyCertificate(world, typed)).toMatchObject({ state: "valid" });
  });

  test.each(["", "C0DE000000000002", "C0DE", "x".repeat(1000), "C0DE00000000000U"])("does not know %s", async (typed) => {
    expect(await verifyCertificate((await certified()).world, typed)).toBe("unknown");
  });

  test("says what became of it", async () => {
    const { world, id } = await certified();
    await revokeCertificate(world, HR, id, "Verwechslung");
    expect(await verifyCertificate(world, CODE)).toMatchObject({ state: "revoked" });
  });
});

describe("confirming a name", () => {
  test.each(["Ada Öztürk", " ada  öztürk ", "ADA O\u0308ZTU\u0308RK", "Ada-Öztürk"])("%s is the same person", async (name) => {
    expect(await confirm((await certified()).world, name)).toBe("same");
  });

  test.each(["Ada", "Öztürk", "Ben Zander", "Ada Oztürk"])("%s is not", async (name) => {
    expect(await confirm((await certified()).world, name)).toBe("different");
  });

  test.each(["", "   ", "x".repeat(201)])("without a name of fair length nothing is compared", async (name) => {
    expect(await confirm((await certified()).world, name)).toEqual({ refused: "name-missing", field: "name" });
  });

  test("of an unknown code is refused", async () => {
    const { world } = await certified();
    expect(await confirmName(world, { code: "C0DE000000000009", name: "Ada", address: "192.0.2.7" })).toEqual({ refused: "not-found" });
  });

  test("guessing about one code is slowed down, wherever it comes from", async () => {
    const { world } = await certified();
    for (let tries = 0; tries < 5; tries += 1) expect(await confirm(world, `Name ${tries}`, `198.51.${tries}.1`)).toBe("different");
    expect(await confirm(world, "Ada Öztürk", "203.0.113.1")).toEqual({ refused: "too-many-tries", field: "name", detail: "2" });
    world.clock = "2026-11-23T08:00:02.000Z";
    expect(await confirm(world, "Ada Öztürk", "203.0.113.1")).toBe("same");
  });

  test("the right name uses no try up", async () => {
    const { world } = await certified();
    for (let tries = 0; tries < 50; tries += 1) expect(await confirm(world, "Ada Öztürk")).toBe("same");
  });
});

describe("revoking", () => {
  test("keeps the certificate findable with day, reason and who did it", async () => {
    const { world, id } = await certified();
    const revoked = granted(await revokeCertificate(world, HR, id, "  Verwechslung der Person "));
    expect(revoked.revoked).toEqual({ at: world.clock, by: "hr", reason: "Verwechslung der Person" });
    expect(granted(await ownCertificate(world, ADA, id))).toMatchObject({ state: "revoked", issued: revoked });
    expect((await factTypes(world)).at(-1)).toBe("certificate-revoked");
  });

  test("changes the row of the report and is written to the log with the person concerned", async () => {
    const { world, id } = await certified();
    await revokeCertificate(world, HR, id, "Verwechslung");
    const { rows } = granted(await reportCompletions(world, HR, { sort: "name", descending: false }, "report-page", ""));
    expect(rows).toMatchObject([{ person: "ada", status: "revoked" }]);
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["certificate-revoked"] })).toMatchObject([{ by: "hr", people: ["ada"], rows: 1 }]);
  });

  test.each([["", "reason-missing"], [" \n ", "reason-missing"], ["x".repeat(501), "text-too-long"]])("for no good reason is refused by its field", async (reason, refused) => {
    const { world, id } = await certified();
    expect(await revokeCertificate(world, HR, id, reason)).toEqual({ refused, field: "reason" });
    expect(granted(await ownCertificate(world, ADA, id)).state).toBe("valid");
  });

  test("twice, even at once, is one revocation and one log entry", async () => {
    const { world, id } = await certified();
    const answers = await Promise.all([revokeCertificate(world, HR, id, "Erstens"), revokeCertificate(world, HR, id, "Zweitens")]);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "already-revoked" }]);
    expect(await revokeCertificate(world, HR, id, "Drittens")).toEqual({ refused: "already-revoked" });
    expect(await world.store.log.page("musterstadt", 9, { deeds: ["certificate-revoked"] })).toHaveLength(1);
  });

  test("of another authority is like none", async () => {
    const { world, id } = await certified();
    expect(await seeRevocable(world, LHR, id)).toEqual({ refused: "not-found" });
    expect(await revokeCertificate(world, LHR, id, "Fremd")).toEqual({ refused: "not-found" });
    expect(await revokeCertificate(world, HR, "nichts", "Fremd")).toEqual({ refused: "not-found" });
  });

  test("is for HR alone", async () => {
    const { world, id } = await certified();
    for (const who of [ADA, TOM, RAT, ADM]) expect(await revokeCertificate(world, who, id, "Nein")).toEqual({ refused: "not-permitted" });
  });

  test("gives up when it never gets a turn, and logs nothing", async () => {
    const { world, id } = await certified();
    const never = withStore(world, "learners", { commit: async () => "conflict" });
    expect(await revokeCertificate(never, HR, id, "Verwechslung")).toEqual({ refused: "busy" });
    expect(await world.store.log.page("musterstadt", 9)).toEqual([]);
  });
});
