import { may } from "../core/access";
import type { ToldBarrier } from "../core/organisation/barriers";
import type { Actor, ReportedBarrier } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { barrierNumber } from "./report-barrier";
import { toldOf } from "./see-told-barriers";

/** A report as the administration reads it. `byName` is empty where nobody was signed in; `barrier` is absent once its text was deleted; `told`: what everybody reads about it. */
export type BarrierSeen = Pick<LogEntry, "id" | "at"> & { readonly number: string; readonly byName: string; readonly barrier?: ReportedBarrier; readonly told?: ToldBarrier };

/** `next`: what to ask with for the reports before these. */
export type BarriersSeen = { readonly reports: readonly BarrierSeen[]; readonly next?: string };

export const REPORTS_A_PAGE = 20;
const BATCH = 500;

/** Reports to the own authority, newest first, from the one before `before` on. One that was deleted and of which nothing is told is none any more. */
export async function seeBarriers(deps: Deps, actor: Actor, before?: string): Promise<BarriersSeen | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const found = await deps.store.log.page(actor.authority, REPORTS_A_PAGE + 1, { deeds: ["barrier-reported"], ...(before === undefined ? {} : { before }) });
  const entries = found.slice(0, REPORTS_A_PAGE);
  const seen = await readerFor(deps, actor);
  const last = entries.at(-1);
  return { reports: entries.map(seen).filter(({ barrier, told }) => barrier !== undefined || told !== undefined), ...(found.length > REPORTS_A_PAGE && last ? { next: last.id } : {}) };
}

/** One of them. */
export async function seeBarrier(deps: Deps, actor: Actor, report: string): Promise<BarrierSeen | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const entry = await findReport(deps, actor, report);
  const seen = entry && (await readerFor(deps, actor))(entry);
  return seen?.barrier === undefined && seen?.told === undefined ? refuse("not-found") : seen;
}

/** The entry of a report to the own authority. */
export async function findReport({ store }: Pick<Deps, "store">, actor: Actor, report: string): Promise<LogEntry | undefined> {
  for (let before: string | undefined; ; ) {
    const entries = await store.log.page(actor.authority, BATCH, { deeds: ["barrier-reported"], ...(before === undefined ? {} : { before }) });
    const found = entries.find(({ id }) => id === report);
    before = entries.at(-1)?.id;
    if (found || entries.length < BATCH) return found;
  }
}

async function readerFor(deps: Deps, actor: Actor): Promise<(entry: LogEntry) => BarrierSeen> {
  const [people, telling] = await Promise.all([deps.store.people.ofAuthority(actor.authority), toldOf(deps, actor.authority)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const told = new Map(telling.map((one) => [one.report, one]));
  return ({ id, at, by, barrier }) => {
    const now = told.get(id);
    return { id, at, number: barrierNumber(id), byName: names.get(by) ?? "", ...(barrier ? { barrier } : {}), ...(now ? { told: now } : {}) };
  };
}
