import { foldEmail, isEmail, type Person } from "../core/organisation/model";
import { networkOf } from "../core/organisation/throttle";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { mailLink } from "./mail-link";
import { makeLink } from "./manage-people";
import { tryLink, type LinkDeps } from "./set-password";

/** `next`: where the link leads after signing in, an address of our own. */
export type SignInLinkCommand = { readonly email: string; readonly address: string; readonly next: string };

/**
 * Mails a link that signs in to whoever has this address. What is answered, and when, is the same whether somebody has.
 * Refusals: `not-found` where no mail is set up, `email-invalid`, `too-many-tries` with the seconds to wait in `detail`.
 */
export async function requestSignInLink(deps: Deps, command: SignInLinkCommand): Promise<"done" | Refusal> {
  if (deps.mail === undefined) return refuse("not-found");
  const email = foldEmail(command.email);
  if (!isEmail(email)) return refuse("email-invalid", "email");
  const wait = await deps.throttle.take([
    { rule: "sign-in-link-account", key: email },
    { rule: "sign-in-link-address", key: networkOf(command.address) },
    { rule: "sign-in-all", key: "" },
  ], deps.now());
  if (wait > 0) return refuse("too-many-tries", undefined, String(Math.ceil(wait / 1000)));
  deps.background.run(() => mailTo(deps, email, command.next));
  return "done";
}

/** A link that sets the password is not replaced: whoever knows an address only could make it void. */
async function mailTo(deps: Deps, email: string, next: string): Promise<void> {
  const person = await deps.store.people.byEmail(email);
  if (!person?.active) return;
  const link = (await deps.store.people.credentials(person.id))?.link;
  if (link !== undefined && link.kind === undefined && deps.now() < link.until) {
    await mailLink(deps, person, { kind: "password-open", path: "/anmelden", until: link.until });
    return;
  }
  const { token, until } = await makeLink(deps, person, "sign-in");
  await mailLink(deps, person, { kind: "sign-in", path: `/anmeldelink/${token}${next === "" ? "" : `?next=${encodeURIComponent(next)}`}`, until });
}

/** Who signs in with this link; it is used up. Refusals: `link-expired`, `too-many-tries`. Counted and noted like a sign-in with a password. */
export async function signInByLink(deps: LinkDeps & Pick<Deps, "throttle" | "measures" | "operation">, command: { readonly token: string; readonly address: string }): Promise<Person | Refusal> {
  const person = await tryLink(deps, command, "sign-in");
  if (isRefusal(person)) {
    deps.measures.count(person.refused === "too-many-tries" ? "throttled" : "failed");
    return person;
  }
  if ((await deps.store.people.redeemLink(deps.digest(command.token))) === "gone") return refuse("link-expired");
  deps.operation.done("sign-in", deps.now());
  return person;
}
