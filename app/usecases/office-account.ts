import { dayIn } from "../core/days";
import type { Identified } from "../core/organisation/identity";
import type { Actor, Person } from "../core/organisation/model";
import type { OfficeAttempt, OfficePurpose } from "../core/organisation/office";
import { networkOf, type Try } from "../core/organisation/throttle";
import { isRefusal, refuse, type Refusal, type RefusalCode } from "../core/refusal";
import type { Day } from "../core/words";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { seeLink, tryLink } from "./set-password";

/** Milliseconds. */
const ATTEMPT_LASTS = 10 * 60_000;

/** Refusals: `not-found` where no provider was named, `office-unreachable`, and for a one-time link those of `tryLink`. */
export async function startOffice(deps: Deps, command: { readonly purpose: OfficePurpose; readonly redirect: string; readonly address: string }): Promise<OfficeAttempt | Refusal> {
  const { purpose, redirect, address } = command;
  if (deps.office === undefined) return refuse("not-found");
  const allowed = purpose.kind === "link" ? await tryLink(deps, { token: purpose.token, address }) : undefined;
  if (isRefusal(allowed)) return allowed;
  const until = new Date(Date.parse(deps.now()) + ATTEMPT_LASTS).toISOString();
  const attempt = { state: deps.newToken(), nonce: deps.newToken(), verifier: deps.newToken(), redirect, purpose, until };
  const reached = await deps.office.address(attempt);
  return isRefusal(reached) ? reached : attempt;
}

/** Where an attempt leads. Refusals: `office-stale`, `office-unreachable`. */
export async function officeAddress(deps: Deps, attempt: OfficeAttempt | undefined): Promise<{ readonly href: string } | Refusal> {
  if (deps.office === undefined) return refuse("not-found");
  return attempt === undefined || deps.now() >= attempt.until ? refuse("office-stale") : deps.office.address(attempt);
}

export type OfficeAnswer = { readonly attempt: OfficeAttempt | undefined; readonly answer: URLSearchParams; readonly address: string; readonly viewer: Pick<Actor, "person"> | undefined };
/** `first`: there was no other way to sign in before, so somebody has just arrived. */
export type OfficeDone = { readonly person: Person; readonly purpose: OfficePurpose; readonly first: boolean };

/**
 * Takes the answer of the provider: signs in, or connects. Refusals: `office-stale` for an answer that this browser has not
 * asked for, or not lately, or was given already; those of the provider; `office-unknown`, `office-taken`, `office-other`,
 * `link-expired`, `too-many-tries`. None of them tells whether somebody has an account here.
 */
export async function finishOffice(deps: Deps, { attempt, answer, address, viewer }: OfficeAnswer): Promise<OfficeDone | Refusal> {
  if (deps.office === undefined) return refuse("not-found");
  const { purpose } = attempt ?? {};
  if (attempt === undefined || purpose === undefined || deps.now() >= attempt.until || answer.get("state") !== attempt.state) return refuse("office-stale");
  // Whoever is signed in at this desk now must be who wanted to connect.
  if (purpose.kind === "account" && viewer?.person !== purpose.person) return refuse("office-stale");
  if ((await deps.throttle.take([{ rule: "office-answer", key: attempt.state }], deps.now())) > 0) return refuse("office-stale");
  const tries: readonly Try[] = [{ rule: "sign-in-address", key: networkOf(address) }, { rule: "sign-in-all", key: "" }];
  const wait = await deps.throttle.take(tries, deps.now());
  const done = wait > 0 ? refuse("too-many-tries", undefined, String(Math.ceil(wait / 1000))) : await identified(deps, attempt, answer);
  if (isRefusal(done) ? NO_GUESS.has(done.refused) : true) await deps.throttle.giveBack(tries);
  if (isRefusal(done) && !NO_GUESS.has(done.refused)) deps.measures.count(done.refused === "too-many-tries" ? "throttled" : "failed");
  if (!isRefusal(done)) deps.operation.done("sign-in", deps.now());
  return done;
}

