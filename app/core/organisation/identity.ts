import type { Instant } from "../words";

/**
 * Which office account opens which account here: the issuer's address and its own name for somebody (`sub`). Never an
 * e-mail address: those are given away, changed and typed wrongly. A person has at most one per issuer.
 */
export type Identity = { readonly person: string; readonly issuer: string; readonly subject: string; readonly connectedAt: Instant };

/** Whom a provider has named. */
export type Identified = Pick<Identity, "issuer" | "subject">;
