import type { LogEntry, LogStore } from "../port";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { bodiesOf, numberOf } from "./rows";

const HEAD = `
  INSERT INTO log_heads (authority, last) VALUES ($1, 1)
  ON CONFLICT (authority) DO UPDATE SET last = log_heads.last + 1 RETURNING last`;

const APPEND = "INSERT INTO log (authority, number, id, at, deed, whole, people, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

const PAGE = `
  SELECT body FROM log WHERE authority = $1 AND ($2::text[] IS NULL OR deed = ANY ($2::text[]))
  ORDER BY at DESC, number DESC LIMIT $3`;

const PAGE_BEHIND = `
  WITH seen AS (SELECT at, number FROM log WHERE authority = $1 AND id = $4 ORDER BY at DESC, number DESC LIMIT 1)
  SELECT body FROM log WHERE authority = $1 AND ($2::text[] IS NULL OR deed = ANY ($2::text[]))
    AND (at, number) < (SELECT at, number FROM seen)
  ORDER BY at DESC, number DESC LIMIT $3`;

const CONCERNING = `
  SELECT body FROM log WHERE authority = $1 AND (whole OR $2 = ANY (people)) ORDER BY at DESC, number DESC LIMIT $3`;

export function logIn(database: Database): LogStore {
  return {
    append: (entry) => database.write(scopeOf({ authority: entry.authority }), undefined, (query) => append(query, entry)),
    page: (authority, limit, { before, deeds } = {}) =>
      database.read(scopeOf({ authority }), async (query) => {
        const values = [keyed(authority), deeds ?? null, limit];
        return bodiesOf<LogEntry>(before === undefined ? await query(PAGE, values) : await query(PAGE_BEHIND, [...values, keyed(before)]));
      }),
    concerning: (authority, person, limit) =>
      database.read(scopeOf({ authority }), async (query) => bodiesOf<LogEntry>(await query(CONCERNING, [keyed(authority), keyed(person), limit]))),
  };
}

/** The head is locked until the end of the transaction: entries of an authority follow each other, over all instances. */
async function append(query: Query, entry: LogEntry): Promise<void> {
  const authority = keyed(entry.authority);
  const [head] = await query(HEAD, [authority]);
  if (head === undefined) throw new Error("the log has no head");
  const { people, rows } = entry;
  const whole = people === undefined && (rows ?? 0) > 0;
  await query(APPEND, [authority, numberOf(head, "last"), keyed(entry.id), keyed(entry.at), entry.deed, whole, people?.map(keyed) ?? null, JSON.stringify(entry)]);
}
