import type { Emptied, Link } from "../core/audit/chain";
import type { ToldBarrier } from "../core/organisation/barriers";
import type { IssuedCertificate } from "../core/certification/model";
import type { Assignment, Authority, Credentials, OneTimeLink, Person, ReportedBarrier, Unit } from "../core/organisation/model";
import type { Tries } from "../core/organisation/throttle";
import type { Fact, NumberedFact } from "../core/progress/facts";
import type { CompletionRow } from "../core/reporting/rows";
import type { Instant } from "../core/words";
import type { DossierStore } from "./dossier";
import type { DraftStore } from "./draft";
import type { IdentityStore } from "./identity";
import type { MediaStore } from "./picture";
import type { StoredVersion, VersionStore } from "./version";

/**
 * Everything that is kept. Types only; adapters: memory, lowdb, PostgreSQL. One contract suite
 * (`tests/store/contract.ts`) runs against all of them. Whatever answers, is on disk; readers never see what is not.
 */
export interface Store {
  readonly learners: LearnerStore;
  readonly people: PeopleStore;
  readonly identities: IdentityStore;
  readonly organisation: OrganisationStore;
  readonly assignments: AssignmentStore;
  readonly dossiers: DossierStore;
  readonly versions: VersionStore;
  readonly drafts: DraftStore;
  readonly media: MediaStore;
  readonly sessions: SessionStore;
  readonly log: LogStore;
  /** How many things of each kind are kept: for metrics, and to compare two stores. */
  counts(): Promise<StoreCounts>;
  /** `undefined` while all is well, otherwise why nothing can be written, e.g. `EIO on write`. */
  trouble(): string | undefined;
  /** Resolves with the reason when nothing will be written until the store is opened again: the process has to end. Absent where that never happens. */
  readonly stopped?: Promise<string>;
  /** Versions of content that facts hold on to and that are not there any more. Absent where the store itself keeps them from going. */
  lost?(): readonly LostVersion[];
  /** Finishes the writes under way and lets go of files and locks. Nothing may be called afterwards. */
  close(): Promise<void>;
}

export type StoreCounts = Readonly<Record<"authorities" | "units" | "people" | "learners" | "certificates" | "assignments" | "drafts" | "versions" | "sessions" | "log-entries", number>>;

/** Stream = one learner. Reads are several, the write is one. */
export interface LearnerStore {
  /** All facts in order, for the learner's own pages. An unknown learner has an empty stream at version 0. */
  read(learner: string): Promise<LearnerStream>;
  /** Facts, report rows and certificates in one step, or nothing. `conflict`: somebody wrote since `expectedVersion`. */
  commit(change: LearnerChange): Promise<"done" | "conflict">;
  /** What reports may know of one learner; never touches the private part. */
  record(learner: string): Promise<LearnerRecord>;
  /** Rows of all learners of an authority, in no promised order. */
  completions(authority: string): Promise<readonly CompletionRow[]>;
  /** By code without dashes, over all authorities: the public check. */
  certificateByCode(code: string): Promise<IssuedCertificate | undefined>;
  certificateById(id: string): Promise<IssuedCertificate | undefined>;
  /** How many people have an attempt at a scenario that has not ended; of one authority if named. A count and nothing else. */
  peopleRunning(scenario: string, authority?: string): Promise<number>;
  /** How many people of an authority have begun a course and not completed it. A count and nothing else. */
  peopleEnrolled(course: string, authority: string): Promise<number>;
  /** Drops every private fact of the learner (or of one attempt, or those with these numbers); the record and the numbering stay. */
  forget(learner: string, what: ForgetScope): Promise<void>;
}

export type LearnerStream = { readonly version: number; readonly facts: readonly NumberedFact[]; readonly certificates: readonly IssuedCertificate[] };
export type LearnerRecord = { readonly rows: readonly CompletionRow[]; readonly certificates: readonly IssuedCertificate[] };

export type LearnerChange = {
  readonly learner: string;
  readonly authority: string;
  /** Number of the last fact that was read. */
  readonly expectedVersion: number;
  readonly facts: readonly Fact[];
  /** The rows after this change; absent: as they were. */
  readonly rows?: readonly CompletionRow[];
  /** New or changed certificates, by id. */
  readonly certificates?: readonly IssuedCertificate[];
};

/** `numbers`: these facts of the private part; a number of the record drops nothing. */
export type ForgetScope = { readonly all: true } | { readonly attempt: string } | { readonly numbers: readonly number[] };

export interface PeopleStore {
  byId(id: string): Promise<Person | undefined>;
  byEmail(foldedEmail: string): Promise<Person | undefined>;
  /** Sorted by name as German dictionaries do (DIN 5007-1), then id. */
  ofAuthority(authority: string): Promise<readonly Person[]>;
  /** Creates or replaces. `email-taken`: another person has this address. */
  save(person: Person): Promise<"done" | "email-taken">;
  credentials(person: string): Promise<Credentials | undefined>;
  saveCredentials(credentials: Credentials): Promise<void>;
  /** By SHA-256 of the token, hex. */
  byLink(hash: string): Promise<Credentials | undefined>;
  /** Gives a person a one-time link in place of the one before; a password that is set meanwhile stays. */
  saveLink(person: string, link: OneTimeLink): Promise<void>;
  /** Uses a one-time link: removes it and stores the hash of a new password, if there is one, in one step; `gone` if it was used meanwhile. */
  redeemLink(hash: string, passwordHash?: string): Promise<"done" | "gone">;
}

