import { may } from "../core/access";
import { canonical, emptiedReport, holdsReport } from "../core/audit/chain";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { barrierNumber } from "./report-barrier";
import { findReport } from "./see-barriers";

/**
 * Deletes what somebody wrote in a report, and who it was. That there was one stays in the log. `typed`: its number, because
 * nothing brings it back. If the text is still there after a crash, doing it again ends it. Refusal: `number-other`.
 */
export async function emptyReport(deps: Deps, actor: Actor, report: string, typed: string): Promise<"done" | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const found = await findReport(deps, actor, report);
  if (!found || !holdsReport(found)) return refuse("not-found");
  const number = barrierNumber(report);
  if (plain(typed) !== plain(number)) return refuse("number-other", "number");
  const emptied = { report, rest: deps.digest(canonical(emptiedReport(found))) };
  const query = new URLSearchParams({ meldung: number }).toString();
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "report-emptied", query, people: [], emptied });
  await deps.store.log.empty(actor.authority, report);
  return "done";
}

function plain(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z]/gu, "");
}
