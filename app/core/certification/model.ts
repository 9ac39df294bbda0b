import type { Day, Instant, Words } from "../words";

/** `attendance`: all parts worked through. `assessed`: in addition the knowledge check was passed. */
export type CertificateKind = "attendance" | "assessed";

/**
 * What a certificate says, frozen when it was issued: page, PDF, credential and public check read only this.
 * It never holds a score, an answer or a number of attempts.
 */
export type Certificate = {
  readonly id: string;
  /** 16 Crockford base-32 characters, without dashes. */
  readonly code: string;
  readonly kind: CertificateKind;
  readonly learner: string;
  readonly name: string;
  readonly authority: { readonly id: string; readonly name: string; readonly land: string; readonly place: string; readonly timeZone: string };
  readonly course: {
    readonly id: string;
    readonly code: string;
    readonly version: string;
    readonly title: Words;
    readonly objectives: readonly Words[];
    readonly contents: readonly Words[];
  };
  /** Nominal teaching units of 45 minutes. */
  readonly units: number;
  /** First and last day, in the authority's zone. */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly issuedAt: Instant;
  /** Last day on which it is valid; absent: no end. */
  readonly validUntil?: Day;
  /** Where anybody can check it, without the language, e.g. `https://example.org/nachweis/ABCD-…`. */
  readonly verification: { readonly origin: string; readonly path: string };
  readonly demonstration: boolean;
};

/** A certificate and what became of it. */
export type IssuedCertificate = {
  readonly certificate: Certificate;
  readonly revoked?: { readonly at: Instant; readonly by: string; readonly reason: string };
  /** Id of the certificate that replaced this one. */
  readonly superseded?: { readonly at: Instant; readonly by: string };
};

export type CertificateState = "valid" | "superseded" | "revoked" | "expired";

/** The state on a day in the authority's zone. Revoked beats superseded beats expired. */
export function stateOn(issued: IssuedCertificate, today: Day): CertificateState {
  if (issued.revoked) return "revoked";
  if (issued.superseded) return "superseded";
  const until = issued.certificate.validUntil;
  return until !== undefined && today > until ? "expired" : "valid";
}
