import type { StoreCounts } from "../port";
import type { Database } from "./database";
import { numberOf, textOf } from "./rows";

const NONE: StoreCounts = { authorities: 0, units: 0, people: 0, learners: 0, certificates: 0, assignments: 0, drafts: 0, versions: 0, sessions: 0, "log-entries": 0 };

/** How many things of each kind are kept, over all authorities. */
export function countsIn(database: Database): Promise<StoreCounts> {
  return database.read({}, async (query) => {
    const rows = await query("SELECT kind, kept FROM store_counts()");
    return { ...NONE, ...Object.fromEntries(rows.map((row) => [textOf(row, "kind"), numberOf(row, "kept")])) };
  });
}
