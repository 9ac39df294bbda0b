import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { numberOf } from "./rows";

/** The two long lists of an authority: of people, and of completed courses. */
type ListName = "people" | "completions";

/** Items of all authorities that are held at once. A person or a row is about one kilobyte. */
const MOST_ITEMS = 50_000;

type Held<T> = { readonly revision: number; readonly list: Promise<readonly T[]>; size: number };

/**
 * Reads a list once and hands it out again until something in it has changed: reports ask for thousands of rows and mostly
 * hear that all is as before. Whoever changes one raises its revision in the same transaction.
 */
export function openList<T>(database: Database, name: ListName, load: (query: Query, authority: string) => Promise<readonly T[]>, mostItems = MOST_ITEMS) {
  const held = new Map<string, Held<T>>();

  /** What was asked for longest ago goes first. */
  function makeRoom(newest: string): void {
    let sum = [...held.values()].reduce((items, { size }) => items + size, 0);
    for (const [authority, { size }] of held) {
      if (sum <= mostItems || authority === newest) return;
      held.delete(authority);
      sum -= size;
    }
  }

  async function loaded(authority: string, revision: number, query: Query): Promise<readonly T[]> {
    const entry: Held<T> = { revision, list: load(query, authority), size: 0 };
    held.delete(authority);
    held.set(authority, entry);
    try {
      const list = await entry.list;
      entry.size = list.length;
      makeRoom(authority);
      return list;
    } catch (error) {
      if (held.get(authority) === entry) held.delete(authority);
      throw error;
    }
  }

  return (authority: string): Promise<readonly T[]> =>
    database.read(scopeOf({ authority }), async (query) => {
      // Before the list: if it is newer than its revision, it is read once too often and never once too seldom.
      const [row] = await query(`SELECT ${name} AS revision FROM revisions WHERE authority = $1`, [keyed(authority)]);
      const revision = row === undefined ? 0 : numberOf(row, "revision");
      const known = held.get(authority);
      return known?.revision === revision ? known.list : loaded(authority, revision, query);
    });
}

/** Authorities as they stand in the tables. The last statements of a change, so that others wait for as short as can be. */
export async function raiseRevisions(query: Query, name: ListName, authorities: readonly string[]): Promise<void> {
  // In one order for everybody, so that two who move people both ways do not wait for each other.
  for (const authority of [...new Set(authorities)].sort()) {
    await query("SELECT set_config('app.authority', '=' || $1, true)", [authority]);
    await query(`INSERT INTO revisions (authority, ${name}) VALUES ($1, 1) ON CONFLICT (authority) DO UPDATE SET ${name} = revisions.${name} + 1`, [authority]);
  }
}
