import { may } from "../core/access";
import { readCode } from "../core/certification/code";
import { sameName } from "../core/certification/issue";
import { stateOn, type CertificateState, type IssuedCertificate } from "../core/certification/model";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { networkOf, type Try } from "../core/organisation/throttle";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/** A certificate and its state today, in the authority's zone. */
export type CertificateSeen = { readonly issued: IssuedCertificate; readonly state: CertificateState };

/** The learner's own certificates, newest first. */
export async function ownCertificates(deps: Deps, actor: Actor): Promise<readonly CertificateSeen[]> {
  const { certificates } = await deps.store.learners.read(actor.person);
  return [...certificates].reverse().map((issued) => seen(deps, issued));
}

/** One of the learner's own certificates. Anybody else's looks like a missing one. */
export async function ownCertificate(deps: Deps, actor: Actor, id: string): Promise<CertificateSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const issued = await deps.store.learners.certificateById(id);
  return issued && issued.certificate.learner === actor.person ? seen(deps, issued) : refuse("not-found");
}

/** What anybody may know of a certificate by its code. `unknown` for mistyped and invented ones alike. */
export async function verifyCertificate(deps: Deps, typed: string): Promise<CertificateSeen | "unknown"> {
  const code = readCode(typed);
  const issued = code === undefined ? undefined : await deps.store.learners.certificateByCode(code);
  return issued ? seen(deps, issued) : "unknown";
}

export type ConfirmName = { readonly code: string; readonly name: string; /** Where it comes from, for the throttle. */ readonly address: string };

/** Longest name that is compared, in UTF-16 units. */
const NAME_LENGTH = 200;

/**
 * Says whether a certificate was issued to this name, slower with each wrong guess from a network or about a code.
 * Refusals: `not-found`, `name-missing`, `too-many-tries` with the seconds to wait in `detail`.
 */
export async function confirmName(deps: Deps, { code, name, address }: ConfirmName): Promise<"same" | "different" | Refusal> {
  const found = await verifyCertificate(deps, code);
  if (found === "unknown") return refuse("not-found");
  if (name.trim() === "" || name.length > NAME_LENGTH) return refuse("name-missing", "name");
  const tries: readonly Try[] = [
    { rule: "name-check-code", key: found.issued.certificate.code },
    { rule: "name-check-address", key: networkOf(address) },
  ];
  const wait = await deps.throttle.take(tries, deps.now());
  if (wait > 0) return refuse("too-many-tries", "name", String(Math.ceil(wait / 1000)));
  if (!sameName(found.issued.certificate.name, name)) return "different";
  await deps.throttle.giveBack(tries);
  return "same";
}

function seen(deps: Deps, issued: IssuedCertificate): CertificateSeen {
  return { issued, state: stateOn(issued, dayIn(issued.certificate.authority.timeZone, deps.now())) };
}
