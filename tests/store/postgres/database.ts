import pg from "pg";
import { inject } from "vitest";
import { createPostgresStore } from "~/store/postgres/open";

export type TestDatabase = {
  /** As a login of its own that owns the database and is nothing more: no superuser, so that every wall holds. */
  readonly url: string;
  readonly name: string;
  /** Runs SQL as the superuser of the server: past every wall, to prepare and to look. */
  run(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Empties all tables, so that the next test begins with an empty store. */
  empty(): Promise<void>;
  remove(): Promise<void>;
};

let count = 0;

/** A database of its own on the server that all tests share, or on another one. */
export async function emptyDatabase(server = inject("postgres")): Promise<TestDatabase> {
  count += 1;
  const name = `t${process.pid}_${process.env["VITEST_WORKER_ID"] ?? "0"}_${count}`;
  await once(server, APP_ROLE);
  await once(server, `CREATE ROLE ${name} LOGIN PASSWORD '${name}'`, `GRANT gegenueber_app TO ${name}`, `CREATE DATABASE ${name} OWNER ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}`, username: name, password: name }).href;
  const client = new pg.Client(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  client.on("error", () => undefined);
  await client.connect();
  return {
    url,
    name,
    run: async (sql, values = []) => (await client.query<Readonly<Record<string, unknown>>>(sql, [...values])).rows,
    empty: async () => {
      await client.query(EMPTY);
    },
    remove: async () => {
      await client.end();
      await once(server, `DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`);
    },
  };
}

/** A database with an empty store. */
export async function databaseWithStore(server?: string): Promise<TestDatabase> {
  const database = await emptyDatabase(server);
  await createPostgresStore(database.url, { demonstration: false, createdAt: "2026-11-22T09:30:00.000Z" });
  return database;
}

// In one statement and with DELETE: TRUNCATE makes a new file for each table.
const EMPTY = `
  DO $$
  DECLARE kept text;
  BEGIN
    DELETE FROM gegenueber.current_versions;
    FOR kept IN SELECT tablename FROM pg_tables WHERE schemaname = 'gegenueber' AND tablename NOT IN ('store', 'schema_migrations', 'content_revision') LOOP
      EXECUTE format('DELETE FROM gegenueber.%I', kept);
    END LOOP;
  END $$`;

const APP_ROLE = `
  DO $$ BEGIN
    CREATE ROLE gegenueber_app NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

/** One statement after the other, because a database is not made within a transaction. */
async function once(server: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
