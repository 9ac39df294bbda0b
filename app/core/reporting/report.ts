import { dayIn } from "../days";
import { isExempt } from "../dossier/exempt";
import { assignmentFor, type AssignmentFor, type Delays, type Today } from "../dossier/extend";
import type { Dossier, Recognition } from "../dossier/model";
import { countsOn } from "../dossier/recognise";
import { concerns, type Assignment, type Person, type Unit } from "../organisation/model";
import { idsOf } from "../organisation/target";
import type { Day, Instant, Words } from "../words";
import type { CompletionRow } from "./rows";

/**
 * `open`: assigned and not (validly) completed; it never says whether something was begun.
 * `overdue`: mandatory, and the last day has passed. `expired`: completed or recognised, but no longer valid.
 * `recognised`: somebody else's proof counts instead of a completion.
 */
export const REPORT_STATUSES = ["completed", "recognised", "open", "overdue", "expired", "revoked"] as const;
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
  /** Until when; absent while a completion or a proof counts: whoever has done it has no deadline. */
  readonly due?: Day;
  /** `due` is later than what was assigned: HR has extended it for this person. */
  readonly extended?: true;
  /** Deadlines rest for this person today. */
  readonly exempt?: true;
  readonly validUntil?: Day;
  readonly code?: string;
};

export type ReportSource = {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly assignments: readonly Assignment[];
  readonly completions: readonly CompletionRow[];
  /** Extensions and recognitions of these people; absent: there are none. */
  readonly dossiers?: readonly Dossier[];
  /** Titles of courses that nobody may have completed yet. */
  readonly titles: ReadonlyMap<string, Words>;
  readonly timeZone: string;
  readonly now: Instant;
};

/** All rows of an authority's active people, unsorted. Each person, assignment and completion is looked at once. */
export function reportRows(source: ReportSource): readonly ReportRow[] {
  const unitNames = new Map(source.units.map((unit) => [unit.id, unit.name]));
  const latest = latestByLearner(source.completions);
  const today = dayIn(source.timeZone, source.now);
  const strictest = strictestByPerson(source.assignments, { today, timeZone: source.timeZone });
  const dossiers = new Map(source.dossiers?.map((dossier) => [dossier.person, dossier]));
  const rows: ReportRow[] = [];
  for (const person of source.people) {
    if (!person.active) continue;
    const dossier = dossiers.get(person.id);
    const assigned = strictest(person, dossier);
    const completed = latest.get(person.id) ?? NONE;
    const recognised = dossier ? lastStanding(dossier.recognitions) : [];
    const unitName = unitNames.get(person.unit) ?? "";
    const exempt = isExempt(dossier?.exemptions, today) || undefined;
    const row = (course: string, one: CompletionRow | undefined, assignment?: AssignmentFor) => rows.push(rowOf(source, today, person, unitName, course, one, assignment, ofCourse(recognised, course), exempt));
    for (const one of assigned) row(one.course, ofCourse(completed, one.course), one);
    for (const one of completed) if (!ofCourse(assigned, one.course)) row(one.course, one);
    for (const { course } of recognised) if (!ofCourse(assigned, course) && !ofCourse(completed, course)) row(course, undefined);
  }
  return rows;
}

const NONE: readonly CompletionRow[] = [];
const NO_DELAYS: Delays = { extensions: [] };

/** Tens of thousands of these are made at once: all of one shape, and nothing made besides. */
function rowOf(
  { titles, timeZone }: ReportSource, today: Day, person: Person, unitName: string, course: string, latest: CompletionRow | undefined, strictest: AssignmentFor | undefined, recognition: Recognition | undefined, exempt: true | undefined,
): ReportRow {
  const status = statusOf(latest, strictest, recognition, today);
  const due = isDone(status) ? undefined : strictest;
  const other = latest === undefined || status === "recognised" ? recognition : undefined;
  return {
    person: person.id,
    name: person.name,
    unit: person.unit,
    unitName,
    course,
    courseTitle: latest?.courseTitle ?? titles.get(course) ?? recognition?.title ?? { de: course },
    status,
    mandatory: strictest?.mandatory ?? false,
    completedOn: other ? other.completedOn : latest && dayIn(timeZone, latest.completedAt),
    due: due?.due,
    extended: due?.extended,
    exempt,
    // What was revoked is valid until no day.
    validUntil: other ? other.validUntil : latest?.revokedAt === undefined ? latest?.validUntil : undefined,
    code: other ? undefined : latest?.code,
  };
}

