import type { Credentials, Person } from "../../core/organisation/model";
import { byName, folded } from "../order";
import type { PeopleStore } from "../port";
import { scopeOf, type Database, type Query } from "./database";
import { isTaken } from "./failures";
import { keyed } from "./keys";
import { openList, raiseRevisions } from "./lists";
import { bodyOf, firstBody, textOf } from "./rows";

const SAVE = `
  INSERT INTO people (id, authority, email, body) VALUES ($1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET authority = excluded.authority, email = excluded.email, body = excluded.body`;

const SAVE_CREDENTIALS = `
  INSERT INTO credentials (person, link, body) VALUES ($1, $2, $3)
  ON CONFLICT (person) DO UPDATE SET link = excluded.link, body = excluded.body`;

export function peopleIn(database: Database): PeopleStore {
  return {
    byId: (person) => database.read(scopeOf({ person }), async (query) => firstBody(await query("SELECT body FROM people WHERE id = $1", [keyed(person)]))),
    byEmail: (given) => {
      const email = folded(given);
      return database.read(scopeOf({ email }), async (query) => firstBody(await query("SELECT body FROM people WHERE email = $1", [keyed(email)])));
    },
    ofAuthority: openList<Person, Person>(database, {
      name: "people",
      rows: (query, authority) => query("SELECT body FROM people WHERE authority = $1", [keyed(authority)]),
      // Sorted here and not by the database: its collations differ from machine to machine.
      made: (people) => [...people].sort(byName),
    }),
    save: (person) =>
      database.write<"done" | "email-taken">(scopeOf({ person: person.id, authority: person.authority }), "done", (query) => save(query, person)),
    credentials: (person) => database.read(scopeOf({ person }), async (query) => firstBody(await query("SELECT body FROM credentials WHERE person = $1", [keyed(person)]))),
    saveCredentials: (credentials) => database.write(scopeOf({ person: credentials.person }), undefined, (query) => saveCredentials(query, credentials)),
    byLink: (link) => database.read(scopeOf({ link }), async (query) => firstBody(await query("SELECT body FROM credentials WHERE link = $1 LIMIT 1", [keyed(link)]))),
    saveLink: (person, link) =>
      database.write(scopeOf({ person }), undefined, async (query) => {
        // Somebody without credentials gets a row first, so that there is one to wait for.
        await query("INSERT INTO credentials (person, body) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING", [keyed(person), JSON.stringify({ person })]);
        const [row] = await query("SELECT body FROM credentials WHERE person = $1 FOR UPDATE", [keyed(person)]);
        await saveCredentials(query, { ...(row === undefined ? { person } : bodyOf<Credentials>(row)), link });
      }),
    redeemLink: (link, passwordHash) =>
      database.write<"done" | "gone">(scopeOf({ link }), "done", async (query) => {
        // Whoever comes second waits here and then finds that the link is gone.
        const [row] = await query("SELECT body FROM credentials WHERE link = $1 LIMIT 1 FOR UPDATE", [keyed(link)]);
        if (row === undefined) return "gone";
        const { person, passwordHash: before } = bodyOf<Credentials>(row);
        const kept = passwordHash ?? before;
        await query("SELECT set_config('app.person', '=' || $1, true)", [keyed(person)]);
        await saveCredentials(query, { person, ...(kept === undefined ? {} : { passwordHash: kept }) });
        return "done";
      }),
  };
}

async function save(query: Query, person: Person): Promise<"done" | "email-taken"> {
  const [id, authority] = [keyed(person.id), keyed(person.authority)];
  const [before] = await query("SELECT authority FROM people WHERE id = $1 FOR UPDATE", [id]);
  try {
    await query(SAVE, [id, authority, keyed(folded(person.email)), JSON.stringify(person)]);
  } catch (error) {
    if (isTaken(error, "people_email")) return "email-taken";
    throw error;
  }
  await raiseRevisions(query, "people", [authority, before === undefined ? authority : textOf(before, "authority")]);
  return "done";
}

export async function saveCredentials(query: Query, credentials: Credentials): Promise<void> {
  const link = credentials.link?.hash;
  await query(SAVE_CREDENTIALS, [keyed(credentials.person), link === undefined ? null : keyed(link), JSON.stringify(credentials)]);
}
