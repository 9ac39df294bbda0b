import { printCode } from "~/core/certification/code";
import { dayIn } from "~/core/days";
import { printVersion } from "~/documents/address";
import type { PublicCertificate } from "~/ui/certificate/public";
import type { CertificateSeen } from "~/usecases/see-certificate";

/** Picks what strangers may know. Everything a loader returns can be read by anybody, so nothing else may leave here. */
export function publicCertificate({ issued: { certificate, revoked, superseded }, state }: CertificateSeen): PublicCertificate {
  const { code, kind, demonstration, course, units, period, authority, issuedAt, validUntil } = certificate;
  const ended = state === "revoked" ? revoked : state === "superseded" ? superseded : undefined;
  return {
    state,
    code: printCode(code),
    kind,
    demonstration,
    course: { code: course.code, title: course.title, version: printVersion(course.version) },
    units,
    period,
    issuer: authority.name,
    issuedOn: dayIn(authority.timeZone, issuedAt),
    validUntil,
    endedOn: ended && dayIn(authority.timeZone, ended.at),
  };
}
