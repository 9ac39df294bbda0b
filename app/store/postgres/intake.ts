import { holdsReport } from "../../core/audit/chain";
import type { Dossier } from "../../core/dossier/model";
import type { Credentials, Person } from "../../core/organisation/model";
import type { CompletionRow } from "../../core/reporting/rows";
import type { LearnerDocument } from "../documents";
import type { AuthorityLog, MovedItem, MoveTarget } from "../move";
import type { PersonDocument } from "../shelf";
import { createTurns } from "../turns";
import { draftsIn, insertVersion, scopeOfVersion, versionsIn } from "./content";
import { countsIn } from "./counts";
import { openDatabase, scopeOf, type Database, type Query, type Scope } from "./database";
import { identitiesIn, identitiesOf } from "./identities";
import { keyed } from "./keys";
import { commitValues, documentOf, saveCertificates, saveRows } from "./learners";
import { raiseRevisions } from "./lists";
import { append, logIn } from "./log";
import { prepare } from "./open";
import { assignmentsIn, organisationIn } from "./organisation";
import { peopleIn } from "./people";
import { openPool } from "./pool";
import { bodyOf, firstBody, textOf } from "./rows";
import { sessionsIn } from "./sessions";

/** Facts that were kept are never rewritten, so only those that came meanwhile are added; private ones may have gone. */
const TAKE = `
  WITH head AS (
    INSERT INTO learners (learner, authority, version) SELECT $1, $2, $4::bigint WHERE $3::bigint = 0
    ON CONFLICT (learner) DO UPDATE SET authority = excluded.authority, version = excluded.version RETURNING learner
  ),
  record AS (
    INSERT INTO record_facts (learner, number, body)
    SELECT head.learner, fact.number, fact.body FROM head, unnest($5::bigint[], $6::text[]) AS fact (number, body) ON CONFLICT DO NOTHING
  )
  INSERT INTO private_facts (learner, number, kind, attempt, scenario, body)
  SELECT head.learner, fact.* FROM head, unnest($7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[]) AS fact`;

const LEARNER = "SELECT learners.authority, completions.body FROM learners LEFT JOIN completions USING (learner) WHERE learner = $1";

/** Opens the database for a store that `beginMove` has announced. */
export async function openIntake(url: string): Promise<MoveTarget & { close(): Promise<void> }> {
  await prepare(url, { moving: true });
  const pool = openPool(url);
  const database = openDatabase(pool);
  return { ...intakeIn(database), close: () => pool.end() };
}

function intakeIn(database: Database): MoveTarget {
  const [organisation, people, identities, assignments, versions, drafts, sessions, log] = [organisationIn(database), peopleIn(database), identitiesIn(database), assignmentsIn(database), versionsIn(database), draftsIn(database), sessionsIn(database), logIn(database, createTurns())];
  const one = (scope: Scope, sql: string, values: readonly string[]): Promise<unknown> =>
    database.read(scopeOf(scope), async (query) => firstBody(await query(sql, values.map(keyed))));

  return {
    read: async (item) => {
      switch (item.kind) {
        case "authorities": return organisation.authority(item.document.id);
        case "units": return one({ authority: item.document.authority }, "SELECT body FROM units WHERE authority = $1 AND id = $2", [item.document.authority, item.document.id]);
        case "people": return personIn(database, item.document.id);
        case "assignments": return one({ assignment: item.document.id }, "SELECT body FROM assignments WHERE id = $1", [item.document.id]);
        case "versions": return versions.read(item.document.kind, item.document.id, item.document.version);
        case "pointers": return pointerIn(database, item.document);
        case "drafts": return drafts.read(item.document.authority, item.document.id);
        case "learners": return learnerIn(database, item.document.learner);
        case "logs": return { authority: item.document.authority, entries: await log.appended(item.document.authority, 0, Number.MAX_SAFE_INTEGER) };
        case "sessions": return sessions.read(item.document.hash);
      }
    },
    take: async (item) => {
      switch (item.kind) {
        case "authorities": return organisation.saveAuthority(item.document);
        case "units": return void (await organisation.saveUnit(item.document));
        case "people": return takePerson(item.document);
        case "assignments": return assignments.save(item.document);
        case "versions": return database.write(scopeOfVersion(item.document), undefined, (query) => insertVersion(query, item.document));
        case "pointers": {
          const { kind, id, version } = item.document;
          const found = await versions.read(kind, id, version);
          return found && versions.publish(found);
        }
        case "drafts": return void (await drafts.save(item.document, (await drafts.read(item.document.authority, item.document.id))?.revision ?? 0));
        case "learners": return takeLearner(database, item.document);
        case "logs": return takeLog(item.document);
        case "sessions": return sessions.save(item.document);
      }
    },
    counts: () => countsIn(database),
  };

  async function takePerson({ id, person, credentials, dossier, identities: connected = [] }: PersonDocument): Promise<void> {
    if (person) await people.save(person);
    if (credentials) await people.saveCredentials(credentials);
    if (dossier) await takeDossier(database, dossier);
    // What an earlier try has brought may be out of date.
    await identities.remove(id);
    for (const identity of connected) await identities.connect(identity);
  }

  /** Entry by entry, in the order of the chain; those that are there already stay. */
  async function takeLog({ authority, entries }: AuthorityLog): Promise<void> {
    const there = await log.appended(authority, 0, Number.MAX_SAFE_INTEGER);
    // A report may have been emptied since an earlier try.
    for (const [place, { entry: known }] of there.entries()) if (holdsReport(known) && entries[place]?.entry.barrier === undefined) await log.empty(authority, known.id);
    for (const { entry, link } of entries.slice(there.length)) {
      await database.write(scopeOf({ authority }), undefined, (query) => append(query, entry, { link: link?.value ?? null }));
    }
  }
}

