import type { CertificateKind } from "../certification/model";
import type { Instant, Words } from "../words";

/**
 * One completed course of one learner, folded from the record. All that a report may ever know of learning:
 * never an answer, a path, a number of attempts, a time spent, or that something was begun.
 */
export type CompletionRow = {
  readonly learner: string;
  readonly course: string;
  readonly courseTitle: Words;
  readonly completedAt: Instant;
  readonly certificate: string;
  readonly code: string;
  readonly kind: CertificateKind;
  readonly validUntil?: string;
  readonly revokedAt?: Instant;
};
