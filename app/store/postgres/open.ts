import type pg from "pg";
import { StoreError } from "../error";
import { failureOf, Lost, reasonOf, sqlState } from "./failures";
import { migrate, readMigrations, type Migration } from "./migrate";
import { ownerClient, placeOf, SCHEMA } from "./pool";
import { ensureRole } from "./role";

/** What a store says about itself. `demonstration`: filled with invented people. */
export type Format = { readonly demonstration: boolean; readonly createdAt: string };

export type OpenOptions = { readonly migrations?: readonly Migration[] };

/**
 * Brings an existing store to the schema of this program. Throws StoreError `missing` where there is none, `newer`, `damaged`,
 * `denied` with what an administrator must run, `unreachable`.
 */
export async function prepare(url: string, { migrations = readMigrations() }: OpenOptions = {}): Promise<Format> {
  return asOwner(url, async (client) => {
    if (!(await exists(client))) throw missing(url);
    await ensureRole(client);
    await migrate(client, migrations);
    const format = await formatOf(client);
    if (format === undefined) throw missing(url);
    return format;
  });
}

export type NewStore = OpenOptions & { readonly demonstration: boolean; readonly createdAt?: string };

/** Makes an empty store in an empty database. Throws StoreError `exists` where one is; can be repeated when it was interrupted. */
export async function createPostgresStore(url: string, { demonstration, createdAt, migrations = readMigrations() }: NewStore): Promise<void> {
  await asOwner(url, async (client) => {
    await ensureRole(client);
    await migrate(client, migrations);
    // Last: tables without this row are no store, so an interrupted `init` can simply be repeated.
    const { rowCount } = await client.query("INSERT INTO store (demonstration, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      demonstration,
      createdAt ?? new Date().toISOString(),
    ]);
    if (rowCount === 0) throw new StoreError("exists", `There is a store in the database ${placeOf(url)} already.`);
  });
}

async function exists(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ readonly found: boolean }>("SELECT to_regclass($1) IS NOT NULL AS found", [`${SCHEMA}.store`]);
  return rows[0]?.found === true;
}

async function formatOf(client: pg.Client): Promise<Format | undefined> {
  const { rows } = await client.query<Format>('SELECT demonstration, created_at AS "createdAt" FROM store');
  return rows[0];
}

function missing(url: string): StoreError {
  return new StoreError("missing", `There is no store in the database ${placeOf(url)}. Make one with: npm run manage -- init`);
}

async function asOwner<A>(url: string, work: (client: pg.Client) => Promise<A>): Promise<A> {
  const client = ownerClient(url);
  try {
    await client.connect().catch((error: unknown) => {
      throw refusedOr(url, error);
    });
    await refuseOtherEncodings(client, url);
    return await work(client);
  } catch (error) {
    throw refusedOr(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseOtherEncodings(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<{ readonly encoding: string }>("SELECT current_setting('server_encoding') AS encoding");
  const encoding = rows[0]?.encoding;
  if (encoding === "UTF8") return;
  throw new StoreError("denied", `The database ${placeOf(url)} is encoded in ${encoding ?? "an unknown way"}. Make it anew with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;`);
}

/** Classes of SQLSTATE in which the server says no: authorisation, unknown database, missing rights. */
const DENIED = /^(?:28|3D|42501)/;

function refusedOr(url: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const state = sqlState(error);
  const told = { cause: error };
  if (state !== undefined && DENIED.test(state)) {
    const said = error instanceof Error ? error.message : "";
    return new StoreError("denied", `PostgreSQL at ${placeOf(url)} refuses (${said}). Correct DATABASE_URL, or have an administrator of the database grant what is missing.`, undefined, told);
  }
  const lost = state === undefined ? new Lost(error) : error;
  if (failureOf(lost) !== "lost") return error;
  return new StoreError("unreachable", `PostgreSQL at ${placeOf(url)} cannot be reached (${reasonOf(lost)}). Start it, or correct DATABASE_URL.`, undefined, told);
}
