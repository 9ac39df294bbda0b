import { createHash, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StoreError } from "../error";
import type { StoreObserver } from "../observer";
import { explained, failureOf, isTaken, Lost, reasonOf } from "./failures";
import { keyed } from "./keys";
import type { Row } from "./rows";

/** What a transaction asks for. Rows of anything else do not exist in it (`migrations/0002-walls.sql`). */
export type Scope = Readonly<Partial<Record<ScopeName, string>>>;
type ScopeName = "authority" | "learner" | "person" | "email" | "link" | "identity" | "session" | "certificate" | "code" | "assignment" | "content" | "tries";

export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export type Database = {
  /** One transaction that only reads. Repeated while the server is away, within the budget. */
  read<A>(scope: Scope, work: (query: Query) => Promise<A>): Promise<A>;
  /**
   * One transaction, kept if `work` answers `done` and rolled back at any other answer. Repeated whole, within the budget,
   * at most five times where others were in the way; what was kept by a COMMIT whose answer was lost is not done twice.
   */
  write<A>(scope: Scope, done: A, work: (query: Query) => Promise<A>): Promise<A>;
  /** Why nothing can be asked, as the last try has shown. */
  trouble(): string | undefined;
};

/** For how long a call goes on trying. Milliseconds. */
const BUDGET = 2_000;
const MOST_REPETITIONS = 5;

export type Chance = { readonly random: () => number; readonly newKey: () => string };

const CHANCE: Chance = { random: Math.random, newKey: randomUUID };

/** `repeated` is told of each try that is not the first. */
export function openDatabase(pool: pg.Pool, { random, newKey }: Chance = CHANCE, repeated: StoreObserver["repeated"] = () => undefined): Database {
  let trouble: string | undefined;
  let lostSince: number | undefined;

  async function within<A>(transaction: () => Promise<A>): Promise<A> {
    // While the server is known to be away, one try is enough: whoever waits in a queue must not wait for each one before.
    const end = (lostSince ?? performance.now()) + BUDGET;
    for (let tries = 1, repetitions = 0; ; tries += 1) {
      try {
        const answer = await transaction();
        trouble = undefined;
        lostSince = undefined;
        return answer;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === "lost") {
          trouble = `PostgreSQL cannot be reached (${reasonOf(error)})`;
          lostSince ??= performance.now();
        }
        if (failure === "again") repetitions += 1;
        const worthIt = failure === "lost" || (failure === "again" && repetitions <= MOST_REPETITIONS);
        if (!worthIt || performance.now() > end) throw explained(error, failure === "again" ? "busy" : failure);
        repeated(failure);
        await pause(random() * Math.min(200, 5 * 2 ** tries));
      }
    }
  }

  return {
    read: (scope, work) =>
      within(async () => {
        const connection = await connected(pool);
        return connection.during(async () => {
          await connection.run(`BEGIN READ ONLY; ${narrowing(scope)}`);
          const answer = await work(connection.query);
          await connection.run("COMMIT");
          return answer;
        });
      }),
    write: (scope, done, work) => {
      const key = newKey();
      return within(async () => {
        const connection = await connected(pool);
        return connection.during(async () => {
          const begun = await begin(connection, `BEGIN; ${narrowing(scope)}INSERT INTO commits (key) VALUES (${pg.escapeLiteral(key)})`);
          if (!begun) return done;
          const answer = await work(connection.query);
          if (answer !== done) await connection.run("ROLLBACK");
          else if ((await connection.run("COMMIT")) !== "COMMIT") throw new Error("a failed statement was overlooked: nothing was kept");
          return answer;
        });
      });
    },
    trouble: () => trouble,
  };
}

/** False if the change was kept already, by a COMMIT whose answer never came. One still under way is waited for. */
async function begin(connection: Connection, sql: string): Promise<boolean> {
  try {
    await connection.run(sql);
    return true;
  } catch (error) {
    if (!isTaken(error, "commits_key")) throw error;
    await connection.run("ROLLBACK");
    return false;
  }
}

type Connection = {
  readonly query: Query;
  /** Statements without values; answers what the last one was, e.g. `COMMIT`. */
  run(sql: string): Promise<string>;
  /** Gives the connection back afterwards, clean or not at all. */
  during<A>(work: () => Promise<A>): Promise<A>;
};

async function connected(pool: pg.Pool): Promise<Connection> {
  const client = await pool.connect().catch((error: unknown) => {
    throw lostUnlessAnswered(error);
  });
  const run = async (sql: string): Promise<string> => {
    const result: unknown = await client.query(sql).catch((error: unknown) => {
      throw lostUnlessAnswered(error);
    });
    const last: unknown = Array.isArray(result) ? result.at(-1) : result;
    return typeof last === "object" && last !== null && "command" in last ? String(last.command) : "";
  };
  return {
    run,
    query: async (text, values = []) => {
      const { rows } = await client.query<Row>({ name: nameOf(text), text, values: [...values] }).catch((error: unknown) => {
        throw lostUnlessAnswered(error);
      });
      return rows;
    },
    during: async (work) => {
      try {
        const answer = await work();
        client.release();
        return answer;
      } catch (error) {
        const clean = failureOf(error) !== "lost" && (await run("ROLLBACK").then(() => true, () => false));
        client.release(!clean);
        throw error;
      }
    },
  };
}

/** Answers of the server have a SQLSTATE; everything else the driver throws is about the connection. */
function lostUnlessAnswered(error: unknown): unknown {
  return error instanceof pg.DatabaseError || error instanceof StoreError ? error : new Lost(error);
}

const names = new Map<string, string>();

/** Named statements are parsed once per connection. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(sql).digest("hex").slice(0, 32);
  names.set(sql, name);
  return name;
}

/** A value begins with "=", because the empty text is a key like any other. */
function narrowing(scope: Scope): string {
  const settings = Object.entries(scope).map(([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(`=${value}`)}, true)`);
  return settings.length === 0 ? "" : `SELECT ${settings.join(", ")}; `;
}

/** A scope of keys as they stand in the tables. */
export function scopeOf(keys: Scope): Scope {
  return Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, keyed(value)]));
}
