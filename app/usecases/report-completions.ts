import { may } from "../core/access";
import type { Actor, Authority, Person, Unit } from "../core/organisation/model";
import { queryRows, totalsOf, type ReportQuery, type ReportTotals } from "../core/reporting/filter";
import { reportRows, type ReportRow } from "../core/reporting/report";
import { suppressCounts, type SuppressedCounts } from "../core/reporting/suppress";
import { refuse, type Refusal } from "../core/refusal";
import type { Instant, Words } from "../core/words";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";

/** All rows a query asks for, of the own authority only, and what the filters can choose from. */
export type Report = {
  readonly authority: Authority;
  readonly asOf: Instant;
  readonly rows: readonly ReportRow[];
  readonly totals: ReportTotals;
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
  const restricted = query.unit !== undefined || query.course !== undefined || query.status !== undefined || query.from !== undefined || query.to !== undefined;
  await deps.store.log.append({
    id: deps.newId(),
    authority: actor.authority,
    at: report.asOf,
    by: actor.person,
    deed: form,
    query: search,
    rows: rows.length,
    ...(restricted ? { people: [...new Set(rows.map(({ person }) => person))] } : {}),
  });
  return { authority: report.authority, asOf: report.asOf, rows, totals: totalsOf(rows), units: report.units, courses: report.courses };
}

type Read = { readonly authority: Authority; readonly asOf: Instant; readonly all: readonly ReportRow[]; readonly people: readonly Person[]; readonly units: readonly Unit[]; readonly courses: Report["courses"] };

async function readReport(deps: Deps, authorityId: string): Promise<Read | undefined> {
  const { store, catalogue } = deps;
  const [authority, people, units, assignments, completions, current] = await Promise.all([
    store.organisation.authority(authorityId),
    store.people.ofAuthority(authorityId),
    store.organisation.units(authorityId),
    store.assignments.ofAuthority(authorityId),
    store.learners.completions(authorityId),
    catalogue.courses(),
  ]);
  if (!authority) return undefined;
  const titles = new Map(current.map((course) => [course.id, course.title]));
  const asOf = deps.now();
  const all = reportRows({ people, units, assignments, completions, titles, timeZone: authority.timeZone, now: asOf });
  const named = new Map([...all.map((row) => [row.course, row.courseTitle] as const), ...titles]);
  const courses = [...named].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.de.localeCompare(b.title.de, "de"));
  return { authority, asOf, all, people, units, courses };
}

/** What the staff council sees: suppressed counts per course, and who called which report. */
export type CouncilView = {
  readonly authority: Authority;
  readonly asOf: Instant;
  readonly courses: readonly { readonly course: string; readonly title: Words; readonly counts: SuppressedCounts }[];
  readonly calls: readonly (Omit<LogEntry, "people"> & { readonly byName: string })[];
  readonly next?: string;
};

const CALLS_A_PAGE = 50;
/** What shows or changes somebody's record. */
const CALLS: readonly LogEntry["deed"][] = ["report-page", "report-csv", "report-xlsx", "report-json", "person-page", "certificate-revoked", "course-assigned"];

export async function seeCouncil(deps: Deps, actor: Actor, before: string | undefined): Promise<CouncilView | Refusal> {
  if (may(actor, "see-report-log") !== "yes") return refuse("not-permitted");
  const report = await readReport(deps, actor.authority);
  if (!report) return refuse("not-found");
  const entries = await deps.store.log.page(actor.authority, CALLS_A_PAGE + 1, { deeds: CALLS, ...(before === undefined ? {} : { before }) });
  const names = new Map(report.people.map((person) => [person.id, person.name]));
  const calls = entries.slice(0, CALLS_A_PAGE).map(({ people: _people, ...entry }) => ({ ...entry, byName: names.get(entry.by) ?? "" }));
  const last = calls.at(-1);
  return {
    authority: report.authority,
    asOf: report.asOf,
    courses: report.courses.map(({ id, title }) => ({ course: id, title, counts: suppressCounts(countsByUnit(report, id)) })),
    calls,
    ...(entries.length > CALLS_A_PAGE && last ? { next: last.id } : {}),
  };
}

function countsByUnit(report: Read, course: string): Parameters<typeof suppressCounts>[0] {
  return report.units
    .map((unit) => {
      const rows = report.all.filter((row) => row.unit === unit.id && row.course === course);
      return { unit: unit.id, name: unit.name, people: rows.length, completed: rows.filter(({ status }) => status === "completed").length };
    })
    .filter(({ people }) => people > 0);
}
