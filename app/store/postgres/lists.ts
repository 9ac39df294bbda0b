import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { settled } from "../carried";
import { numberOf, textOf, type Row } from "./rows";

/** The long lists of an authority: of people, of completed courses, and of what was done about people. */
type ListName = "people" | "completions" | "dossiers";

/** Items of all authorities that are held at once. A person or a row is about one kilobyte. */
const MOST_ITEMS = 50_000;

type Held<Thing, Item> = { readonly revision: number; readonly list: Promise<readonly Item[]>; readonly things: ReadonlyMap<string, Thing>; size: number };

/** The rows of a list, and what becomes of their bodies: a body that was read before is the same thing again. */
type Kind<Thing, Item> = {
  readonly name: ListName;
  rows(query: Query, authority: string): Promise<readonly Row[]>;
  made(things: readonly Thing[]): readonly Item[];
};

/**
 * Reads a list once and hands it out again until something in it has changed: reports ask for thousands of rows and mostly
 * hear that all is as before. Whoever changes one raises its revision in the same transaction.
 */
export function openList<Thing, Item>(database: Database, { name, rows, made }: Kind<Thing, Item>, mostItems = MOST_ITEMS) {
  const held = new Map<string, Held<Thing, Item>>();

  /** Fills `things`, with those of `before` where their bodies are the same. */
  async function read(query: Query, authority: string, before: ReadonlyMap<string, Thing>, things: Map<string, Thing>): Promise<readonly Item[]> {
    const list = (await rows(query, authority)).map((row): Thing => {
      const body = textOf(row, "body");
      const thing = before.get(body) ?? settled(JSON.parse(body));
      things.set(body, thing);
      return thing;
    });
    return Object.freeze(made(list));
  }

  /** What was asked for longest ago goes first. */
  function makeRoom(newest: string): void {
    let sum = [...held.values()].reduce((items, { size }) => items + size, 0);
    for (const [authority, { size }] of held) {
      if (sum <= mostItems || authority === newest) return;
      held.delete(authority);
      sum -= size;
    }
  }

  async function loaded(authority: string, revision: number, query: Query): Promise<readonly Item[]> {
    const before = held.get(authority)?.things ?? new Map<string, Thing>();
    const things = new Map<string, Thing>();
    const entry: Held<Thing, Item> = { revision, list: read(query, authority, before, things), things, size: 0 };
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

  return (authority: string): Promise<readonly Item[]> =>
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

/** Short lists are read each time; while nothing in one has changed it is the same list again, so that whoever keeps something of it can tell. */
export function sameWhileUnchanged<Item>(most = 200): (authority: string, rows: readonly Row[], made: (items: readonly Item[]) => readonly Item[]) => readonly Item[] {
  const known = new Map<string, { readonly bodies: string; readonly list: readonly Item[] }>();
  return (authority, rows, made) => {
    const texts = rows.map((row) => textOf(row, "body"));
    const bodies = texts.join("\n");
    const before = known.get(authority);
    if (before?.bodies === bodies) return before.list;
    const list = Object.freeze(made(texts.map((text): Item => settled(JSON.parse(text)))));
    known.delete(authority);
    known.set(authority, { bodies, list });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return list;
  };
}
