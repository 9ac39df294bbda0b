import type { IssuedCertificate } from "../../core/certification/model";
import type { NumberedFact } from "../../core/progress/facts";
import type { CompletionRow } from "../../core/reporting/rows";
import { changed, streamOf, type LearnerDocument } from "../documents";
import type { LearnerChange, LearnerStore } from "../port";
import type { Turns } from "../turns";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { openList, raiseRevisions } from "./lists";
import { bodiesOf, bodyOf, firstBody, numberOf, type Row } from "./rows";

// One statement, so that all parts are of one moment.
const READ = `
  SELECT 'version' AS part, version AS place, '' AS body FROM learners WHERE learner = $1
  UNION ALL SELECT 'record', number, body FROM record_facts WHERE learner = $1
  UNION ALL SELECT 'private', number, body FROM private_facts WHERE learner = $1
  UNION ALL SELECT 'certificate', place, body FROM certificates WHERE learner = $1
  ORDER BY part, place`;

const RECORD = `
  SELECT 'rows' AS part, 0 AS place, body FROM completions WHERE learner = $1
  UNION ALL SELECT 'certificate', place, body FROM certificates WHERE learner = $1
  ORDER BY part, place`;

// The version is checked where it is raised; a second writer waits there and then finds another version.
export const COMMIT = `
  WITH before AS (SELECT authority FROM learners WHERE learner = $1),
  head AS (
    INSERT INTO learners (learner, authority, version)
    SELECT $1, $2, $4::bigint WHERE $3::bigint = 0 OR EXISTS (SELECT FROM before)
    ON CONFLICT (learner) DO UPDATE SET authority = excluded.authority, version = excluded.version WHERE learners.version = $3::bigint
    RETURNING learner
  ),
  record AS (
    INSERT INTO record_facts (learner, number, body)
    SELECT head.learner, fact.number, fact.body FROM head, unnest($5::bigint[], $6::text[]) AS fact (number, body)
  ),
  private AS (
    INSERT INTO private_facts (learner, number, kind, attempt, scenario, body)
    SELECT head.learner, fact.* FROM head, unnest($7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[]) AS fact
  )
  SELECT before.authority AS before FROM head LEFT JOIN before ON true`;

/** `turns`: whoever waits for a learner waits here, in order, and not with a connection in hand. */
export function learnersIn(database: Database, turns: Turns): LearnerStore {
  return {
    read: async (learner) => streamOf(await documentOf(database, learner)),
    commit: async (change) => {
      if (!Number.isSafeInteger(change.expectedVersion) || change.expectedVersion < 0) return "conflict";
      const next = changed(standIn(change.learner, change.expectedVersion), change);
      if (next === undefined) return "conflict";
      const { learner, authority } = change;
      const work = (query: Query) => commit(query, next, change);
      return turns.of(`learner ${learner}`, () => database.write<"done" | "conflict">(scopeOf({ learner, authority }), "done", work));
    },
    record: (learner) =>
      database.read(scopeOf({ learner }), async (query) => {
        const parts = await query(RECORD, [keyed(learner)]);
        return { rows: parts.filter(isPart("rows")).flatMap((row) => bodyOf<readonly CompletionRow[]>(row)), certificates: bodiesOf(parts.filter(isPart("certificate"))) };
      }),
    completions: openList<readonly CompletionRow[], CompletionRow>(database, {
      name: "completions",
      // In an order of its own, so that the list of before and the one of now are alike.
      rows: (query, authority) => query("SELECT body FROM completions WHERE authority = $1 ORDER BY learner", [keyed(authority)]),
      made: (rows) => rows.flat(),
    }),
    certificateByCode: (code) => oneCertificate(database, "code", { code }),
    certificateById: (certificate) => oneCertificate(database, "id", { certificate }),
    peopleRunning: (scenario, authority) =>
      database.read({}, async (query) => {
        const [row] = await query("SELECT people_running($1, $2) AS people", [keyed(scenario), authority === undefined ? null : keyed(authority)]);
        return row === undefined ? 0 : numberOf(row, "people");
      }),
    peopleEnrolled: (course, authority) =>
      database.read({}, async (query) => {
        const [row] = await query("SELECT people_enrolled($1, $2) AS people", [course, keyed(authority)]);
        return row === undefined ? 0 : numberOf(row, "people");
      }),
    forget: (learner, what) =>
      turns.of(`learner ${learner}`, () =>
        database.write(scopeOf({ learner }), undefined, async (query) => {
          if ("all" in what) await query("DELETE FROM private_facts WHERE learner = $1", [keyed(learner)]);
          else if ("numbers" in what) await query("DELETE FROM private_facts WHERE learner = $1 AND number = ANY($2::bigint[])", [keyed(learner), what.numbers]);
          else await query("DELETE FROM private_facts WHERE learner = $1 AND attempt = $2", [keyed(learner), keyed(what.attempt)]);
        }),
      ),
  };
}

