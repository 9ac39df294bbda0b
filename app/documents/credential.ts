import { printCode } from "~/core/certification/code";
import type { Certificate, CertificateState, IssuedCertificate } from "~/core/certification/model";
import type { Language } from "~/core/words";
import { printVersion, verificationAddress } from "./address";
import { wallClock } from "./dates";
import { stableJson } from "./stable-json";

const NOMINAL_MINUTES = 45;

/**
 * The certificate for machines. Shaped like an Open Badge, but an own format that claims no conformance and carries
 * no signature: `id` is the address where its truth can be checked. Never a score.
 */
export function credentialJson(certificate: Certificate, state: CertificateState, language: Language): Uint8Array {
  return stableJson(credential(certificate, state, language));
}

function credential(certificate: Certificate, state: CertificateState, language: Language): object {
  const { course } = certificate;
  return {
    format: "gegenueber-credential-1",
    type: ["Credential", certificate.kind === "assessed" ? "AssessedCertificate" : "AttendanceCertificate"],
    id: verificationAddress(certificate, language),
    code: printCode(certificate.code),
    demonstration: certificate.demonstration,
    issuer: issuerOf(certificate),
    holder: { name: certificate.name },
    achievement: {
      code: course.code,
      name: course.title,
      version: printVersion(course.version),
      contentHash: course.version,
      contents: course.contents,
      objectives: course.objectives,
      extent: { units: certificate.units, minutesPerUnit: NOMINAL_MINUTES, nominal: true },
      assessment: certificate.kind === "assessed" ? "passed" : "none",
    },
    period: certificate.period,
    issuedOn: issuedOn(certificate),
    validFrom: certificate.issuedAt,
    validUntil: certificate.validUntil,
    status: state,
  };
}

/** The public answer about a code. Says what is verified and never whose it is; nor why it was revoked, which may name a person. */
export function verificationJson(issued: IssuedCertificate, state: CertificateState): Uint8Array {
  const { certificate, revoked, superseded } = issued;
  const on = (instant: string | undefined): string | undefined =>
    instant === undefined ? undefined : wallClock(instant, certificate.authority.timeZone).day;
  return stableJson({
    verdict: state,
    code: printCode(certificate.code),
    kind: certificate.kind,
    demonstration: certificate.demonstration,
    course: { code: certificate.course.code, title: certificate.course.title, version: printVersion(certificate.course.version) },
    issuer: issuerOf(certificate),
    issuedOn: issuedOn(certificate),
    validUntil: certificate.validUntil,
    revokedOn: on(revoked?.at),
    supersededOn: on(superseded?.at),
  });
}

/** The public answer about a code that nobody issued. */
export function unknownVerificationJson(): Uint8Array {
  return stableJson({ verdict: "unknown" });
}

function issuerOf(certificate: Certificate): object {
  const { name, land, place } = certificate.authority;
  return { name, land, place };
}

function issuedOn(certificate: Certificate): string {
  return wallClock(certificate.issuedAt, certificate.authority.timeZone).day;
}
