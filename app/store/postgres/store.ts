import { setInterval, clearInterval } from "node:timers";
import type { StoreObserver } from "../observer";
import type { Store, TryStore } from "../port";
import { createTurns } from "../turns";
import { assignmentsIn, organisationIn } from "./organisation";
import { draftsIn, mediaIn, versionsIn } from "./content";
import { countsIn } from "./counts";
import { openDatabase, type Chance, type Database } from "./database";
import { dossiersIn } from "./dossiers";
import { identitiesIn } from "./identities";
import { learnersIn } from "./learners";
import { logIn } from "./log";
import { prepare, type Format, type OpenOptions } from "./open";
import { peopleIn } from "./people";
import { openPool } from "./pool";
import { sessionsIn } from "./sessions";
import { triesIn } from "./tries";

/** A health check costs one round trip; readiness follows an outage and its end within this time. */
const CHECK_EVERY = 2_000;
const SWEEP_EVERY = 10 * 60_000;

/** What several instances share beside the store: attempts at guessing. */
export type PostgresStore = Store & { readonly tries: TryStore; readonly format: Format };

/**
 * Opens the store in the database of this address, after bringing it to the schema of this program; several instances may.
 * Throws StoreError `missing`, `damaged`, `newer`, `denied`, `unreachable`. A restart of the server needs none of ours.
 */
export async function openPostgresStore(url: string, { chance, observer, ...options }: OpenOptions & { readonly chance?: Chance; readonly observer?: Pick<StoreObserver, "repeated"> | undefined } = {}): Promise<PostgresStore> {
  const format = await prepare(url, options);
  const pool = openPool(url);
  const database = openDatabase(pool, chance, observer?.repeated);
  const turns = createTurns();
  const sessions = sessionsIn(database);
  const timers = [setInterval(() => void check(database), CHECK_EVERY), setInterval(() => void sweep(database), SWEEP_EVERY)];
  for (const timer of timers) timer.unref();
  return {
    format,
    learners: learnersIn(database, turns),
    people: peopleIn(database),
    identities: identitiesIn(database),
    organisation: organisationIn(database),
    assignments: assignmentsIn(database),
    dossiers: dossiersIn(database),
    versions: versionsIn(database),
    drafts: draftsIn(database),
    media: mediaIn(database),
    sessions,
    log: logIn(database, turns),
    tries: triesIn(database),
    counts: () => countsIn(database),
    trouble: () => database.trouble(),
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await turns.idle();
      await sessions.drained();
      await pool.end();
    },
  };
}

/** What it finds stands in `trouble()`. */
async function check(database: Database): Promise<void> {
  await database.read({}, (query) => query("SELECT 1")).catch(() => undefined);
}

async function sweep(database: Database): Promise<void> {
  await database.write({}, undefined, async (query) => void (await query("SELECT sweep_leftovers()"))).catch(() => undefined);
}
