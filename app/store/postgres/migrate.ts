import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { StoreError } from "../error";
import { SCHEMA } from "./pool";

/** A numbered SQL file. Once released it is never changed; what comes later is a new one. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly checksum: string };

/** From the root of the project, like the courses and the fonts. */
const FOLDER = "app/store/postgres/migrations";
/** Any number that nobody else in the database uses for an advisory lock. */
const LOCK = 4_157_220_126;

export function readMigrations(folder = join(process.cwd(), FOLDER)): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), "utf8");
    return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Runs what is pending, each migration whole or not at all. Several instances may start at once: one migrates, the others wait.
 * Throws StoreError `newer` when the database is ahead of this program, `damaged` when an applied file was changed.
 */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await client.query("CREATE TABLE IF NOT EXISTS schema_migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())");
    const { rows } = await client.query<Applied>("SELECT number, name, checksum FROM schema_migrations ORDER BY number");
    const pending = pendingOf(migrations, rows);
    for (const migration of pending) await apply(client, migration);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}

/** Names of the migrations that a start would run. Reads only; throws as `migrate` does. */
export async function pendingOnes(client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  const { rows } = await client.query<Applied>("SELECT number, name, checksum FROM schema_migrations ORDER BY number");
  return pendingOf(migrations, rows).map(({ name }) => name);
}

type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  for (const [place, { name, checksum }] of applied.entries()) {
    const known = migrations[place];
    if (known === undefined) throw new StoreError("newer", `The database has been migrated by a later version (${name}). Install that version or a newer one.`, name);
    if (known.name !== name || known.checksum !== checksum) {
      throw new StoreError("damaged", `The migration ${known.name} is not the one that was applied to the database (${name}). Install an unchanged version of this program.`, name);
    }
  }
  return migrations.slice(applied.length);
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query("INSERT INTO schema_migrations (number, name, checksum) VALUES ($1, $2, $3)", [number, name, checksum]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
