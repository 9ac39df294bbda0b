import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { SavedView } from "../core/dossier/model";
import type { Actor } from "../core/organisation/model";
import { isRestricted, type ReportQuery } from "../core/reporting/filter";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { logReport, reportCompletions, type Report } from "./report-completions";
import { reportChoices, type ReportChoices } from "./report-choices";
import { seeViews } from "./saved-views";

/** The page of the report. `stale`: nothing newer could be read, so this is how it was last seen. Without `report` the query names what there is not. */
export type ReportPageSeen = { readonly choices: ReportChoices; readonly views: readonly SavedView[]; readonly report?: Report; readonly stale?: true };
/** `search`: the query as it stood in the address; `read`: what it asks for; `undefined` if it names what there is not. */
export type ReportAsked = { readonly search: string; readonly read: (choices: ReportChoices) => ReportQuery | undefined };

/** HR's report as a page. Where it cannot be read, the same person gets what the same query showed her last on the same day. */
export async function seeReport(deps: Deps, actor: Actor, asked: ReportAsked): Promise<ReportPageSeen | Refusal> {
  if (may(actor, "see-report") !== "yes") return refuse("not-permitted");
  try {
    return await read(deps, actor, asked);
  } catch (error) {
    const last = lastSeen(deps, actor, asked.search);
    if (!last) throw error;
    deps.log.error({ code: "report-stale", error }, "the report could not be read, its last state is shown");
    const { rows } = last.report;
    await logReport(deps, actor, { at: deps.now(), deed: "report-page", query: asked.search, rows, restricted: isRestricted(last.query) });
    return { choices: last.choices, views: last.views, report: last.report, stale: true };
  }
}

async function read(deps: Deps, actor: Actor, { search, read: readQuery }: ReportAsked): Promise<ReportPageSeen | Refusal> {
  const [choices, views] = [await reportChoices(deps, actor), await seeViews(deps, actor)];
  if (isRefusal(views)) return views;
  const query = readQuery(choices);
  if (query === undefined) return { choices, views };
  const report = await reportCompletions(deps, actor, query, "report-page", search);
  if (isRefusal(report)) return report;
  keep(deps.store, keyOf(actor, search), { choices, views, report, query });
  return { choices, views, report };
}

type Kept = { readonly choices: ReportChoices; readonly views: readonly SavedView[]; readonly report: Report; readonly query: ReportQuery };
/** Of one instance: so many reports, and so many rows in all of them. Rows are shared with those that are in use. */
const MOST_KEPT = 30;
const MOST_ROWS = 100_000;
const kept = new WeakMap<object, Map<string, Kept>>();

/** Nobody gets what somebody else, or another query, was shown. */
function keyOf({ authority, person }: Actor, search: string): string {
  return JSON.stringify([authority, person, search]);
}

function keep(store: object, key: string, seen: Kept): void {
  const all = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, all);
  all.delete(key);
  all.set(key, seen);
  let rows = [...all.values()].reduce((sum, { report }) => sum + report.rows.length, 0);
  for (const [oldest, { report }] of all) {
    if (all.size <= MOST_KEPT && rows <= MOST_ROWS) return;
    all.delete(oldest);
    rows -= report.rows.length;
  }
}

/** What is overdue goes by the day, so yesterday's report says nothing true any more. */
function lastSeen(deps: Deps, actor: Actor, search: string): Kept | undefined {
  const last = kept.get(deps.store)?.get(keyOf(actor, search));
  const zone = last?.report.authority.timeZone;
  return last && zone !== undefined && dayIn(zone, last.report.asOf) === dayIn(zone, deps.now()) ? last : undefined;
}
