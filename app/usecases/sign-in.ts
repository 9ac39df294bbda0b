import { foldEmail, type Person } from "../core/organisation/model";
import { normalPassword } from "../core/organisation/password";
import { networkOf, type Try } from "../core/organisation/throttle";
import { isRefusal, refuse, type Refusal, type RefusalCode } from "../core/refusal";
import type { Deps, MeasuredEvent } from "./deps";

export type SignInCommand = { readonly email: string; readonly password: string; /** Where it comes from, for the throttle. */ readonly address: string };

/**
 * Who proves to be this person. Refusals: `sign-in-failed` (the same for unknown people, wrong passwords and people
 * who may not sign in any more), `too-many-tries` with the seconds to wait in `detail`, `busy`.
 */
export async function verifySignIn(deps: Pick<Deps, "store" | "passwords" | "throttle" | "now">, command: SignInCommand): Promise<Person | Refusal> {
  const email = foldEmail(command.email);
  const tries = triesOf(email, command.address);
  const wait = await deps.throttle.take(tries, deps.now());
  if (wait > 0) return refuse("too-many-tries", undefined, String(Math.ceil(wait / 1000)));
  const person = await deps.store.people.byEmail(email);
  const credentials = person && (await deps.store.people.credentials(person.id));
  const matches = await deps.passwords.verify(credentials?.passwordHash, normalPassword(command.password).slice(0, 1024));
  if (matches === "busy") {
    await deps.throttle.giveBack(tries);
    return refuse("busy");
  }
  if (!matches || !person?.active) return refuse("sign-in-failed");
  await deps.throttle.giveBack(tries);
  await deps.throttle.forget(tries.filter(({ rule }) => rule === "sign-in-account-at-address"));
  return person;
}

/** The same; refusals are counted, and that it works is noted. */
export async function trySignIn(deps: Pick<Deps, "store" | "passwords" | "throttle" | "now" | "measures" | "operation">, command: SignInCommand): Promise<Person | Refusal> {
  const person = await verifySignIn(deps, command);
  if (!isRefusal(person)) deps.operation.done("sign-in", deps.now());
  const event = isRefusal(person) ? COUNTED[person.refused] : undefined;
  if (event !== undefined) deps.measures.count(event);
  return person;
}

const COUNTED: Readonly<Partial<Record<RefusalCode, MeasuredEvent>>> = { "sign-in-failed": "failed", "too-many-tries": "throttled", busy: "busy" };

function triesOf(email: string, address: string): readonly Try[] {
  const network = networkOf(address);
  const account = email.slice(0, 320);
  return [
    { rule: "sign-in-account", key: account },
    { rule: "sign-in-account-at-address", key: `${account} ${network}` },
    { rule: "sign-in-address", key: network },
    { rule: "sign-in-all", key: "" },
  ];
}
