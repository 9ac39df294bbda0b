import type { IssuedCertificate } from "~/core/certification/model";
import type { Assignment, Authority, Person } from "~/core/organisation/model";
import type { Fact } from "~/core/progress/facts";
import type { CompletionRow } from "~/core/reporting/rows";
import type { Draft, LearnerChange, LogEntry, Session, StoredVersion } from "~/store/port";
import type { PictureAbout } from "~/core/media/picture";
import type { RecordingAbout } from "~/core/media/recording";

export const AT = "2026-11-22T09:30:00.000Z";

export function opened(lesson: string): Fact {
  return { type: "lesson-opened", at: AT, course: "klar-sprechen", lesson };
}

export function note(text: string, attempt?: string): Fact {
  return { type: "note-written", at: AT, place: "klar-sprechen/1", field: "vorsatz", text, ...(attempt === undefined ? {} : { attempt }) };
}

export function moved(attempt: string, chosen: string): Fact {
  return { type: "move-made", at: AT, attempt, chosen: [chosen] };
}

export const enrolled: Fact = { type: "enrolled", at: AT, course: "klar-sprechen", version: "v1" };

export function change(learner: string, expectedVersion: number, facts: readonly Fact[], more: Partial<LearnerChange> = {}): LearnerChange {
  return { learner, authority: "musterstadt", expectedVersion, facts, ...more };
}

export function certificate(learner: string, id: string, code: string): IssuedCertificate {
  return {
    certificate: {
      id,
      code,
      kind: "attendance",
      learner,
      name: "Änne Müller",
      authority: { id: "musterstadt", name: "Stadt Musterstadt", land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin" },
      course: { id: "klar-sprechen", code: "K3", version: "v1", title: { de: "Klar sprechen" }, objectives: [], contents: [] },
      units: 8,
      period: { from: "2026-11-01", to: "2026-11-22" },
      issuedAt: AT,
      verification: { origin: "https://lernen.example", path: `/nachweis/${code}` },
      demonstration: true,
    },
  };
}

export function row(learner: string, id: string, code: string): CompletionRow {
  return { learner, course: "klar-sprechen", courseTitle: { de: "Klar sprechen" }, completedAt: AT, certificate: id, code, kind: "attendance" };
}

export function person(id: string, name: string, more: Partial<Person> = {}): Person {
  return { id, authority: "musterstadt", unit: "schalter", name, email: `${id}@musterstadt.example`, roles: ["learner"], active: true, createdAt: AT, ...more };
}

export function authority(id: string, name: string): Authority {
  return { id, name, land: "BW", place: "Musterstadt", timeZone: "Europe/Berlin", demonstration: true };
}

export function version(id: string, hash: string, more: Partial<StoredVersion> = {}): StoredVersion {
  return { kind: "course", id, version: hash, publishedAt: AT, sources: { "course.yaml": `id: ${id} # ${hash}` }, ...more };
}

export function draft(id: string, revision: number, more: Partial<Draft> = {}): Draft {
  return { id, authority: "musterstadt", kind: "scenario", title: `Entwurf ${id}`, sources: { "a.yaml": "a: 1" }, releases: [], revision, savedBy: "tom", savedAt: AT, ...more };
}

export function session(hash: string, who: string, more: Partial<Session> = {}): Session {
  return { hash, person: who, startedAt: AT, seenAt: AT, endsAt: "2026-11-22T17:30:00.000Z", ...more };
}

export function entry(id: string, at: string, more: Partial<LogEntry> = {}): LogEntry {
  return { id, authority: "musterstadt", at, by: "hr", deed: "report-page", ...more };
}

/** One person in an authority, who was assigned something. */
export function assignment(id: string, authority: string, who: string): Assignment {
  return { id, authority, course: "k3", target: { kind: "person", person: who }, mandatory: true, assignedAt: AT, assignedBy: who };
}

/** What a writer of `child/busy.ts` says: everything of this turn is acknowledged. */
export type Life = { readonly writer: string; readonly turn: number };

/** Every byte there is. */
export const PICTURE_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

export function recording(id: string, more: Partial<RecordingAbout> = {}): RecordingAbout {
  return { id, authority: "musterstadt", name: "Am Schalter.mp4", bytes: 2, addedBy: "tom", addedAt: AT, ...more };
}

export function picture(id: string, more: Partial<PictureAbout> = {}): PictureAbout {
  return { id, authority: "musterstadt", name: "Schalter „3“.png", width: 2, height: 1, bytes: 256, description: { de: "Ein Schalter", en: "A counter" }, addedBy: "tom", addedAt: AT, ...more };
}
