import type { Identity } from "../../core/organisation/identity";
import type { Credentials } from "../../core/organisation/model";
import { keyOfIdentity, sortedIdentities, withoutLink } from "../identities";
import type { IdentityStore } from "../port";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { saveCredentials } from "./people";
import { bodiesOf, bodyOf, firstBody } from "./rows";

const ADD = "INSERT INTO identities (identity, person, issuer, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING person";

export function identitiesIn(database: Database): IdentityStore {
  return {
    ofPerson: (person) => database.read(scopeOf({ person }), (query) => identitiesOf(query, person)),
    find: (identified) => {
      const identity = keyOfIdentity(identified);
      return database.read(scopeOf({ identity }), async (query) => firstBody(await query("SELECT body FROM identities WHERE identity = $1", [keyed(identity)])));
    },
    connect: (identity, link) =>
      database.write<"done" | "taken" | "other" | "gone">(scopeOf({ person: identity.person, identity: keyOfIdentity(identity) }), "done", (query) => connect(query, identity, link)),
    remove: (person, issuer) =>
      database.write<"done" | "none">(scopeOf({ person }), "done", async (query) => {
        const gone = await query("DELETE FROM identities WHERE person = $1 AND ($2::text IS NULL OR issuer = $2) RETURNING person", [keyed(person), issuer === undefined ? null : keyed(issuer)]);
        return gone.length === 0 ? "none" : "done";
      }),
  };
}

/** Sorted by issuer, which databases do differently. */
export async function identitiesOf(query: Query, person: string): Promise<readonly Identity[]> {
  return sortedIdentities(bodiesOf<Identity>(await query("SELECT body FROM identities WHERE person = $1", [keyed(person)])));
}

async function connect(query: Query, identity: Identity, link: string | undefined): Promise<"done" | "taken" | "other" | "gone"> {
  if (link !== undefined && !(await useLink(query, identity.person, link))) return "gone";
  const key = keyed(keyOfIdentity(identity));
  // Whoever comes second waits here and then finds who was first.
  const added = await query(ADD, [key, keyed(identity.person), keyed(identity.issuer), JSON.stringify(identity)]);
  if (added.length > 0) return "done";
  const [holder] = await query("SELECT body FROM identities WHERE identity = $1", [key]);
  if (holder === undefined) return "other";
  return bodyOf<Identity>(holder).person === identity.person ? "done" : "taken";
}

async function useLink(query: Query, person: string, link: string): Promise<boolean> {
  const [row] = await query("SELECT body FROM credentials WHERE person = $1 FOR UPDATE", [keyed(person)]);
  const credentials = row && bodyOf<Credentials>(row);
  if (credentials?.link?.hash !== link) return false;
  await saveCredentials(query, withoutLink(credentials));
  return true;
}
