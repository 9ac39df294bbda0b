import type { CertificateKind, CertificateState } from "~/core/certification/model";
import type { Day, Words } from "~/core/words";

/** All that strangers may know of a certificate. It has no place for a name, a score or the reason of a revocation. */
export type PublicCertificate = {
  readonly state: CertificateState;
  /** In fours. */
  readonly code: string;
  readonly kind: CertificateKind;
  readonly demonstration: boolean;
  readonly course: { readonly code: string; readonly title: Words; readonly version: string };
  readonly units: number;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly validUntil?: Day | undefined;
  /** The day on which it was revoked or replaced. */
  readonly endedOn?: Day | undefined;
};
