import { createHash } from "node:crypto";
import { emptiedReport, holdsReport, nextLink, type Link } from "../../core/audit/chain";
import { carried } from "../carried";
import type { LinkedEntry, LogEntry, LogStore } from "../port";
import type { Turns } from "../turns";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { bodiesOf, bodyOf, numberOf, type Row } from "./rows";

const HEAD = `
  INSERT INTO log_heads (authority, last) VALUES ($1, 1)
  ON CONFLICT (authority) DO UPDATE SET last = log_heads.last + 1 RETURNING last, link`;

const LINK = "UPDATE log_heads SET link = $2 WHERE authority = $1";

const APPEND = "INSERT INTO log (authority, number, link, id, at, deed, whole, people, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

// By how many were seen and not by their numbers: where entries are gone, whoever verifies has to see that.
const APPENDED = "SELECT number, link, body FROM log WHERE authority = $1 ORDER BY number LIMIT $3 OFFSET $2";

const WANTED = `
  SELECT body FROM log WHERE authority = $1 AND ($2::text[] IS NULL OR deed = ANY ($2::text[]))
    AND at >= $4 AND ($5::text IS NULL OR at < $5)`;

const PAGE = `${WANTED}
  ORDER BY at DESC, number DESC LIMIT $3`;

const PAGE_BEHIND = `
  WITH seen AS (SELECT at, number FROM log WHERE authority = $1 AND id = $6 ORDER BY at DESC, number DESC LIMIT 1)
  ${WANTED}
    AND (at, number) < (SELECT at, number FROM seen)
  ORDER BY at DESC, number DESC LIMIT $3`;

const REPORT = "SELECT number, body FROM log WHERE authority = $1 AND id = $2 AND deed = 'barrier-reported'";

const EMPTY = "UPDATE log SET body = $3 WHERE authority = $1 AND number = $2";

const CONCERNING = `
  SELECT body FROM log WHERE authority = $1 AND (whole OR $2 = ANY (people)) ORDER BY at DESC, number DESC LIMIT $3`;

/** `turns`: entries of this instance follow each other in the order in which they were told. */
export function logIn(database: Database, turns: Turns): LogStore {
  return {
    append: (given) => {
      const entry = carried(given);
      return turns.of(`log ${entry.authority}`, () => database.write(scopeOf({ authority: entry.authority }), undefined, (query) => append(query, entry)));
    },
    empty: (authority, report) =>
      database.write<"done" | "none">(scopeOf({ authority }), "done", async (query) => {
        const [row] = await query(REPORT, [keyed(authority), keyed(report)]);
        const entry = row && bodyOf<LogEntry>(row);
        if (row === undefined || entry === undefined || !holdsReport(entry)) return "none";
        await query(EMPTY, [keyed(authority), numberOf(row, "number"), JSON.stringify(emptiedReport(entry))]);
        return "done";
      }),
    appended: (authority, seen, limit) =>
      database.read(scopeOf({ authority }), async (query) => (await query(APPENDED, [keyed(authority), seen, limit])).map(linked)),
    page: (authority, limit, { before, deeds, from = "", until } = {}) =>
      database.read(scopeOf({ authority }), async (query) => {
        const values = [keyed(authority), deeds ?? null, limit, keyed(from), until === undefined ? null : keyed(until)];
        return bodiesOf<LogEntry>(before === undefined ? await query(PAGE, values) : await query(PAGE_BEHIND, [...values, keyed(before)]));
      }),
    concerning: (authority, person, limit) =>
      database.read(scopeOf({ authority }), async (query) => bodiesOf<LogEntry>(await query(CONCERNING, [keyed(authority), keyed(person), limit]))),
  };
}

/**
 * The head is locked until the end of the transaction: entries of an authority follow each other, over all instances.
 * `kept`: the value in the chain that a moved entry has already; null for one that is older than the chain.
 */
export async function append(query: Query, given: LogEntry, kept: { readonly link?: string | null } = {}): Promise<void> {
  const entry = carried(given);
  const authority = keyed(entry.authority);
  const [head] = await query(HEAD, [authority]);
  if (head === undefined) throw new Error("the log has no head");
  const number = numberOf(head, "last");
  const link = kept.link === undefined ? linkAfter(head, number, entry).value : kept.link;
  const { people, rows } = entry;
  const whole = people === undefined && (rows ?? 0) > 0;
  await query(APPEND, [authority, number, link, keyed(entry.id), keyed(entry.at), entry.deed, whole, people?.map(keyed) ?? null, JSON.stringify(entry)]);
  if (link !== null) await query(LINK, [authority, link]);
}

function linkAfter(head: Row, number: number, entry: LogEntry): Link {
  const last = typeof head.link === "string" ? { number: number - 1, value: head.link } : undefined;
  return nextLink(last, number - 1, entry, (text) => createHash("sha256").update(text).digest("hex"));
}

export function linked(row: Row): LinkedEntry {
  const entry = bodyOf<LogEntry>(row);
  return Object.freeze({ entry, ...(typeof row.link === "string" ? { link: Object.freeze({ number: numberOf(row, "number"), value: row.link }) } : {}) });
}