async function commit(query: Query, next: LearnerDocument, { expectedVersion, rows }: LearnerChange): Promise<"done" | "conflict"> {
  const [head] = await query(COMMIT, commitValues(next, expectedVersion));
  if (head === undefined) return "conflict";
  await saveCertificates(query, next.learner, next.certificates);
  const authority = keyed(next.authority);
  const before = typeof head.before === "string" ? head.before : authority;
  if (rows !== undefined) await saveRows(query, next);
  else if (before !== authority) await query("UPDATE completions SET authority = $2 WHERE learner = $1", [keyed(next.learner), authority]);
  if (rows !== undefined || before !== authority) await raiseRevisions(query, "completions", [before, authority]);
  return "done";
}

/** All but authority and rows, which the learner's own pages do not need. */
export async function documentOf(database: Database, learner: string): Promise<LearnerDocument | undefined> {
  const parts = await database.read(scopeOf({ learner }), (query) => query(READ, [keyed(learner)]));
  const head = parts.find(isPart("version"));
  if (head === undefined) return undefined;
  const facts = (part: string) => bodiesOf<NumberedFact>(parts.filter(isPart(part)));
  return { ...empty(learner, numberOf(head, "place")), record: facts("record"), private: facts("private"), certificates: bodiesOf(parts.filter(isPart("certificate"))) };
}

/** What the change is decided on: only the version counts, the rest stays in the tables. */
function standIn(learner: string, version: number): LearnerDocument | undefined {
  return version === 0 ? undefined : empty(learner, version);
}

function empty(learner: string, version: number): LearnerDocument {
  return { learner, authority: "", version, record: [], private: [], rows: [], certificates: [] };
}

/** Columns of a learner's new facts, as the statements unnest them. */
export function commitValues(next: LearnerDocument, expectedVersion: number): readonly unknown[] {
  const { record, private: hidden } = next;
  const attempts = hidden.map((fact) => ("attempt" in fact && typeof fact.attempt === "string" ? keyed(fact.attempt) : null));
  const scenarios = hidden.map((fact) => (fact.type === "attempt-begun" ? keyed(fact.scenario) : null));
  return [
    keyed(next.learner), keyed(next.authority), expectedVersion, next.version,
    record.map(({ number }) => number), record.map((fact) => JSON.stringify(fact)),
    hidden.map(({ number }) => number), hidden.map(({ type }) => keyed(String(type))), attempts, scenarios, hidden.map((fact) => JSON.stringify(fact)),
  ];
}

export async function saveCertificates(query: Query, learner: string, certificates: readonly IssuedCertificate[]): Promise<void> {
  for (const issued of certificates) {
    const { id, code } = issued.certificate;
    await query(
      `INSERT INTO certificates (learner, id, code, body) VALUES ($1, $2, $3, $4)
       ON CONFLICT (learner, id) DO UPDATE SET code = excluded.code, body = excluded.body`,
      [keyed(learner), keyed(id), keyed(code), JSON.stringify(issued)],
    );
  }
}

export async function saveRows(query: Query, { learner, authority, rows }: LearnerDocument): Promise<void> {
  await query(
    `INSERT INTO completions (learner, authority, body) VALUES ($1, $2, $3)
     ON CONFLICT (learner) DO UPDATE SET authority = excluded.authority, body = excluded.body`,
    [keyed(learner), keyed(authority), JSON.stringify(rows)],
  );
}

function oneCertificate(database: Database, column: "code" | "id", asked: { readonly code: string } | { readonly certificate: string }): Promise<IssuedCertificate | undefined> {
  const value = keyed("code" in asked ? asked.code : asked.certificate);
  return database.read(scopeOf(asked), async (query) => firstBody(await query(`SELECT body FROM certificates WHERE ${column} = $1 ORDER BY place DESC LIMIT 1`, [value])));
}

function isPart(part: string): (row: Row) => boolean {
  return (row) => row.part === part;
}
