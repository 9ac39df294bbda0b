import type { Identified, Identity } from "../core/organisation/identity";

/** Office accounts that are connected to people here. They stand in the person's document and go with it. */
export interface IdentityStore {
  /** Sorted by issuer. */
  ofPerson(person: string): Promise<readonly Identity[]>;
  /** Over all authorities: who signs in is nobody's yet. */
  find(identified: Identified): Promise<Identity | undefined>;
  /**
   * Connects, in one step with using up the one-time link with this hash where one is named. `taken`: somebody else has this
   * identity; `other`: she has another one of this issuer; `gone`: the link is no longer hers. Otherwise than with `done`, nothing is changed.
   */
  connect(identity: Identity, link?: string): Promise<"done" | "taken" | "other" | "gone">;
  /** Of this issuer, or all of them. `none`: there was nothing to remove. */
  remove(person: string, issuer?: string): Promise<"done" | "none">;
}
