import { may } from "../core/access";
import { canonical } from "../core/audit/chain";
import type { Actor } from "../core/organisation/model";
import { planUnitImport, type UnitPlan } from "../core/organisation/unit-plan";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/** A plan and its mark: as long as it would do the same, the mark is the same. */
export type MarkedPlan = UnitPlan & { readonly mark: string };

/** What a list of units would change; nothing is kept. */
export async function planImport(deps: Deps, actor: Actor, text: string): Promise<MarkedPlan | Refusal> {
  if (may(actor, "manage-units") !== "yes") return refuse("not-permitted");
  const plan = planUnitImport(actor.authority, await deps.store.organisation.units(actor.authority), text, deps.newId);
  return { ...plan, mark: deps.digest(canonical([plan.changes, plan.others])).slice(0, 32) };
}

/**
 * Keeps what the plan showed, all of it in one step. Answers how many units changed. Refusals: `list-faulty`,
 * `list-nothing`, and `list-changed` where the list would by now do something else than what was looked at.
 */
export async function importUnits(deps: Deps, actor: Actor, text: string, mark: string): Promise<number | Refusal> {
  const plan = await planImport(deps, actor, text);
  if (isRefusal(plan)) return plan;
  if (plan.faults.length > 0) return refuse("list-faulty", "liste");
  if (plan.units.length === 0) return refuse("list-nothing", "liste");
  if (plan.mark !== mark) return refuse("list-changed", "liste");
  if ((await deps.store.organisation.saveUnits(actor.authority, plan.units)) === "name-taken") return refuse("list-changed", "liste");
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "units-imported", query: `einheiten=${plan.units.length}`, people: [] });
  return plan.units.length;
}
