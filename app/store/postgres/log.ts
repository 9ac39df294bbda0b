import { createHash } from "node:crypto";
import { nextLink } from "../../core/audit/chain";
import { carried } from "../carried";
import type { LogEntry, LogStore } from "../port";
import type { Turns } from "../turns";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { bodiesOf, bodyOf, numberOf, textOf } from "./rows";

const HEAD = `
  INSERT INTO log_heads (authority, last) VALUES ($1, 1)
  ON CONFLICT (authority) DO UPDATE SET last = log_heads.last + 1 RETURNING last, value`;

const APPEND = `
  WITH head AS (UPDATE log_heads SET value = $8 WHERE authority = $1)
  INSERT INTO log (authority, number, id, at, deed, whole, people, value, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

// By how many were seen and not by their numbers: where entries are gone, whoever verifies has to see that.
const APPENDED = "SELECT number, value, body FROM log WHERE authority = $1 ORDER BY number LIMIT $2 OFFSET $3";

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

/** `turns`: entries of one instance are appended in the order in which it was asked for them. */
export function logIn(database: Database, turns: Turns): LogStore {
  return {
    append: (given) => {
      const entry = carried(given);
      return turns.of(`log ${entry.authority}`, () => database.write(scopeOf({ authority: entry.authority }), undefined, (query) => append(query, entry)));
    },
    appended: (authority, seen, limit) =>
      database.read(scopeOf({ authority }), async (query) => {
        const rows = await query(APPENDED, [keyed(authority), limit, seen]);
        return rows.map((row) => ({ entry: bodyOf<LogEntry>(row), link: { number: numberOf(row, "number"), value: textOf(row, "value") } }));
      }),
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
  const number = numberOf(head, "last");
  const last = number === 1 ? undefined : { number: number - 1, value: textOf(head, "value") };
  const { value } = nextLink(last, 0, entry, digest);
  const { people, rows } = entry;
  const whole = people === undefined && (rows ?? 0) > 0;
  await query(APPEND, [authority, number, keyed(entry.id), keyed(entry.at), entry.deed, whole, people?.map(keyed) ?? null, value, JSON.stringify(entry)]);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
