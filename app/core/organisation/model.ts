import { reaches } from "./target";
import type { RetentionRules } from "../progress/retention";
import type { Colour } from "./colour";
import type { Contacts } from "./contacts";
import type { Day, Instant, Language } from "../words";

/** One public office: the isolation boundary. Nothing of one authority is ever seen by another. */
export type Authority = {
  readonly id: string;
  readonly name: string;
  /** Two letters of the Land, e.g. `BW`. */
  readonly land: string;
  readonly place: string;
  /** IANA zone in which dates are shown. */
  readonly timeZone: string;
  readonly demonstration: boolean;
  /** What is forgotten by itself; absent: nothing is. */
  readonly retention?: Retention;
  readonly appearance?: Appearance;
  /** Whom its people can turn to; absent: the pages say that the authority tells them. */
  readonly contacts?: Contacts;
};

/** How pages look to the people of an authority; what is absent is the product's own. `action`: of links and buttons; `logo`: id of a picture. */
export type Appearance = { readonly name?: string; readonly action?: Colour; readonly logo?: string };

/** `changedAt`: nothing goes by new rules before a day has passed. */
export type Retention = { readonly rules: RetentionRules; readonly changedAt: Instant };

/** Part of an authority. `parent`: the unit it belongs to; `closed`: nobody can be put into it any more. */
export type Unit = { readonly id: string; readonly authority: string; readonly name: string; readonly parent?: string; readonly closed?: true };

export const ROLES = ["learner", "trainer", "hr", "staff-council", "administrator"] as const;
/** One person may hold several. Everybody is a learner. */
export type Role = (typeof ROLES)[number];

export type Person = {
  readonly id: string;
  readonly authority: string;
  readonly unit: string;
  /** As the authority writes it: one free field. */
  readonly name: string;
  /** Folded: lower case, NFC. Unique over all authorities. */
  readonly email: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly createdAt: Instant;
  readonly language?: Language;
};

/** How a person proves who they are. Kept apart from `Person`, so that no list ever carries it. */
export type Credentials = {
  readonly person: string;
  /** Argon2id in PHC form; absent until the one-time link was used. */
  readonly passwordHash?: string;
  readonly link?: OneTimeLink;
};

/** SHA-256 of the token, hex, and until when it may be used. Without `kind` it sets a password. */
export type OneTimeLink = { readonly hash: string; readonly until: Instant; readonly kind?: "sign-in" };

/** Whom a mandatory or offered course is assigned to. `several`: units and people by name, in one act. */
export type AssignmentTarget =
  | { readonly kind: "authority" }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "several"; readonly units: readonly string[]; readonly people: readonly string[] };

export type Assignment = {
  readonly id: string;
  readonly authority: string;
  readonly course: string;
  readonly target: AssignmentTarget;
  readonly mandatory: boolean;
  readonly due?: Day;
  /** What whoever assigned it wants those people to read. */
  readonly message?: string;
  readonly assignedBy: string;
  readonly assignedAt: Instant;
  /** Since when it rests; absent: it is in force. */
  readonly paused?: Instant;
};

/** What somebody could not read, work or understand, as it was written. `contact` and `browser` only where they were given. */
export type ReportedBarrier = { readonly what: string; readonly page: string; readonly contact?: string; readonly browser?: string };

/** Who is asking, as far as decisions need it. */
export type Actor = { readonly person: string; readonly authority: string; readonly roles: readonly Role[] };

/** E-mail addresses are compared in this form. */
export function foldEmail(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;

/** Whether a folded address can be one. */
export function isEmail(email: string): boolean {
  return email.length <= 254 && EMAIL.test(email);
}

/** True if the assignment concerns this person. One that rests concerns nobody. */
export function concerns(assignment: Assignment, person: Pick<Person, "id" | "unit" | "authority">): boolean {
  if (assignment.authority !== person.authority || assignment.paused !== undefined) return false;
  return reaches(assignment.target, person);
}
