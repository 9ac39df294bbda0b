import { may } from "../core/access";
import { completionRows } from "../core/certification/issue";
import type { IssuedCertificate } from "../core/certification/model";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { readReason } from "./read-reason";

/** A certificate of the own authority, for the page that asks before revoking. */
export async function seeRevocable(deps: Deps, actor: Actor, id: string): Promise<IssuedCertificate | Refusal> {
  const issued = await deps.store.learners.certificateById(id);
  if (!issued) return refuse("not-found");
  const verdict = may(actor, "revoke-certificate", { authority: issued.certificate.authority.id });
  if (verdict !== "yes") return refuse(verdict === "foreign" ? "not-found" : "not-permitted");
  return issued;
}

/** HR of the issuing authority revokes a certificate with a reason. It stays findable and says so. */
export async function revokeCertificate(deps: Deps, actor: Actor, id: string, reason: string): Promise<IssuedCertificate | Refusal> {
  const issued = await seeRevocable(deps, actor, id);
  if (isRefusal(issued)) return issued;
  const why = readReason(reason);
  if (isRefusal(why)) return why;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const learner = issued.certificate.learner;
    const stream = await deps.store.learners.read(learner);
    const current = stream.certificates.find(({ certificate }) => certificate.id === id);
    if (!current) return refuse("not-found");
    if (current.revoked) return refuse("already-revoked");
    const at = deps.now();
    const revoked: IssuedCertificate = { ...current, revoked: { at, by: actor.person, reason: why } };
    const all = stream.certificates.map((one) => (one.certificate.id === id ? revoked : one));
    const outcome = await deps.store.learners.commit({
      learner,
      authority: actor.authority,
      expectedVersion: stream.version,
      facts: [{ type: "certificate-revoked", at, certificate: id, reason: why, by: actor.person }],
      certificates: [revoked],
      rows: completionRows(all),
    });
    if (outcome === "conflict") continue;
    await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: "certificate-revoked", people: [learner], rows: 1 });
    return revoked;
  }
  return refuse("busy");
}
