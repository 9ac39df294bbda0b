import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { numbersIn, type PrivatePart } from "../core/progress/private-parts";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/**
 * Deletes parts of what only the learner sees, for good. The record and the numbering stay. Answers how many facts went.
 * Refusal `part-missing`: nothing was chosen.
 */
export async function forgetPrivateParts(deps: Pick<Deps, "store">, actor: Actor, parts: readonly PrivatePart[]): Promise<number | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  if (parts.length === 0) return refuse("part-missing", "teil");
  const { facts } = await deps.store.learners.read(actor.person);
  const numbers = numbersIn(facts, new Set(parts));
  await forgetNumbers(deps, actor.person, numbers);
  return numbers.length;
}

/** Deletes these facts of a learner's private part, whoever decided it: the learner, or the retention of the authority. */
export async function forgetNumbers({ store }: Pick<Deps, "store">, learner: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length > 0) await store.learners.forget(learner, { numbers });
}