async function personIn(database: Database, id: string): Promise<PersonDocument | undefined> {
  return database.read(scopeOf({ person: id }), async (query) => {
    const person = firstBody<Person>(await query("SELECT body FROM people WHERE id = $1", [keyed(id)]));
    const credentials = firstBody<Credentials>(await query("SELECT body FROM credentials WHERE person = $1", [keyed(id)]));
    const dossier = firstBody<Dossier>(await query("SELECT body FROM dossiers WHERE person = $1", [keyed(id)]));
    const identities = await identitiesOf(query, id);
    const parts = { ...(person ? { person } : {}), ...(credentials ? { credentials } : {}), ...(dossier ? { dossier } : {}), ...(identities.length > 0 ? { identities } : {}) };
    return Object.keys(parts).length > 0 ? { id, ...parts } : undefined;
  });
}

/** As it is, whatever stands there from an earlier try. */
async function takeDossier(database: Database, dossier: Dossier): Promise<void> {
  const authority = keyed(dossier.authority);
  await database.write(scopeOf({ authority: dossier.authority }), undefined, async (query) => {
    await query(
      "INSERT INTO dossiers (authority, person, revision, body) VALUES ($1, $2, $3, $4) ON CONFLICT (authority, person) DO UPDATE SET revision = excluded.revision, body = excluded.body",
      [authority, keyed(dossier.person), dossier.revision, JSON.stringify(dossier)],
    );
    await raiseRevisions(query, "dossiers", [authority]);
  });
}

const CONTENT = scopeOf({ content: "shared" });
type Pointer = Extract<MovedItem, { readonly kind: "pointers" }>["document"];

async function pointerIn(database: Database, { kind, id }: Pointer): Promise<Pointer | undefined> {
  const [row] = await database.read(CONTENT, (query) => query("SELECT version FROM current_versions WHERE kind = $1 AND id = $2", [kind, keyed(id)]));
  return row && { kind, id, version: textOf(row, "version") };
}

async function learnerIn(database: Database, learner: string): Promise<LearnerDocument | undefined> {
  const document = await documentOf(database, learner);
  if (!document) return undefined;
  const [row] = await database.read(scopeOf({ learner }), (query) => query(LEARNER, [keyed(learner)]));
  if (!row) return undefined;
  return { ...document, authority: textOf(row, "authority"), rows: typeof row.body === "string" ? bodyOf<readonly CompletionRow[]>(row) : [] };
}

async function takeLearner(database: Database, document: LearnerDocument): Promise<void> {
  const { learner, authority } = document;
  await database.write(scopeOf({ learner, authority }), undefined, async (query) => {
    await query("DELETE FROM private_facts WHERE learner = $1", [keyed(learner)]);
    await query(TAKE, commitValues(document, 0));
    await saveCertificates(query, learner, document.certificates);
    if (document.rows.length > 0) await takeRows(query, document);
  });
}

async function takeRows(query: Query, document: LearnerDocument): Promise<void> {
  await saveRows(query, document);
  await raiseRevisions(query, "completions", [keyed(document.authority)]);
}
