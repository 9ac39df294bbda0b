import { may, type Deed } from "../core/access";
import type { Actor, Person } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/** Somebody of the own authority, for a deed that is done to her. Whoever belongs to another one is like nobody. */
export async function ownPerson({ store }: Pick<Deps, "store">, actor: Actor, deed: Deed, id: string): Promise<Person | Refusal> {
  const person = await store.people.byId(id);
  const verdict = may(actor, deed, person && { authority: person.authority });
  if (verdict === "role-missing") return refuse("not-permitted");
  return person && verdict === "yes" ? person : refuse("not-found");
}
