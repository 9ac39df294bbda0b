import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore, type PostgresStore } from "~/store/postgres/store";
import { change, enrolled, entry, moved } from "../fixtures";
import { AT } from "../fixtures";
import { databaseWithStore, type TestDatabase } from "./database";

describe("when others are in the way", () => {
  let database: TestDatabase;
  let store: PostgresStore;
  const waits: number[] = [];
  const repeated: string[] = [];
  beforeAll(async () => {
    database = await databaseWithStore();
    let key = 0;
    const random = () => {
      waits.push(waits.length);
      return 0.5;
    };
    store = await openPostgresStore(database.url, { chance: { random, newKey: () => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, "0")}` }, observer: { repeated: (why) => void repeated.push(why) } });
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  /** Refuses the next so many changes of learners, as the server does where transactions get into each other's way. */
  async function refusing(times: number, state: string): Promise<void> {
    await database.run(`
      CREATE SEQUENCE IF NOT EXISTS gegenueber.refusals;
      SELECT setval('gegenueber.refusals', 1, false);
      GRANT USAGE ON SEQUENCE gegenueber.refusals TO gegenueber_app;
      CREATE OR REPLACE FUNCTION gegenueber.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('gegenueber.refusals') <= ${times} THEN RAISE EXCEPTION 'forced' USING ERRCODE = '${state}'; END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE TRIGGER refuse BEFORE INSERT ON gegenueber.learners FOR EACH ROW EXECUTE FUNCTION gegenueber.refuse()`);
  }

  for (const state of ["40001", "40P01"]) {
    test(`the whole transaction is done again on ${state}, five times and with pauses by chance`, async () => {
      await refusing(5, state);
      const before = waits.length;
      repeated.length = 0;
      expect(await store.learners.commit(change(`learner-${state}`, 0, [enrolled, moved("a1", "b")]))).toBe("done");
      expect(waits.length - before).toBe(5);
      expect(repeated).toEqual(Array.from({ length: 5 }, () => "again"));
      expect((await store.learners.read(`learner-${state}`)).facts).toHaveLength(2);
    });

    test(`after the sixth ${state} the caller hears of it, and nothing is kept`, async () => {
      await refusing(6, state);
      const late = store.learners.commit(change(`late-${state}`, 0, [enrolled]));
      await expect(late).rejects.toMatchObject({ name: "StoreError", code: "unreachable" });
      expect(await store.learners.read(`late-${state}`)).toEqual({ version: 0, facts: [], certificates: [] });
      expect(await store.learners.commit(change(`late-${state}`, 0, [enrolled]))).toBe("done");
    });
  }

  test("an error that is nobody's fault but ours is not repeated", async () => {
    await refusing(1, "22000");
    const before = waits.length;
    await expect(store.learners.commit(change("broken", 0, [enrolled]))).rejects.toThrow("forced");
    expect(waits.length).toBe(before);
    expect(await store.learners.commit(change("broken", 0, [enrolled]))).toBe("done");
  });

  test("a full disk of the server refuses this change and says so", async () => {
    await refusing(1, "53100");
    await expect(store.learners.commit(change("full", 0, [enrolled]))).rejects.toMatchObject({ name: "StoreError", code: "full" });
    expect(await store.learners.commit(change("full", 0, [enrolled]))).toBe("done");
  });

  test("real deadlocks end with both changes kept", async () => {
    await database.run("INSERT INTO gegenueber.log_heads VALUES ('a', 0), ('b', 0)");
    await database.run(`
      CREATE OR REPLACE FUNCTION gegenueber.cross() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtext(CASE NEW.authority WHEN 'a' THEN 'b' ELSE 'a' END));
        RETURN NEW;
      END $$;
      CREATE OR REPLACE FUNCTION gegenueber.first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtext(NEW.authority));
        PERFORM pg_sleep(0.05);
        RETURN NEW;
      END $$;
      CREATE TRIGGER first BEFORE INSERT ON gegenueber.log FOR EACH ROW EXECUTE FUNCTION gegenueber.first();
      CREATE TRIGGER second BEFORE INSERT ON gegenueber.log FOR EACH ROW EXECUTE FUNCTION gegenueber.cross()`);
    await Promise.all(["a", "b"].map((authority) => store.log.append(entry(`e-${authority}`, AT, { authority }))));
    expect(await store.log.page("a", 9)).toHaveLength(1);
    expect(await store.log.page("b", 9)).toHaveLength(1);
  });

  test("keys of changes are swept after a day", async () => {
    await database.run("UPDATE gegenueber.commits SET at = now() - interval '25 hours' WHERE key::text LIKE '%1'");
    const [before] = await database.run("SELECT count(*)::int AS keys FROM gegenueber.commits WHERE at > now() - interval '1 day'");
    await database.run(`SET ROLE gegenueber_app; SELECT gegenueber.sweep_leftovers(); RESET ROLE`);
    expect(await database.run("SELECT count(*)::int AS keys FROM gegenueber.commits")).toEqual([before]);
    expect(before?.keys).toBeGreaterThan(0);
  });
});