/** Per course the recognition that stands. */
function lastStanding(recognitions: readonly Recognition[]): readonly Recognition[] {
  const courses: Recognition[] = [];
  for (const one of recognitions) if (one.withdrawn === undefined) replaceOrAdd(courses, one, () => true);
  return courses;
}

/** Somebody has a handful of courses: looking through them is faster than any index. */
function ofCourse<Kind extends { readonly course: string }>(few: readonly Kind[], course: string): Kind | undefined {
  for (const one of few) if (one.course === course) return one;
  return undefined;
}

/** Per learner the completion of each course that counts. */
function latestByLearner(rows: readonly CompletionRow[]): ReadonlyMap<string, readonly CompletionRow[]> {
  const learners = new Map<string, CompletionRow[]>();
  let own: CompletionRow[] = [];
  for (const row of rows) {
    // Stores answer a learner's rows next to each other.
    if (own[0]?.learner !== row.learner) {
      own = learners.get(row.learner) ?? [];
      learners.set(row.learner, own);
    }
    replaceOrAdd(own, row, counts);
  }
  return learners;
}

function replaceOrAdd<Kind extends { readonly course: string }>(few: Kind[], one: Kind, wins: (one: Kind, known: Kind) => boolean): void {
  for (const [place, known] of few.entries()) {
    if (known.course !== one.course) continue;
    if (wins(one, known)) few[place] = one;
    return;
  }
  few.push(one);
}

/** The newest one counts that was not revoked, else the newest. */
function counts(row: CompletionRow, known: CompletionRow): boolean {
  const [revoked, knownRevoked] = [row.revokedAt !== undefined, known.revokedAt !== undefined];
  return revoked === knownRevoked ? row.completedAt >= known.completedAt : knownRevoked;
}

/** The assignments that concern a person, the strictest per course. The same for all of a unit who have none of their own. */
function strictestByPerson(assignments: readonly Assignment[], today: Today): (person: Person, delays: Delays | undefined) => readonly AssignmentFor[] {
  const named = new Set(assignments.flatMap(({ target }) => idsOf(target).people));
  const ofUnits = new Map<string, readonly AssignmentFor[]>();
  const find = (person: Person, delays: Delays): readonly AssignmentFor[] => {
    const courses: AssignmentFor[] = [];
    for (const assignment of assignments) if (concerns(assignment, person)) replaceOrAdd(courses, assignmentFor(assignment, delays, today), isStricter);
    return courses;
  };
  return (person, delays = NO_DELAYS) => {
    if (named.has(person.id) || delays.extensions.length > 0 || delays.exemptions !== undefined) return find(person, delays);
    const known = ofUnits.get(person.unit) ?? find(person, NO_DELAYS);
    ofUnits.set(person.unit, known);
    return known;
  };
}

/** Mandatory before voluntary, then the earlier due day. */
function isStricter(assignment: Assignment, known: Assignment): boolean {
  if (assignment.mandatory !== known.mandatory) return assignment.mandatory;
  return (assignment.due ?? "9999") < (known.due ?? "9999");
}

function statusOf(latest: CompletionRow | undefined, assignment: Assignment | undefined, recognition: Recognition | undefined, today: Day): ReportStatus {
  const overdue = assignment?.mandatory === true && assignment.due !== undefined && today > assignment.due;
  const expired = latest?.validUntil !== undefined && today > latest.validUntil;
  if (latest && latest.revokedAt === undefined && !expired) return "completed";
  if (recognition && countsOn(recognition, today)) return "recognised";
  if (latest?.revokedAt !== undefined) return overdue ? "overdue" : "revoked";
  if (latest || recognition) return "expired";
  return overdue ? "overdue" : "open";
}

/** True for the states in which somebody has done what a course asks for. */
export function isDone(status: ReportStatus): boolean {
  return status === "completed" || status === "recognised";
}
