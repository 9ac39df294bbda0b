import { may } from "../core/access";
import { isRemindable } from "../core/dossier/remind";
import type { Actor, Authority, Person, Unit } from "../core/organisation/model";
import { onlyCourse, totalsByUnit, type UnitTotals } from "../core/reporting/by-unit";
import { isRestricted, queryRows, totalsOf, type ReportQuery, type ReportTotals } from "../core/reporting/filter";
import { isDone, type ReportRow } from "../core/reporting/report";
import { suppressCounts, type SuppressedCounts } from "../core/reporting/suppress";
import { refuse, type Refusal } from "../core/refusal";
import type { Instant, Words } from "../core/words";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { rowsOf } from "./report-rows";
import { visibleCourses } from "./visible-course";

/** All rows a query asks for, of the own authority only, and what the filters can choose from. */
export type Report = {
  readonly authority: Authority;
  readonly asOf: Instant;
  readonly rows: readonly ReportRow[];
  readonly totals: ReportTotals;
  /** How many rows leave somebody something to do. */
  readonly remindable: number;
  readonly byUnit: readonly UnitTotals[];
  /** The course all rows are about, if it is one. */
  readonly course: Words | undefined;
  readonly units: readonly Unit[];
  readonly courses: readonly { readonly id: string; readonly title: Words }[];
};

export type ReportForm = "report-page" | "report-csv" | "report-xlsx" | "report-json";

/** HR's report. Every call is written to the log first; `search` is the query as it stood in the address. */
export async function reportCompletions(deps: Deps, actor: Actor, query: ReportQuery, form: ReportForm, search: string): Promise<Report | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  const report = await readReport(deps, actor.authority);
  if (!report) return refuse("not-found");
  const rows = queryRows(report.all, query);
  await logReport(deps, actor, { at: report.asOf, deed: form, query: search, rows, restricted: isRestricted(query) });
  return { authority: report.authority, asOf: report.asOf, rows, totals: totalsOf(rows), remindable: rows.filter(isRemindable).length, byUnit: totalsByUnit(rows), course: onlyCourse(rows), units: report.units, courses: report.courses };
}

type ReportLogged = Required<Pick<LogEntry, "at" | "deed" | "query">> & { readonly rows: readonly ReportRow[]; /** The query leaves somebody out. */ readonly restricted: boolean };

/** Writes down who is shown whose rows. */
export async function logReport({ store, newId }: Deps, actor: Actor, { at, deed, query, rows, restricted }: ReportLogged): Promise<void> {
  const people = restricted ? { people: [...new Set(rows.map(({ person }) => person))] } : {};
  await store.log.append({ id: newId(), authority: actor.authority, at, by: actor.person, deed, query, rows: rows.length, ...people });
}

/** Everything that reports of an authority are made of. */
export type ReportRead = { readonly authority: Authority; readonly asOf: Instant; readonly all: readonly ReportRow[]; readonly people: readonly Person[]; readonly units: readonly Unit[]; readonly courses: Report["courses"] };

export async function readReport(deps: Deps, authorityId: string): Promise<ReportRead | undefined> {
  const { store } = deps;
  const [authority, people, units, assignments, completions, dossiers, current] = await Promise.all([
    store.organisation.authority(authorityId),
    store.people.ofAuthority(authorityId),
    store.organisation.units(authorityId),
    store.assignments.ofAuthority(authorityId),
    store.learners.completions(authorityId),
    store.dossiers.ofAuthority(authorityId),
    visibleCourses(deps, { authority: authorityId }),
  ]);
  if (!authority) return undefined;
  const titles = new Map(current.map((course) => [course.id, course.title]));
  const asOf = deps.now();
  const { rows: all, titles: named } = rowsOf(store, authorityId, { people, units, assignments, completions, dossiers, titles, timeZone: authority.timeZone, now: asOf });
  const courses = [...named].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.de.localeCompare(b.title.de, "de"));
  return { authority, asOf, all, people, units, courses };
}

/** What the staff council sees: suppressed counts per course, and who called which report. */
export type CouncilView = {
  readonly authority: Authority;
  readonly asOf: Instant;
  /** Of the authority, for what a call names. */
  readonly units: readonly Unit[];
  readonly courses: readonly { readonly course: string; readonly title: Words; readonly counts: SuppressedCounts }[];
  readonly calls: readonly (Omit<LogEntry, "people"> & { readonly byName: string })[];
  readonly next?: string;
};

const CALLS_A_PAGE = 50;
/** What shows or changes somebody's record. */
const CALLS: readonly LogEntry["deed"][] = ["report-page", "report-csv", "report-xlsx", "report-json", "person-page", "certificate-revoked", "course-assigned", "assignment-paused", "assignment-resumed", "reminder-sent", "deadline-extended", "proof-recognised", "recognition-withdrawn", "exemption-set", "exemption-removed"];

export async function seeCouncil(deps: Deps, actor: Actor, before: string | undefined): Promise<CouncilView | Refusal> {
  if (may(actor, "see-report-log") !== "yes") return refuse("not-permitted");
  const report = await readReport(deps, actor.authority);
  if (!report) return refuse("not-found");
  const entries = await deps.store.log.page(actor.authority, CALLS_A_PAGE + 1, { deeds: CALLS, ...(before === undefined ? {} : { before }) });
  const names = new Map(report.people.map((person) => [person.id, person.name]));
  const calls = entries.slice(0, CALLS_A_PAGE).map(({ people: _people, ...entry }) => ({ ...entry, byName: names.get(entry.by) ?? "" }));
  const last = calls.at(-1);
  const counted = countRows(report.all);
  const countsOf = (course: string) =>
    report.units.flatMap(({ id, name }) => {
      const counts = counted.get(course)?.get(id);
      return counts ? [{ unit: id, name, ...counts }] : [];
    });
  return {
    authority: report.authority,
    asOf: report.asOf,
    units: report.units,
    courses: report.courses.map(({ id, title }) => ({ course: id, title, counts: suppressCounts(countsOf(id)) })),
    calls,
    ...(entries.length > CALLS_A_PAGE && last ? { next: last.id } : {}),
  };
}

type Counts = Map<string, { people: number; completed: number }>;

/** Per course and unit how many have a row, and how many of these have completed. */
function countRows(rows: readonly ReportRow[]): ReadonlyMap<string, Counts> {
  const courses = new Map<string, Counts>();
  for (const { course, unit, status } of rows) {
    const units: Counts = courses.get(course) ?? new Map();
    const counts = units.get(unit) ?? { people: 0, completed: 0 };
    counts.people += 1;
    if (isDone(status)) counts.completed += 1;
    courses.set(course, units.set(unit, counts));
  }
  return courses;
}
