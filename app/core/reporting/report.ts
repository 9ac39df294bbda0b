import { dayIn } from "../days";
import { concerns, type Assignment, type Person, type Unit } from "../organisation/model";
import type { Day, Instant, Words } from "../words";
import type { CompletionRow } from "./rows";

/**
 * `open`: assigned and not (validly) completed; it never says whether something was begun.
 * `overdue`: mandatory, and the last day has passed. `expired`: completed, but no longer valid.
 */
export const REPORT_STATUSES = ["completed", "open", "overdue", "expired", "revoked"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** One person and one course that was assigned to her or completed by her. */
export type ReportRow = {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly course: string;
  readonly courseTitle: Words;
  readonly status: ReportStatus;
  readonly mandatory: boolean;
  readonly completedOn?: Day;
  readonly due?: Day;
  readonly validUntil?: Day;
  readonly code?: string;
};

export type ReportSource = {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly assignments: readonly Assignment[];
  readonly completions: readonly CompletionRow[];
  /** Titles of courses that nobody may have completed yet. */
  readonly titles: ReadonlyMap<string, Words>;
  readonly timeZone: string;
  readonly now: Instant;
};

/** All rows of an authority's active people, unsorted. */
export function reportRows(source: ReportSource): readonly ReportRow[] {
  const unitNames = new Map(source.units.map((unit) => [unit.id, unit.name]));
  const completions = groupByLearner(source.completions);
  const today = dayIn(source.timeZone, source.now);
  return source.people
    .filter((person) => person.active)
    .flatMap((person) => rowsOfPerson(person, unitNames.get(person.unit) ?? "", completions.get(person.id) ?? [], source, today));
}

function groupByLearner(rows: readonly CompletionRow[]): Map<string, CompletionRow[]> {
  const groups = new Map<string, CompletionRow[]>();
  for (const row of rows) {
    const group = groups.get(row.learner);
    if (group) group.push(row);
    else groups.set(row.learner, [row]);
  }
  return groups;
}

function rowsOfPerson(person: Person, unitName: string, completions: readonly CompletionRow[], source: ReportSource, today: Day): readonly ReportRow[] {
  const assigned = source.assignments.filter((assignment) => concerns(assignment, person));
  const courses = new Set([...assigned.map(({ course }) => course), ...completions.map(({ course }) => course)]);
  return [...courses].map((course) => {
    const latest = latestOf(completions.filter((row) => row.course === course));
    const strictest = strictestOf(assigned.filter((assignment) => assignment.course === course));
    return {
      person: person.id,
      name: person.name,
      unit: person.unit,
      unitName,
      course,
      courseTitle: latest?.courseTitle ?? source.titles.get(course) ?? { de: course },
      status: statusOf(latest, strictest, today),
      mandatory: strictest?.mandatory ?? false,
      ...(latest ? { completedOn: dayIn(source.timeZone, latest.completedAt) } : {}),
      ...(strictest?.due === undefined ? {} : { due: strictest.due }),
      ...(latest?.validUntil === undefined ? {} : { validUntil: latest.validUntil }),
      ...(latest ? { code: latest.code } : {}),
    };
  });
}

/** The completion that counts: the newest one that was not revoked, else the newest. */
function latestOf(rows: readonly CompletionRow[]): CompletionRow | undefined {
  const newest = [...rows].sort((a, b) => (a.completedAt < b.completedAt ? 1 : -1));
  return newest.find((row) => row.revokedAt === undefined) ?? newest[0];
}

/** Mandatory before voluntary, then the earlier due day. */
function strictestOf(assignments: readonly Assignment[]): Assignment | undefined {
  return [...assignments].sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || (a.due ?? "9999").localeCompare(b.due ?? "9999"))[0];
}

function statusOf(latest: CompletionRow | undefined, assignment: Assignment | undefined, today: Day): ReportStatus {
  const overdue = assignment?.mandatory === true && assignment.due !== undefined && today > assignment.due;
  if (latest?.revokedAt !== undefined) return overdue ? "overdue" : "revoked";
  if (latest?.validUntil !== undefined && today > latest.validUntil) return "expired";
  if (latest) return "completed";
  return overdue ? "overdue" : "open";
}