export interface OrganisationStore {
  /** Sorted by name. */
  authorities(): Promise<readonly Authority[]>;
  authority(id: string): Promise<Authority | undefined>;
  saveAuthority(authority: Authority): Promise<void>;
  /** Sorted by name. */
  units(authority: string): Promise<readonly Unit[]>;
  /** Creates or replaces. `name-taken`: another unit of the authority has this name, whatever its case. */
  saveUnit(unit: Unit): Promise<"done" | "name-taken">;
  /** The same for several units of one authority, in one step or not at all. */
  saveUnits(authority: string, units: readonly Unit[]): Promise<"done" | "name-taken">;
}

export interface AssignmentStore {
  /** In the order in which they were assigned, then by id. */
  ofAuthority(authority: string): Promise<readonly Assignment[]>;
  save(assignment: Assignment): Promise<void>;
}

/** `people`: how many are enrolled in it; `attempts`: ids of the attempts that are played in it. */
export type LostVersion = Omit<StoredVersion, "publishedAt" | "sources"> & { readonly people: number; readonly attempts: readonly string[] };

export type { DossierStore } from "./dossier";
export type { Checked, Draft, DraftSources, DraftStore, Origin, Release } from "./draft";
export type { IdentityStore } from "./identity";
export type { MediaStore } from "./picture";
export type { StoredVersion, VersionKind, VersionStore } from "./version";

/** Sessions are found by the SHA-256 of the cookie's token. Last-seen is written at most every five minutes. */
export interface SessionStore {
  read(hash: string): Promise<Session | undefined>;
  save(session: Session): Promise<void>;
  /** Records use without waiting for a disk. */
  touch(hash: string, seenAt: Instant): void;
  remove(hash: string): Promise<void>;
  removeOfPerson(person: string, exceptHash?: string): Promise<void>;
  /** Removes what ended before this instant; answers how many. */
  sweep(before: Instant): Promise<number>;
}
export type Session = {
  readonly hash: string;
  readonly person: string;
  readonly startedAt: Instant; readonly seenAt: Instant;
  readonly endsAt: Instant;
};

/** Counted attempts at guessing, for installations whose instances share them; the store of one process has none. */
export interface TryStore {
  /** Decides on what is kept under these keys, in their order, one after the other per key; `next` replaces it, `undefined` in it removes. A crash may lose tries; `decide` may be asked twice. */
  change<A>(keys: readonly string[], decide: (now: readonly (Tries | undefined)[]) => { readonly next?: readonly (Tries | undefined)[]; readonly answer: A }): Promise<A>;
}

/**
 * Who looked at what. Append only, newest first in reads: by `at`, at the same instant the later appended first.
 * The entries of an authority are a chain (`core/audit/chain.ts`): an adapter appends them one after the other, makes
 * `nextLink` of the one before, and keeps it with the entry in the same write.
 */
export interface LogStore {
  append(entry: LogEntry): Promise<void>;
  /** An authority's entries oldest first, in the order in which they were appended; those without a link come first. `seen`: how many to leave out. */
  appended(authority: string, seen: number, limit: number): Promise<readonly LinkedEntry[]>;
  /**
   * Drops what somebody wrote in a reported barrier, and who it was; the entry and its place in the chain stay (`emptiedReport`).
   * `none`: there is no such report with a text.
   */
  empty(authority: string, report: string): Promise<"done" | "none">;
  /** One page of an authority's entries. */
  page(authority: string, limit: number, asked?: LogAsked): Promise<readonly LogEntry[]>;
  /** Entries whose rows included this person; rows without `people` included everybody of the authority. */
  concerning(authority: string, person: string, limit: number): Promise<readonly LogEntry[]>;
}
/** `before`: continues after the last id seen; `deeds`: leaves out all others; `from` included, `until` not. */
export type LogAsked = { readonly before?: string; readonly deeds?: readonly LogEntry["deed"][]; readonly from?: Instant; readonly until?: Instant };
/** An entry as it stands in the chain; without a link when it is older than the chain. */
export type LinkedEntry = { readonly entry: LogEntry; readonly link?: Link };
export type LogEntry = {
  readonly id: string;
  readonly authority: string;
  readonly at: Instant;
  readonly by: string;
  readonly deed: "report-page" | "report-csv" | "report-xlsx" | "report-json" | "person-page" | "certificate-revoked" | "course-assigned" | "reminder-sent" | "deadline-extended" | "proof-recognised" | "recognition-withdrawn" | "person-created" | "person-changed" | "person-deactivated" | "password-link-made" | "draft-saved" | "barrier-reported" | "draft-created" | "draft-published" | "scenario-withdrawn" | "course-withdrawn" | "version-restored"
    | "roles-changed" | "unit-created" | "unit-changed" | "unit-closed" | "unit-opened" | "units-imported" | "retention-changed" | "retention-done" | "log-exported" | "assignment-paused" | "assignment-resumed" | "exemption-set" | "exemption-removed" | "appearance-changed" | "contacts-changed" | "barrier-told" | "barrier-untold" | "report-emptied" | "office-account-connected" | "office-account-removed" | "media-removed";
  /** The query as it stood in the address, or what was done in the same form; without values that name people. */
  readonly query?: string;
  /** How many rows were seen, and whose: `people` is absent when the whole authority was in it. */
  readonly rows?: number; readonly people?: readonly string[];
  /** `by` is empty where nobody was signed in. */
  readonly barrier?: ReportedBarrier;
  /** What is told about a barrier from now on; the report that nothing is told about any more; the one whose text went. */
  readonly told?: ToldBarrier; readonly untold?: string; readonly emptied?: Emptied;
};
