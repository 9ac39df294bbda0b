import type { Course } from "../course/model";
import { unitsOf } from "../course/model";
import { addMonths, dayIn } from "../days";
import type { Authority, Person } from "../organisation/model";
import type { CompletionRow } from "../reporting/rows";
import type { Instant } from "../words";
import { printCode } from "./code";
import type { Certificate, IssuedCertificate } from "./model";

export type Issue = {
  readonly id: string;
  readonly code: string;
  readonly person: Pick<Person, "id" | "name">;
  readonly authority: Authority;
  readonly course: Course;
  readonly begunAt: Instant;
  readonly now: Instant;
  readonly origin: string;
};

/** The record of a certificate: everything it will ever say, copied out of its sources. */
export function issueRecord({ id, code, person, authority, course, begunAt, now, origin }: Issue): Certificate {
  const today = dayIn(authority.timeZone, now);
  return {
    id,
    code,
    kind: course.assessment.kind === "none" ? "attendance" : "assessed",
    learner: person.id,
    name: person.name,
    authority: { id: authority.id, name: authority.name, land: authority.land, place: authority.place, timeZone: authority.timeZone },
    course: {
      id: course.id,
      code: course.code,
      version: course.version,
      title: course.title,
      objectives: course.objectives,
      contents: course.contents,
    },
    units: unitsOf(course),
    period: { from: dayIn(authority.timeZone, begunAt), to: today },
    issuedAt: now,
    ...(course.validityMonths === undefined ? {} : { validUntil: addMonths(today, course.validityMonths) }),
    verification: { origin, path: `nachweis/${printCode(code)}` },
    demonstration: authority.demonstration,
  };
}

/** What reports may know, one row a certificate. */
export function completionRows(certificates: readonly IssuedCertificate[]): readonly CompletionRow[] {
  return certificates.map(({ certificate, revoked }) => ({
    learner: certificate.learner,
    course: certificate.course.id,
    courseTitle: certificate.course.title,
    completedAt: certificate.issuedAt,
    certificate: certificate.id,
    code: certificate.code,
    kind: certificate.kind,
    ...(certificate.validUntil === undefined ? {} : { validUntil: certificate.validUntil }),
    ...(revoked ? { revokedAt: revoked.at } : {}),
  }));
}

/** The same person's name, whatever the case, blanks or composition of its letters. */
export function sameName(certified: string, typed: string): boolean {
  const fold = (name: string) => name.normalize("NFKC").toLocaleLowerCase("de").replace(/[\s.,\-\u2010-\u2015'’]+/gu, " ").trim();
  return fold(certified) === fold(typed) && fold(typed) !== "";
}
