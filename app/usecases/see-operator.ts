import type { RetentionRules } from "../core/progress/retention";
import type { Contacts } from "../core/organisation/contacts";
import type { Authority } from "../core/organisation/model";
import type { Deps } from "./deps";

/** Whom the service pages name: what stands on the authority's own door, whom it has entered to turn to, and how long it keeps personal things. */
export type Operator = Pick<Authority, "name" | "place"> & { readonly retention?: RetentionRules; readonly contacts?: Contacts };

/** The authority of who is asking, else the only one there is. With several, nobody can be named to a stranger. */
export async function seeOperator(deps: Pick<Deps, "store">, own: string | undefined): Promise<Operator | undefined> {
  const found = await operatorOf(deps, own);
  return found && { name: found.name, place: found.place, ...(found.retention ? { retention: found.retention.rules } : {}), ...(found.contacts ? { contacts: found.contacts } : {}) };
}

/** The same as it is kept: for what its pages show besides. */
export async function operatorOf({ store }: Pick<Deps, "store">, own: string | undefined): Promise<Authority | undefined> {
  const authorities = await store.organisation.authorities();
  const [only, ...others] = authorities;
  return own === undefined ? (others.length === 0 ? only : undefined) : authorities.find(({ id }) => id === own);
}
