import { StoreError } from "../../store/error";
import type { Store } from "../../store/port";
import { pendingMigrations } from "../../store/postgres/open";
import { openPostgresStore } from "../../store/postgres/store";
import { auditFindings, type Wishes } from "./audit";
import type { Finding } from "./finding";

const WHERE = "the database of DATABASE_URL";

/** What is wrong with the store in a database. Changes nothing: where migrations are pending, it looks no further. `close` the store. */
export async function databaseHealth(url: string, wishes: Wishes): Promise<{ readonly findings: readonly Finding[]; readonly store: Store | undefined }> {
  try {
    const pending = await pendingMigrations(url);
    if (pending.length > 0) return { findings: [{ what: `The tables are those of an earlier version; pending: ${pending.join(", ")}`, where: WHERE, mend: "npm start (migrates; make a backup with pg_dump before)" }], store: undefined };
    const store = await openPostgresStore(url);
    return { findings: await auditFindings(store, wishes), store };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { findings: [{ what: error.message, where: WHERE, mend: MENDS[error.code] ?? "as the sentence says" }], store: undefined };
  }
}

const MENDS: Readonly<Partial<Record<StoreError["code"], string>>> = {
  missing: "npm run manage -- init, or npm run manage -- move-store, or put a dump back with pg_restore",
  newer: "start the newer version of the program",
  damaged: "install an unchanged version of this program",
  unreachable: "start PostgreSQL, or correct DATABASE_URL",
};
