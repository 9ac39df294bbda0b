import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noteMoved } from "~/store/lowdb/moved";
import { openLowdbShelves, openLowdbStore } from "~/store/lowdb/store";
import { MoveError, moveStore, type MovedPart, type MoveTarget } from "~/store/move";
import type { Store } from "~/store/port";
import { openIntake } from "~/store/postgres/intake";
import { beginMove, createPostgresStore, finishMove } from "~/store/postgres/open";
import { openPostgresStore } from "~/store/postgres/store";
import { dossier, reminder } from "../../fixtures/dossier";
import { assignment, authority, certificate, change, draft, enrolled, entry, moved, note, person, row, session, version, AT } from "../fixtures";
import { emptyStore } from "../folder";
import { emptyDatabase, type TestDatabase } from "./database";

const FORMAT = { demonstration: false, createdAt: "2026-11-22T09:30:00.000Z" };
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

let folder: Awaited<ReturnType<typeof emptyStore>>;
let database: TestDatabase;
beforeEach(async () => {
  [folder, database] = [await emptyStore(), await emptyDatabase()];
  const store = await openLowdbStore(folder.path);
  await fill(store);
  await store.close();
});
afterEach(async () => {
  await folder.remove();
  await database.remove();
});

async function fill(store: Store): Promise<void> {
  await store.organisation.saveAuthority({ ...authority("musterstadt", "Stadt Musterstadt"), contacts: { help: { name: "Team Hilfe", phone: "030 23125 110" } } });
  await store.organisation.saveUnit({ id: "schalter", authority: "musterstadt", name: "Schalter" });
  await store.people.save(person("anna", "Änne \u0000 Müller"));
  await store.people.saveCredentials({ person: "anna", passwordHash: "hash", link: { hash: "l".repeat(64), until: AT } });
  for (const issuer of ["https://z.example", "https://a.example"]) await store.identities.connect({ person: "anna", issuer, subject: "Ä\u0000", connectedAt: AT });
  await store.people.save(person("ben", "Ben Ohm"));
  await store.assignments.save(assignment("a1", "musterstadt", "anna"));
  for (const revision of [0, 1]) await store.dossiers.save(dossier("anna", { revision, reminders: [reminder("r1")] }));
  for (const hash of ["h2", "h1"]) await store.versions.publish(version("k3", hash));
  await store.drafts.save(draft("d1", 1), 0);
  await store.drafts.save(draft("d1", 2), 1);
  await store.learners.commit(change("anna", 0, [enrolled, moved("x1", "a"), note("SECRET", "x1"), moved("x2", "b")]));
  await store.learners.forget("anna", { attempt: "x1" });
  await store.learners.commit(change("anna", 4, [note("neu")], { rows: [row("anna", "c1", "CODE1")], certificates: [certificate("anna", "c1", "CODE1")] }));
  await store.learners.commit(change("ben", 0, [enrolled]));
  for (const id of ["e1", "e2", "e3"]) await store.log.append(entry(id, AT, { people: ["anna"] }));
  await store.sessions.save(session("s".repeat(64), "anna"));
}

async function run(through: (target: MoveTarget) => MoveTarget = (target) => target): Promise<readonly MovedPart[]> {
  const shelves = await openLowdbShelves(folder.path);
  expect(await beginMove(database.url, FORMAT)).toBe("begun");
  const intake = await openIntake(database.url);
  try {
    const parts = await moveStore(shelves, through(intake), digest, () => undefined);
    await finishMove(database.url);
    return parts;
  } finally {
    await intake.close();
    await shelves.close();
  }
}

/** Everything that can be asked of a store, as its readers see it. */
async function seen(store: Store) {
  return {
    authorities: await store.organisation.authorities(),
    units: await store.organisation.units("musterstadt"),
    people: await store.people.ofAuthority("musterstadt"),
    credentials: await store.people.byLink("l".repeat(64)),
    identities: await store.identities.ofPerson("anna"),
    assignments: await store.assignments.ofAuthority("musterstadt"),
    dossiers: await store.dossiers.ofAuthority("musterstadt"),
    versions: [await store.versions.current("course"), await store.versions.read("course", "k3", "h2")],
    draft: await store.drafts.read("musterstadt", "d1"),
    streams: [await store.learners.read("anna"), await store.learners.read("ben")],
    completions: await store.learners.completions("musterstadt"),
    certificate: await store.learners.certificateByCode("CODE1"),
    log: await store.log.appended("musterstadt", 0, 100),
    session: await store.sessions.read("s".repeat(64)),
    counts: await store.counts(),
  };
}