/** Refusals that no amount of trying changes. */
const NO_GUESS: ReadonlySet<RefusalCode> = new Set(["office-unreachable", "office-cancelled"]);

async function identified(deps: Deps, attempt: OfficeAttempt, answer: URLSearchParams): Promise<OfficeDone | Refusal> {
  const { purpose } = attempt;
  const found = (await deps.office?.identify(attempt, answer)) ?? refuse("not-found");
  if (isRefusal(found)) return found;
  switch (purpose.kind) {
    case "sign-in": return signedIn(deps, found, purpose);
    case "link": return connectedByLink(deps, found, purpose);
    case "account": return connectedByHerself(deps, found, purpose);
  }
}

async function signedIn(deps: Deps, found: Identified, purpose: OfficePurpose): Promise<OfficeDone | Refusal> {
  const identity = await deps.store.identities.find(found);
  const person = identity && (await deps.store.people.byId(identity.person));
  if (!person?.active) return refuse("office-unknown");
  return { person, purpose, first: false };
}

async function connectedByLink(deps: Deps, found: Identified, purpose: OfficePurpose & { readonly kind: "link" }): Promise<OfficeDone | Refusal> {
  const person = await seeLink(deps, purpose.token);
  if (isRefusal(person)) return person;
  const [credentials, identities] = await Promise.all([deps.store.people.credentials(person.id), deps.store.identities.ofPerson(person.id)]);
  const refused = await connect(deps, person, found, deps.digest(purpose.token));
  if (refused) return refused;
  await deps.store.sessions.removeOfPerson(person.id);
  return { person, purpose, first: credentials?.passwordHash === undefined && identities.length === 0 };
}

async function connectedByHerself(deps: Deps, found: Identified, purpose: OfficePurpose & { readonly kind: "account" }): Promise<OfficeDone | Refusal> {
  const person = await deps.store.people.byId(purpose.person);
  if (!person?.active) return refuse("office-stale");
  return (await connect(deps, person, found)) ?? { person, purpose, first: false };
}

async function connect(deps: Deps, person: Person, { issuer, subject }: Identified, link?: string): Promise<Refusal | undefined> {
  const answer = await deps.store.identities.connect({ person: person.id, issuer, subject, connectedAt: deps.now() }, link);
  if (answer === "taken") return refuse("office-taken");
  if (answer === "other") return refuse("office-other");
  if (answer === "gone") return refuse("link-expired");
  await log(deps, person, "office-account-connected");
  return undefined;
}

/** `since`: when it was connected, if it is; `removable`: there is another way to sign in. */
export type OfficeSeen = { readonly since?: Day; readonly removable: boolean };

/** The own office account; `undefined` where no provider was named. */
export async function seeOffice({ store, office }: Pick<Deps, "store" | "office">, actor: Pick<Actor, "person" | "authority">): Promise<OfficeSeen | undefined> {
  if (office === undefined) return undefined;
  const [identities, credentials, authority] = await Promise.all([store.identities.ofPerson(actor.person), store.people.credentials(actor.person), store.organisation.authority(actor.authority)]);
  const own = identities.find(({ issuer }) => issuer === office.issuer);
  return { ...(own ? { since: dayIn(authority?.timeZone ?? "Europe/Berlin", own.connectedAt) } : {}), removable: credentials?.passwordHash !== undefined };
}

/** Removes the own connection. Refusals: `office-needed` without a password, so that nobody locks herself out. */
export async function removeOffice(deps: Deps, actor: Actor): Promise<"done" | Refusal> {
  const seen = await seeOffice(deps, actor);
  if (deps.office === undefined || seen === undefined) return refuse("not-found");
  if (!seen.removable) return refuse("office-needed");
  const removed = await deps.store.identities.remove(actor.person, deps.office.issuer);
  if (removed === "done") await log(deps, { id: actor.person, authority: actor.authority }, "office-account-removed");
  return "done";
}

async function log(deps: Deps, { id, authority }: Pick<Person, "id" | "authority">, deed: LogEntry["deed"]): Promise<void> {
  await deps.store.log.append({ id: deps.newId(), authority, at: deps.now(), by: id, deed, people: [id] });
}
