import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore, type PostgresStore } from "~/store/postgres/store";
import { change, enrolled, moved, session } from "../fixtures";
import { databaseWithStore, type TestDatabase } from "./database";
import { startPostgres, type PostgresServer } from "./server";

/** Its own server, which keeps its promises to the disk as in real life. */
describe("when PostgreSQL goes away", () => {
  let server: PostgresServer;
  let database: TestDatabase;
  let store: PostgresStore;
  beforeAll(async () => {
    server = await startPostgres();
    database = await databaseWithStore(server.url("postgres"));
    store = await openPostgresStore(database.url);
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  type Written = { readonly learner: string; acknowledged: number; refused: number };

  /** Writes until it is told to stop; after a refusal it reads how far it came, as a person who loads the page again. */
  async function writing(learner: string, until: () => boolean): Promise<Written> {
    const written: Written = { learner, acknowledged: (await store.learners.read(learner)).version, refused: 0 };
    while (!until()) {
      try {
        expect(await store.learners.commit(change(learner, written.acknowledged, [moved("a1", String(written.acknowledged))]))).toBe("done");
        written.acknowledged += 1;
      } catch (error) {
        expect(error).toMatchObject({ name: "StoreError", code: "unreachable" });
        written.refused += 1;
        written.acknowledged = await versionOnceReachable(learner);
      }
    }
    return written;
  }

  async function versionOnceReachable(learner: string): Promise<number> {
    for (;;) {
      const stream = await store.learners.read(learner).catch(() => undefined);
      if (stream !== undefined) return stream.version;
    }
  }

  const enough = (count: number) => expect.poll(async () => (await store.learners.read("learner-0").catch(() => ({ version: 0 }))).version, { timeout: 20_000 }).toBeGreaterThan(count);

  test("stopped at once under load and started again: nothing acknowledged is lost, nothing doubled, and nobody starts us anew", async () => {
    let over = false;
    const writers = Array.from({ length: 8 }, (_, place) => writing(`learner-${place}`, () => over));
    for (let round = 1; round <= 3; round += 1) {
      await enough((await versionOnceReachable("learner-0")) + 10);
      await server.kill();
      await server.start();
    }
    await enough((await versionOnceReachable("learner-0")) + 10);
    over = true;
    for (const { learner, acknowledged } of await Promise.all(writers)) {
      const { version, facts } = await store.learners.read(learner);
      expect(version).toBe(acknowledged);
      expect(facts.map((fact) => fact.type === "move-made" && fact.chosen[0])).toEqual(Array.from({ length: acknowledged }, (_, at) => String(at)));
      expect(facts.map(({ number }) => number)).toEqual(Array.from({ length: acknowledged }, (_, at) => at + 1));
    }
    expect(store.trouble()).toBeUndefined();
  }, 60_000);

  test("connections that are ended by the server are replaced without anybody noticing", async () => {
    const terminate = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = $1 AND pid <> pg_backend_pid()";
    const superuser = new pg.Client(server.url("postgres"));
    await superuser.connect();
    for (let round = 0; round < 10; round += 1) {
      const commits = Array.from({ length: 8 }, (_, place) => store.learners.commit(change(`ended-${place}`, round, [enrolled])));
      await superuser.query(terminate, [database.name]);
      expect(await Promise.all(commits)).toEqual(commits.map(() => "done"));
    }
    await superuser.end();
    for (let place = 0; place < 8; place += 1) expect((await store.learners.read(`ended-${place}`)).facts).toHaveLength(10);
  });

  test("while it is away reads and writes are refused in words, trouble names it, and both end by themselves", async () => {
    await store.sessions.save(session("h1", "anna"));
    await server.kill();
    await expect(store.learners.read("anna")).rejects.toMatchObject({ name: "StoreError", code: "unreachable" });
    await expect(store.learners.commit(change("anna", 0, [enrolled]))).rejects.toMatchObject({ code: "unreachable" });
    expect(store.trouble()).toContain("PostgreSQL cannot be reached");
    await server.start();
    await expect.poll(() => store.trouble(), { timeout: 10_000 }).toBeUndefined();
    expect((await store.sessions.read("h1"))?.person).toBe("anna");
    expect(await store.learners.commit(change("anna", 0, [enrolled]))).toBe("done");
  });
});
