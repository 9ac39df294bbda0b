import type pg from "pg";
import { StoreError } from "../error";
import { failureOf, Lost, reasonOf, sqlState } from "./failures";
import { migrate, pendingOnes, readMigrations, type Migration } from "./migrate";
import { ownerClient, placeOf, SCHEMA } from "./pool";
import { ensureRole } from "./role";

/** What a store says about itself. `demonstration`: filled with invented people. */
export type Format = { readonly demonstration: boolean; readonly createdAt: string };

/** `moving`: the store is not complete yet and is opened to complete it. */
export type OpenOptions = { readonly migrations?: readonly Migration[]; readonly moving?: boolean };

/**
 * Brings an existing store to the schema of this program. Throws StoreError `missing` where there is none, `newer`, `damaged`,
 * `denied` with what an administrator must run, `unreachable`.
 */
export async function prepare(url: string, { migrations = readMigrations(), moving = false }: OpenOptions = {}): Promise<Format> {
  return asOwner(url, async (client) => {
    if (!(await exists(client))) throw missing(url);
    await ensureRole(client);
    await migrate(client, migrations);
    const [format, moved] = [await formatOf(client, "store"), await formatOf(client, "move")];
    if (moving && moved) return moved;
    if (moved) throw unfinished("missing", url);
    if (format === undefined) throw missing(url);
    return format;
  });
}

/** Names of the migrations that opening would run. Changes nothing; throws as `prepare` does. */
export async function pendingMigrations(url: string, migrations: readonly Migration[] = readMigrations()): Promise<readonly string[]> {
  return asOwner(url, async (client) => {
    if (!(await exists(client))) throw missing(url);
    return pendingOnes(client, migrations);
  });
}

export type NewStore = OpenOptions & { readonly demonstration: boolean; readonly createdAt?: string };

/** Makes an empty store in an empty database. Throws StoreError `exists` where one is; can be repeated when it was interrupted. */
export async function createPostgresStore(url: string, { demonstration, createdAt, migrations = readMigrations() }: NewStore): Promise<void> {
  await asOwner(url, async (client) => {
    await ensureRole(client);
    await migrate(client, migrations);
    if (await formatOf(client, "move")) throw unfinished("exists", url);
    // Last: tables without this row are no store, so an interrupted `init` can simply be repeated.
    const { rowCount } = await client.query("INSERT INTO store (demonstration, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      demonstration,
      createdAt ?? new Date().toISOString(),
    ]);
    if (rowCount === 0) throw new StoreError("exists", `There is a store in the database ${placeOf(url)} already.`);
  });
}

/**
 * Makes the tables into which a store is moved, unless they are there from an earlier try. `finished`: this very store was
 * moved here before. Throws StoreError `exists` where there is another one, or where another one is being moved.
 */
export async function beginMove(url: string, { demonstration, createdAt }: Format): Promise<"begun" | "finished"> {
  return asOwner(url, async (client) => {
    await ensureRole(client);
    await migrate(client, readMigrations());
    const store = await formatOf(client, "store");
    if (store?.createdAt === createdAt && store.demonstration === demonstration) return "finished";
    if (store) throw new StoreError("exists", `There is another store in the database ${placeOf(url)} already. Name an empty database in DATABASE_URL.`);
    await client.query("INSERT INTO move (demonstration, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [demonstration, createdAt]);
    const move = await formatOf(client, "move");
    if (move?.createdAt !== createdAt) throw new StoreError("exists", `Another store is being moved into the database ${placeOf(url)}. Name an empty database in DATABASE_URL.`);
    return "begun";
  });
}

/** From now on it is a store. */
export async function finishMove(url: string): Promise<void> {
  await asOwner(url, async (client) => {
    await client.query("WITH moved AS (DELETE FROM move RETURNING demonstration, created_at) INSERT INTO store (demonstration, created_at) SELECT demonstration, created_at FROM moved");
  });
}

function unfinished(code: "missing" | "exists", url: string): StoreError {
  return new StoreError(code, `A store is being moved into the database ${placeOf(url)} and is not complete. Go on with: npm run manage -- move-store`);
}

async function exists(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ readonly found: boolean }>("SELECT to_regclass($1) IS NOT NULL AS found", [`${SCHEMA}.store`]);
  return rows[0]?.found === true;
}

async function formatOf(client: pg.Client, table: "store" | "move"): Promise<Format | undefined> {
  const { rows } = await client.query<Format>(`SELECT demonstration, created_at AS "createdAt" FROM ${table}`);
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
