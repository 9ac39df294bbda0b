import type { Catalogue } from "../content/port";
import type { Instant } from "../core/words";
import type { Store } from "../store/port";

/** What a verb is handed: everything outside the core, so that tests can hold clock, ids and chance still. */
export type Deps = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  now(): Instant;
  /** An opaque id: 20 characters, lower case letters and digits. */
  newId(): string;
  /** A certificate code: 16 Crockford characters. */
  newCode(): string;
  /** 256 random bits, base64url: cookies and one-time links. Only its hash is stored. */
  newToken(): string;
  /** SHA-256 of a text, hex. */
  digest(text: string): string;
  readonly passwords: PasswordHashing;
  /** Public origin without a slash at the end, e.g. `https://lernen.example`. */
  readonly origin: string;
  readonly demonstration: boolean;
};

/** Slow on purpose and limited in number: `busy` when too many wait. */
export type PasswordHashing = {
  hash(password: string): Promise<string | "busy">;
  /** With `undefined` the same work is done for nobody, so that unknown accounts take as long. */
  verify(hash: string | undefined, password: string): Promise<boolean | "busy">;
};
