import type { Assignment, Authority } from "../../core/organisation/model";
import type { LearnerDocument } from "../documents";
import { partKey } from "../log";
import type { Draft, Session, StoredVersion } from "../port";
import { keyOf, type CurrentDocument, type LogDocument, type PersonDocument, type UnitsDocument } from "../shelf";
import type { Kind } from "./collection";

export const learners: Kind<LearnerDocument> = {
  folder: "learners",
  shape: { learner: "string", authority: "string", version: "number", record: "array", private: "array", rows: "array", certificates: "array" },
  keyOf: ({ learner }) => learner,
  grows: true,
};

export const people: Kind<PersonDocument> = { folder: "people", shape: { id: "string" }, keyOf: ({ id }) => id };

export const authorities: Kind<Authority> = { folder: "authorities", shape: { id: "string", name: "string", timeZone: "string" }, keyOf: ({ id }) => id };

export const units: Kind<UnitsDocument> = { folder: "units", shape: { authority: "string", units: "array" }, keyOf: ({ authority }) => authority };

export const assignments: Kind<Assignment> = {
  folder: "assignments",
  shape: { id: "string", authority: "string", course: "string", assignedAt: "string" },
  keyOf: ({ id }) => id,
};

export const drafts: Kind<Draft> = {
  folder: "drafts",
  shape: { id: "string", authority: "string", title: "string", revision: "number", releases: "array" },
  keyOf: ({ authority, id }) => keyOf(authority, id),
};

export const sessions: Kind<Session> = {
  folder: "sessions",
  shape: { hash: "string", person: "string", seenAt: "string", endsAt: "string" },
  keyOf: ({ hash }) => hash,
  always: true,
};

export const log: Kind<LogDocument> = {
  folder: "log",
  shape: { authority: "string", month: "string", part: "number", size: "number", entries: "array" },
  keyOf: partKey,
  always: true,
  grows: true,
};

export const current: Kind<CurrentDocument> = { folder: "current", shape: { kind: "string", versions: "array" }, keyOf: ({ kind }) => kind };

export const versions: Kind<StoredVersion> = {
  folder: "versions",
  shape: { kind: "string", id: "string", version: "string", publishedAt: "string" },
  keyOf: ({ kind, id, version }) => keyOf(kind, id, version),
};
