import type { Instant } from "../words";

/** What binds the answer of the provider to what was asked in one browser. `redirect`: where it answers, exactly. */
export type Handshake = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly redirect: string };

/** What somebody goes to the provider for. `next`: an own address; `token`: of a one-time link; `person`: who is signed in. */
export type OfficePurpose =
  | { readonly kind: "sign-in"; readonly next: string }
  | { readonly kind: "link"; readonly token: string }
  | { readonly kind: "account"; readonly person: string };

/** What the browser keeps meanwhile, so that only it can come back with the answer. */
export type OfficeAttempt = Handshake & { readonly purpose: OfficePurpose; readonly until: Instant };
