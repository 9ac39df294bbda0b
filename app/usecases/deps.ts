import type { Catalogue } from "../content/port";
import type { Try } from "../core/organisation/throttle";
import type { Instant } from "../core/words";
import type { Store } from "../store/port";

/** Everything a verb is handed. `deps.server.ts` makes the real one, tests one with a fixed clock and counted ids. */
export type Deps = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** The instant of this deed, UTC. */
  now(): Instant;
  /** A fresh identifier for anything that is stored: 26 characters, safe in an address. */
  newId(): string;
  /** A fresh certificate code: 16 Crockford base-32 characters, without dashes. */
  newCode(): string;
  /** A fresh secret of 256 bits, base64url: for links and cookies. Only its digest is ever stored. */
  newToken(): string;
  /** SHA-256 of a token, hex: the form in which tokens are stored and found. */
  digest(token: string): string;
  /** A fresh seed for drawing questions: an unsigned 32-bit number. */
  seed(): number;
  readonly passwords: Passwords;
  readonly throttle: Throttle;
  /** Public origin without a trailing slash, e.g. `https://lernen.example.org`. */
  readonly origin: string;
  readonly demonstration: boolean;
  readonly log: Log;
};

/** Argon2id behind a queue. `busy`: too many are waiting already; nothing was computed. */
export interface Passwords {
  /** The hash in PHC form. */
  hash(password: string): Promise<string | "busy">;
  /** Compares. Without a hash the same work is done and the answer is `false`. */
  verify(password: string, hash: string | undefined): Promise<boolean | "busy">;
}

/** Slows down guessing. Kept in memory: a restart forgets it. */
export interface Throttle {
  /** Counts one try under each of these keys, unless one of them has to wait: then the wait in milliseconds. 0: go on. */
  take(tries: readonly Try[], at: Instant): number;
  /** Takes the last try back, because it did not fail. */
  giveBack(tries: readonly Try[]): void;
  /** Forgets all tries under these keys. */
  forget(tries: readonly Try[]): void;
}

/** Structured log. Fields never hold names, addresses of people, queries or answers. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}
