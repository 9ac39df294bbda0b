import { may } from "../core/access";
import { dayIn } from "../core/days";
import { BARRIER_STATES, repeatsReport, type ToldBarrier } from "../core/organisation/barriers";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { readDay } from "../core/typed-day";
import type { Deps } from "./deps";
import { readRemark } from "./read-reason";
import { barrierNumber } from "./report-barrier";
import { findReport } from "./see-barriers";
import { toldOf } from "./see-told-barriers";

/** As it was typed. */
export type TellCommand = { readonly what: string; readonly done: string; readonly state: string; readonly on: string };

/**
 * Tells everybody what was reported and what is done about it. The same once more changes nothing; anything else is a fact that
 * counts from now on. Refusals: `barrier-missing`, `done-missing`, `text-too-long`, `told-verbatim`, `state-missing`, `told-day-invalid`.
 */
export async function tellBarrier(deps: Deps, actor: Actor, report: string, command: TellCommand): Promise<ToldBarrier | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const found = await findReport(deps, actor, report);
  if (!found) return refuse("not-found");
  const read = readCommand(command, await today(deps, actor));
  if (isRefusal(read)) return read;
  const { barrier } = found;
  const copied = barrier && (["what", "done"] as const).find((field) => repeatsReport(read[field], barrier));
  if (copied) return refuse("told-verbatim", copied);
  const told: ToldBarrier = { report, ...read };
  const before = (await toldOf(deps, actor.authority)).find((one) => one.report === report);
  if (before && (["what", "done", "state", "on"] as const).every((field) => before[field] === told[field])) return before;
  await deps.store.log.append({ ...entryOf(deps, actor), deed: "barrier-told", query: queryOf(report, told.state), told });
  return told;
}

/** Takes back what was told. It stays in the log, which says who did so. */
export async function untellBarrier(deps: Deps, actor: Actor, report: string): Promise<"done" | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  if (!(await toldOf(deps, actor.authority)).some((told) => told.report === report)) return refuse("not-found");
  await deps.store.log.append({ ...entryOf(deps, actor), deed: "barrier-untold", query: queryOf(report), untold: report });
  return "done";
}

function readCommand(command: TellCommand, now: string): Omit<ToldBarrier, "report"> | Refusal {
  const what = readRemark(command.what, "what");
  const done = readRemark(command.done, "done");
  if (isRefusal(what)) return what;
  if (isRefusal(done)) return done;
  if (what === "") return refuse("barrier-missing", "what");
  if (done === "") return refuse("done-missing", "done");
  const state = BARRIER_STATES.find((one) => one === command.state);
  if (state === undefined) return refuse("state-missing", "state");
  const on = readDay(command.on);
  return on === undefined || on > now ? refuse("told-day-invalid", "on") : { what, done, state, on };
}

async function today(deps: Deps, actor: Actor): Promise<string> {
  return dayIn((await deps.store.organisation.authority(actor.authority))?.timeZone ?? "Europe/Berlin", deps.now());
}

function entryOf(deps: Deps, actor: Actor) {
  return { id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, people: [] } as const;
}

function queryOf(report: string, state?: string): string {
  return new URLSearchParams([["meldung", barrierNumber(report)], ...(state === undefined ? [] : [["stand", state]])]).toString();
}
