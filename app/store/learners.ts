import type { CompletionRow } from "../core/reporting/rows";
import { changed, forgotten, isEnrolled, isRunning, streamOf, type LearnerDocument } from "./documents";
import { groupedBy, oncePerList } from "./grouped";
import type { LearnerStore } from "./port";
import type { Shelf } from "./shelf";

export function learnersOver(learners: Shelf<LearnerDocument>): LearnerStore {
  const withRows = groupedBy(learners, (document) => (document.rows.length > 0 ? document.authority : undefined));
  const enrolled = groupedBy(learners, (document) => (document.record.some(({ type }) => type === "enrolled") ? document.authority : undefined));
  const rowsOf = oncePerList(rowsIn);
  const learnerOfCode = new Map<string, string>();
  const learnerOfId = new Map<string, string>();
  learners.follow((before, after) => {
    // Certificates are only ever added: what the document held before is in the maps already.
    if (after === undefined) return;
    for (const { certificate } of after.certificates.slice(before?.certificates.length ?? 0)) {
      learnerOfCode.set(certificate.code, after.learner);
      learnerOfId.set(certificate.id, after.learner);
    }
  });
  const players = new Set<string>();
  learners.follow((_before, after) => {
    if (after?.private.some(({ type }) => type === "attempt-begun")) players.add(after.learner);
  });
  const certificatesOf = (learner: string | undefined) => (learner === undefined ? [] : (learners.get(learner)?.certificates ?? []));

  return {
    read: async (learner) => streamOf(learners.get(learner)),
    commit: (change) =>
      learners.change(change.learner, (now) => {
        const next = changed(now, change);
        return next === undefined ? { answer: "conflict" } : { next, answer: "done" };
      }),
    record: async (learner) => {
      const document = learners.get(learner);
      return { rows: document?.rows ?? [], certificates: document?.certificates ?? [] };
    },
    completions: async (authority) => rowsOf(withRows(authority)),
    certificateByCode: async (code) => certificatesOf(learnerOfCode.get(code)).find(({ certificate }) => certificate.code === code),
    certificateById: async (id) => certificatesOf(learnerOfId.get(id)).find(({ certificate }) => certificate.id === id),
    peopleRunning: async (scenario, authority) => {
      const documents = [...players].flatMap((learner) => learners.get(learner) ?? []);
      return documents.filter((document) => (authority === undefined || document.authority === authority) && isRunning(document, scenario)).length;
    },
    peopleEnrolled: async (course, authority) => [...enrolled(authority)].filter((document) => isEnrolled(document, course)).length,
    forget: (learner, what) => learners.change(learner, (now) => ({ next: forgotten(now, what), answer: undefined })),
  };
}

function rowsIn(documents: readonly LearnerDocument[]): readonly CompletionRow[] {
  const all: CompletionRow[] = [];
  for (const { rows } of documents) for (const row of rows) all.push(row);
  return all;
}
