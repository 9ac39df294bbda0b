import type { Catalogue } from "../content/port";
import type { MailFailure } from "../core/dossier/model";
import type { Identified } from "../core/organisation/identity";
import type { Handshake } from "../core/organisation/office";
import type { Try } from "../core/organisation/throttle";
import type { Letter } from "../core/letter";
import type { Refusal } from "../core/refusal";
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
  readonly throttle: Throttle;
  /** Absent where no mail server was named. */
  readonly mail?: Mail;
  /** Absent where no provider was named. */
  readonly office?: OfficeAccounts;
  readonly background: Background;
  /** Public origin without a slash at the end, e.g. `https://lernen.example`. */
  readonly origin: string;
  readonly demonstration: boolean;
  readonly log: Log;
  readonly measures: Measures;
  readonly operation: Operation;
};

/** What the server does by itself. */
export type Task = "sessions" | "retention" | "log-check";
/** What has to succeed again and again for this installation to be well. */
export type Work = "sign-in" | "mail" | Task;
/** When it succeeded and failed last, as far as this process knows. */
export type WorkState = { readonly done?: Instant; readonly failed?: Instant };

/** How the installation itself is doing. Kept in memory: a restart begins anew at `since`. */
export type Operation = {
  readonly since: Instant;
  done(work: Work, at: Instant): void;
  failed(work: Work, at: Instant): void;
  state(work: Work): WorkState;
  /** When the last backup ended; `elsewhere` where the database is backed up by whoever operates it. */
  backup(): Promise<{ readonly last: Instant | undefined } | "elsewhere">;
};

/** Hands a letter over, once. Answers why not; never throws. */
export type Mail = { send(letter: Letter): Promise<"sent" | MailFailure> };

/** The provider that knows the office accounts. It is asked when it is needed; nothing here throws. */
export type OfficeAccounts = {
  /** Without a slash at the end. */
  readonly issuer: string;
  /** Where the browser goes to sign in. Refusals: `office-unreachable`. */
  address(handshake: Handshake): Promise<{ readonly href: string } | Refusal>;
  /** Whom the provider has named, from the parameters of its answer. Refusals: `office-unreachable`, `office-cancelled`, `office-stale`, `office-failed`. */
  identify(handshake: Handshake, answer: URLSearchParams): Promise<Identified | Refusal>;
};

/** Work that no request waits for, like handing over many letters. It asks `goOn` before each piece: false once the process is to end. */
export type Background = { run(work: (goOn: () => boolean) => Promise<void>): void };

/** Counts for whoever operates this: closed names, nothing about a person. */
export type Measures = { count(event: MeasuredEvent): void };
/** How a sign-in was refused. */
export type MeasuredEvent = "failed" | "throttled" | "busy";

/** Slow on purpose and limited in number: `busy` when too many wait. */
export type PasswordHashing = {
  hash(password: string): Promise<string | "busy">;
  /** With `undefined` the same work is done for nobody, so that unknown accounts take as long. */
  verify(hash: string | undefined, password: string): Promise<boolean | "busy">;
};

/** Slows guessing down. Counts over all instances that share a database; alone, in memory, where a restart forgets it. */
export type Throttle = {
  /** Counts one try under each of these keys, unless one of them has to wait: then the wait in milliseconds. 0: go on. */
  take(tries: readonly Try[], at: Instant): Promise<number>;
  /** Takes the last try back, because it did not fail. */
  giveBack(tries: readonly Try[]): Promise<void>;
  /** Forgets all tries under these keys. */
  forget(tries: readonly Try[]): Promise<void>;
};

/** Structured log. Fields never hold names, addresses of people, queries or answers. */
export type Log = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
};
