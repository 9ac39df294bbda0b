import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPool, ownerClient } from "~/store/postgres/pool";
import { openPostgresStore } from "~/store/postgres/store";
import { dossier } from "../../fixtures/dossier";
import { AT, authority, certificate, change, draft, enrolled, entry, note, person, picture, row, session, version } from "../fixtures";
import { databaseWithStore, type TestDatabase } from "./database";

/** What belongs to no authority: the schema's own tables. The role of the service may not even look at them. */
const APART = ["move", "schema_migrations", "store"];

describe("the second wall", () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let tables: readonly string[];
  beforeAll(async () => {
    database = await databaseWithStore();
    const store = await openPostgresStore(database.url);
    for (const [who, where] of [["anna", "musterstadt"], ["bert", "musterland"]] as const) {
      await store.organisation.saveAuthority(authority(where, where));
      await store.organisation.saveUnit({ id: "u", authority: where, name: "Schalter" });
      await store.people.save(person(who, who, { authority: where }));
      await store.people.saveCredentials({ person: who, link: { hash: `link-${who}`, until: AT } });
      await store.identities.connect({ person: who, issuer: "https://id.example", subject: who, connectedAt: AT });
      const begun = { type: "attempt-begun", at: AT, attempt: "a1", scenario: "s12", version: "v1", bypass: false } as const;
      const more = { authority: where, rows: [row(who, `c-${who}`, `CODE-${who}`)], certificates: [certificate(who, `c-${who}`, `CODE-${who}`)] };
      await store.learners.commit(change(who, 0, [enrolled, note("privat"), begun], more));
      await store.assignments.save({ id: `as-${who}`, authority: where, course: "k", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: AT });
      await store.dossiers.save(dossier(who, { authority: where }));
      await store.drafts.save(draft("d", 1, { authority: where }), 0);
      await store.media.add(picture("b1", { authority: where }), new Uint8Array([1]));
      await store.log.append(entry(`e-${who}`, AT, { authority: where }));
      await store.sessions.save(session(`h-${who}`, who));
      await store.tries.change([who], () => ({ next: [{ count: 1, last: AT }], answer: undefined }));
    }
    await store.versions.publish(version("k3", "h1"));
    await store.versions.saveArtefact("k", "{}");
    await store.close();
    pool = openPool(database.url);
    tables = (await database.run("SELECT tablename FROM pg_tables WHERE schemaname = 'gegenueber' ORDER BY 1")).map(({ tablename }) => String(tablename)).filter((name) => !APART.includes(name));
  });
  afterAll(async () => {
    await pool.end();
    await database.remove();
  });

  /** Rows of each table that the service's role sees with these settings. */
  async function seen(settings: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      for (const [name, value] of Object.entries(settings)) await client.query("SELECT set_config('app.' || $1, '=' || $2, true)", [name, value]);
      const counts: [string, number][] = [];
      for (const table of tables.filter((name) => name !== "commits")) {
        const { rows } = await client.query<{ readonly count: string }>(`SELECT count(*) FROM ${table}`);
        counts.push([table, Number(rows[0]?.count)]);
      }
      return Object.fromEntries(counts.filter(([, count]) => count > 0));
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  }

  const denied = { code: "42501" };

  test("stands before every table, for the owner of the tables as well", async () => {
    const rows = await database.run("SELECT relname, relrowsecurity AND relforcerowsecurity AS walled FROM pg_class WHERE relnamespace = 'gegenueber'::regnamespace AND relkind = 'r'");
    expect(rows.filter(({ walled }) => walled !== true).map(({ relname }) => relname).sort()).toEqual(APART);
    const owner = ownerClient(database.url);
    await owner.connect();
    for (const table of tables) expect((await owner.query<{ readonly count: string }>(`SELECT count(*) FROM ${table}`)).rows).toEqual([{ count: "0" }]);
    await owner.end();
  });

  test("every table holds something, so that seeing nothing means something", async () => {
    for (const table of tables) expect((await database.run(`SELECT 1 FROM gegenueber.${table} LIMIT 1`)).length, table).toBe(1);
  });

  test("who does not say for what it asks sees nothing", async () => {
    expect(await seen({})).toEqual({});
  });

  test("who asks for something that is not there sees nothing", async () => {
    const nobody = Object.fromEntries(["authority", "learner", "person", "email", "link", "identity", "session", "certificate", "code", "assignment", "tries"].map((name) => [name, "nobody"]));
    expect(await seen(nobody)).toEqual({});
  });

  test("who asks for an authority, a learner or one thing sees that and nothing else", async () => {
    const one = { assignments: 1, authorities: 1, completions: 1, dossiers: 1, drafts: 1, log: 1, log_heads: 1, people: 1, revisions: 1, units: 1, versions: 2 };
    expect(await seen({ authority: "musterstadt" })).toEqual(one);
    expect(await seen({ learner: "anna" })).toEqual({ certificates: 1, completions: 1, learners: 1, private_facts: 2, record_facts: 1 });
    expect(await seen({ person: "anna" })).toEqual({ credentials: 1, dossiers: 1, identities: 1, people: 1, sessions: 1 });
    expect(await seen({ email: "bert@musterstadt.example" })).toEqual({ people: 1 });
    expect(await seen({ code: "CODE-anna" })).toEqual({ certificates: 1 });
    expect(await seen({ session: "h-bert" })).toEqual({ sessions: 1 });
    expect(await seen({ identity: '["https://id.example","bert"]' })).toEqual({ identities: 1 });
    expect(await seen({ link: "link-bert" })).toEqual({ credentials: 1 });
    expect(await seen({ content: "shared" })).toEqual({ artefacts: 1, content_revision: 1, current_versions: 1, versions: 1 });
  });

  test("a picture stays with its authority, whatever id is asked for", async () => {
    const store = await openPostgresStore(database.url);
    expect(await store.media.ofAuthority("musterstadt")).toEqual([picture("b1")]);
    expect(await store.versions.read("media", '["musterland","b1"]', "bytes")).toMatchObject({ authority: "musterland" });
    await store.close();
  });

  test("nothing can be written into another authority", async () => {
    const media = "SELECT set_config('app.content', '=shared', false), set_config('app.authority', '=musterstadt', false); INSERT INTO versions (kind, id, version, only_for, body) VALUES ('media', 'm', 'about', 'musterland', '{}')";
    await expect(pool.query(media)).rejects.toMatchObject(denied);
    const insert = "SELECT set_config('app.authority', '=musterstadt', false); INSERT INTO drafts VALUES ('musterland', 'forged', '{}')";
    await expect(pool.query(insert)).rejects.toMatchObject(denied);
  });

  test.each([
    "DROP TABLE people",
    "ALTER TABLE people DISABLE ROW LEVEL SECURITY",
    "DROP POLICY asked ON people",
    "TRUNCATE people",
    "CREATE TABLE own (id text)",
    "SELECT * FROM store",
    "SELECT * FROM schema_migrations",
    "SELECT * FROM move",
    "SELECT * FROM commits",
    "UPDATE record_facts SET body = '{}'",
    "DELETE FROM record_facts",
    "DELETE FROM certificates",
    "UPDATE versions SET body = '{}'",
    "DELETE FROM log",
    "CREATE ROLE other SUPERUSER",
    "SET row_security = off; SELECT * FROM people",
    "CREATE OR REPLACE FUNCTION scope(name text) RETURNS text LANGUAGE sql AS 'SELECT 1'",
  ])("the role of the service may not: %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject(denied);
  });

  const scoped = async (sql: string): Promise<number | null> => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.authority', '=musterstadt', true), set_config('app.content', '=shared', true)");
      return (await client.query(sql)).rowCount;
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  };

  test("of the versions, nothing but pictures and recordings of the own authority can go", async () => {
    expect(await scoped("DELETE FROM versions WHERE kind <> 'media'")).toBe(0);
    expect(await scoped("DELETE FROM versions WHERE only_for = 'musterland'")).toBe(0);
    expect(await scoped("DELETE FROM versions")).toBe(2);
  });

  test("of the log, nothing but the text of a report is ever rewritten, and only in the own authority", async () => {
    await expect(scoped("UPDATE log SET link = 'x'")).rejects.toMatchObject(denied);
    await expect(scoped("UPDATE log SET at = 'x'")).rejects.toMatchObject(denied);
    expect(await scoped("UPDATE log SET body = body WHERE deed = 'report-page'")).toBe(0);
    await database.run("UPDATE gegenueber.log SET deed = 'barrier-reported'");
    expect(await scoped("UPDATE log SET body = body")).toBe(1);
  });

  test("the role owns nothing, is no superuser and passes no wall; RESET ROLE leads back to it", async () => {
    const role = "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin AS strong FROM pg_roles WHERE rolname = current_user";
    expect((await pool.query(role)).rows).toEqual([{ strong: false }]);
    expect(await database.run("SELECT 1 FROM pg_class JOIN pg_roles ON relowner = pg_roles.oid WHERE rolname = 'gegenueber_app'")).toEqual([]);
    expect((await pool.query<{ readonly who: string }>("SET ROLE gegenueber_app; RESET ROLE; SELECT current_user AS who")) as unknown).toMatchObject({ 2: { rows: [{ who: "gegenueber_app" }] } });
  });

  test("what crosses authorities answers a count or a name and leaves no door open", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.crossing', 'on', true)");
    expect((await client.query("SELECT 1 FROM learners")).rows).toEqual([]);
    expect((await client.query("SELECT people_running('s12', NULL) AS people")).rows).toEqual([{ people: "2" }]);
    expect((await client.query("SELECT 1 FROM all_authorities()")).rows).toHaveLength(2);
    expect((await client.query("SELECT 1 FROM learners UNION ALL SELECT 1 FROM authorities UNION ALL SELECT 1 FROM sessions")).rows).toEqual([]);
    await client.query("ROLLBACK");
    client.release();
  });
});
