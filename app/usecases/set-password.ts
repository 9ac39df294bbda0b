import type { Person } from "../core/organisation/model";
import { normalPassword, passwordProblem } from "../core/organisation/password";
import { networkOf } from "../core/organisation/throttle";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

export type LinkDeps = Pick<Deps, "store" | "now" | "digest">;
export type SetPasswordCommand = { readonly token: string; readonly password: string; readonly address: string };

/** Whose one-time link this is; `link-expired` when it is unknown, used, too old or for something else. */
export async function seeLink(deps: LinkDeps, token: string, kind?: "sign-in"): Promise<Person | Refusal> {
  const credentials = await deps.store.people.byLink(deps.digest(token));
  const person = credentials && (await deps.store.people.byId(credentials.person));
  const alive = credentials?.link && credentials.link.kind === kind && deps.now() < credentials.link.until && person?.active;
  return alive && person ? person : refuse("link-expired");
}

/** The same where it is used: guessing tokens is slowed down. */
export async function tryLink(deps: LinkDeps & Pick<Deps, "throttle">, { token, address }: Pick<SetPasswordCommand, "token" | "address">, kind?: "sign-in"): Promise<Person | Refusal> {
  const tries = [{ rule: "password-link-address", key: networkOf(address) }] as const;
  const wait = await deps.throttle.take(tries, deps.now());
  if (wait > 0) return refuse("too-many-tries", undefined, String(Math.ceil(wait / 1000)));
  const person = await seeLink(deps, token, kind);
  if (!isRefusal(person)) await deps.throttle.giveBack(tries);
  return person;
}

/** `first`: there was no password before, so somebody has just arrived. */
export type PasswordSet = { readonly person: Person; readonly first: boolean };

/**
 * Sets the password with a one-time link and ends all sessions of that person. Refusals: `link-expired`,
 * `password-too-short`, `password-too-long`, `password-too-common` (the link stays usable), `too-many-tries`, `busy`.
 */
export async function setPassword(deps: LinkDeps & Pick<Deps, "passwords" | "throttle">, command: SetPasswordCommand): Promise<PasswordSet | Refusal> {
  const person = await tryLink(deps, command);
  if (isRefusal(person)) return person;
  const problem = passwordProblem(command.password, [person.name, person.email]);
  if (problem) return problem;
  const hash = await deps.passwords.hash(normalPassword(command.password));
  if (hash === "busy") return refuse("busy");
  const before = await deps.store.people.credentials(person.id);
  const redeemed = await deps.store.people.redeemLink(deps.digest(command.token), hash);
  if (redeemed === "gone") return refuse("link-expired");
  await deps.store.sessions.removeOfPerson(person.id);
  return { person, first: before?.passwordHash === undefined };
}
