import type { IssuedCertificate } from "../core/certification/model";
import type { Fact, NumberedFact, PrivateFact, RecordFact } from "../core/progress/facts";
import type { CompletionRow } from "../core/reporting/rows";
import { carried } from "./carried";
import type { ForgetScope, LearnerChange, LearnerStream } from "./port";

/** All of one learner. The two kinds of facts stand apart, so that the private ones can go. */
export type LearnerDocument = {
  readonly learner: string;
  readonly authority: string;
  /** Number of the last fact, forgotten ones included. */
  readonly version: number;
  readonly record: readonly NumberedFact[];
  readonly private: readonly NumberedFact[];
  readonly rows: readonly CompletionRow[];
  readonly certificates: readonly IssuedCertificate[];
};

// The core's own list is a value and stays there; this one does not compile when the core knows another fact.
const PART: { readonly [T in RecordFact["type"]]: "record" } & { readonly [T in PrivateFact["type"]]: "private" } = {
  enrolled: "record",
  completed: "record",
  "certificate-issued": "record",
  "certificate-superseded": "record",
  "certificate-revoked": "record",
  "lesson-opened": "private",
  "lesson-done": "private",
  "lesson-reopened": "private",
  "lesson-question-answered": "private",
  "note-written": "private",
  "attempt-begun": "private",
  "move-made": "private",
  "stepped-back": "private",
  "scenario-ended": "private",
  "debrief-closed": "private",
  "attempt-moved": "private",
  "version-kept": "private",
  "check-drawn": "private",
  "question-answered": "private",
  "check-passed": "private",
  "card-kept": "private",
  "card-changed": "private",
  "card-dropped": "private",
  "card-used": "private",
  "self-check-answered": "private",
  "refresher-drawn": "private",
  "refresher-answered": "private",
  "refresher-played": "private",
  "refresher-skipped": "private",
  "refreshers-stopped": "private",
  "refreshers-resumed": "private",
};

/** The document after the change, or `undefined` when somebody wrote since `expectedVersion`. */
export function changed(now: LearnerDocument | undefined, asked: LearnerChange): LearnerDocument | undefined {
  const version = now?.version ?? 0;
  if (asked.expectedVersion !== version) return undefined;
  const change = carried(asked);
  const facts = change.facts.map((fact, place): NumberedFact => Object.freeze({ ...fact, number: version + place + 1 }));
  return Object.freeze({
    learner: change.learner,
    authority: change.authority,
    version: version + facts.length,
    record: Object.freeze([...(now?.record ?? []), ...facts.filter((fact) => partOf(fact) === "record")]),
    private: Object.freeze([...(now?.private ?? []), ...facts.filter((fact) => partOf(fact) !== "record")]),
    rows: change.rows ?? now?.rows ?? [],
    certificates: Object.freeze(withCertificates(now?.certificates ?? [], change.certificates ?? [])),
  });
}

/** True if this learner has an attempt at a scenario that has not ended. */
export function isRunning({ private: facts }: LearnerDocument, scenario: string): boolean {
  const running = new Set<string>();
  const begun = new Set(facts.flatMap((fact) => (fact.type === "attempt-begun" && fact.scenario === scenario ? [fact.attempt] : [])));
  for (const fact of facts) {
    if (fact.type === "attempt-begun" || fact.type === "stepped-back") running.add(fact.attempt);
    if (fact.type === "scenario-ended") running.delete(fact.attempt);
  }
  return [...begun].some((attempt) => running.has(attempt));
}

/** True if this learner has begun a course and not completed it. */
export function isEnrolled({ record }: LearnerDocument, course: string): boolean {
  return record.findLast((fact) => (fact.type === "enrolled" || fact.type === "completed") && fact.course === course)?.type === "enrolled";
}

/** The document without the private facts in question, or `undefined` when there are none. */
export function forgotten(now: LearnerDocument | undefined, what: ForgetScope): LearnerDocument | undefined {
  if (now === undefined) return undefined;
  const kept = now.private.filter((fact) => !goes(fact, what));
  if (kept.length === now.private.length) return undefined;
  return Object.freeze({ ...now, private: Object.freeze(kept) });
}

function goes(fact: NumberedFact, what: ForgetScope): boolean {
  if ("all" in what) return true;
  if ("numbers" in what) return what.numbers.includes(fact.number);
  return "attempt" in fact && fact.attempt === what.attempt;
}

/** Both kinds of facts in their order. */
export function streamOf(document: LearnerDocument | undefined): LearnerStream {
  if (document === undefined) return { version: 0, facts: [], certificates: [] };
  const facts = [...document.record, ...document.private].sort((a, b) => a.number - b.number);
  return { version: document.version, facts, certificates: document.certificates };
}

// A fact this version does not know is private: what should not be shown must not slip into a report.
function partOf(fact: Fact): "record" | "private" | undefined {
  return PART[fact.type];
}

function withCertificates(now: readonly IssuedCertificate[], changes: readonly IssuedCertificate[]): readonly IssuedCertificate[] {
  const byId = new Map(now.map((issued) => [issued.certificate.id, issued]));
  for (const issued of changes) byId.set(issued.certificate.id, issued);
  return [...byId.values()];
}
