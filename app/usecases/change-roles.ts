import { ROLES, type Actor, type Person, type Role } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";

/** What other roles would mean. Everybody keeps the role of a learner. */
export type RoleChange = { readonly person: Person; readonly after: readonly Role[]; readonly given: readonly Role[]; readonly taken: readonly Role[] };

/** Looks at the change before anything is done. Refusals: `own-account`, `roles-same`. */
export async function seeRoleChange(deps: Deps, actor: Actor, id: string, roles: readonly Role[]): Promise<RoleChange | Refusal> {
  const person = await ownPerson(deps, actor, "manage-people", id);
  if (isRefusal(person)) return person;
  if (id === actor.person && !roles.includes("administrator")) return refuse("own-account", "rolle");
  const after = ROLES.filter((role) => role === "learner" || roles.includes(role));
  const given = after.filter((role) => !person.roles.includes(role));
  const taken = person.roles.filter((role) => !after.includes(role));
  return given.length + taken.length === 0 ? refuse("roles-same", "rolle") : { person, after, given, taken };
}

/** Gives and takes roles. Whoever is signed in with the old ones has to sign in again. */
export async function changeRoles(deps: Deps, actor: Actor, id: string, roles: readonly Role[]): Promise<RoleChange | Refusal> {
  const change = await seeRoleChange(deps, actor, id, roles);
  if (isRefusal(change)) return change;
  const { person, after, given, taken } = change;
  await deps.store.people.save({ ...person, roles: after });
  await deps.store.sessions.removeOfPerson(id);
  const query = new URLSearchParams([...given.map((role) => ["dazu", role]), ...taken.map((role) => ["weg", role])]).toString();
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "roles-changed", query, people: [id] });
  return change;
}