async function seenIn(open: () => Promise<Store>) {
  const store = await open();
  try {
    return await seen(store);
  } finally {
    await store.close();
  }
}

describe("moving a store to PostgreSQL", () => {
  test("brings everything over as it was, and work goes on where it stood", async () => {
    const before = await seenIn(() => openLowdbStore(folder.path));
    const parts = await run();
    expect(parts.map(({ kind, items, taken }) => [kind, items, taken])).toEqual([
      ["authorities", 1, 1], ["units", 1, 1], ["people", 2, 2], ["assignments", 1, 1], ["versions", 2, 2], ["pointers", 1, 1], ["drafts", 1, 1], ["learners", 2, 2], ["logs", 1, 1], ["sessions", 1, 1],
    ]);
    expect(await seenIn(() => openPostgresStore(database.url))).toEqual(before);
    const store = await openPostgresStore(database.url);
    expect(await store.learners.commit(change("anna", 5, [note("weiter")]))).toBe("done");
    await store.log.append(entry("e4", AT));
    const links = (await store.log.appended("musterstadt", 0, 10)).map(({ link }) => link?.number);
    await store.close();
    expect(links).toEqual([1, 2, 3, 4]);
  });

  test.each([0, 3, 7, 9])("interrupted after %i things it is no store yet, and goes on when it is begun again", async (most) => {
    let taken = 0;
    const failing = run((target) => ({
      ...target,
      take: async (item) => {
        if (taken === most) throw new Error("the cable was pulled");
        taken += 1;
        await target.take(item);
      },
    }));
    await expect(failing).rejects.toThrow("the cable was pulled");
    await expect(openPostgresStore(database.url)).rejects.toMatchObject({ code: "missing", message: expect.stringContaining("move-store") as string });
    await expect(createPostgresStore(database.url, { demonstration: false })).rejects.toMatchObject({ code: "exists" });
    const parts = await run();
    expect(parts.reduce((sum, part) => sum + part.items - part.taken, 0)).toBe(most);
    expect(await seenIn(() => openPostgresStore(database.url))).toEqual(await seenIn(() => openLowdbStore(folder.path)));
  });

  test("what was written to the old store between two tries comes over as well", async () => {
    await run((target) => ({ ...target, counts: () => Promise.reject(new Error("stopped at the end")) })).catch(() => undefined);
    const store = await openLowdbStore(folder.path);
    await store.learners.commit(change("anna", 5, [enrolled, note("dazwischen")]));
    await store.learners.forget("anna", { attempt: "x2" });
    await store.log.append(entry("e4", AT));
    await store.close();
    await run();
    expect(await seenIn(() => openPostgresStore(database.url))).toEqual(await seenIn(() => openLowdbStore(folder.path)));
  });

  test("something that comes over changed, or is there beside it, is named and makes no store", async () => {
    await expect(run((target) => ({ ...target, take: (item) => target.take(item.kind === "learners" ? { ...item, document: { ...item.document, private: [] } } : item) }))).rejects.toThrow(
      new MoveError(["learners anna is not the same there"]),
    );
    await database.run("INSERT INTO gegenueber.learners (learner, authority, version) VALUES ('carla', 'musterstadt', 0)");
    await expect(run()).rejects.toThrow(new MoveError(["there are 3 learners instead of 2"]));
    await expect(openPostgresStore(database.url)).rejects.toMatchObject({ code: "missing" });
  });

  test("refuses a database with another store", async () => {
    await createPostgresStore(database.url, { demonstration: false, createdAt: "2026-11-23T00:00:00.000Z" });
    await expect(beginMove(database.url, FORMAT)).rejects.toMatchObject({ code: "exists" });
  });

  test("a store that was moved is finished, and its folder is refused from then on", async () => {
    await run();
    expect(await beginMove(database.url, FORMAT)).toBe("finished");
    await noteMoved(folder.path, AT);
    await expect(openLowdbStore(folder.path)).rejects.toMatchObject({ code: "moved", message: expect.stringContaining(AT) as string });
  });
});
