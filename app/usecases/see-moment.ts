import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import type { StageSeen } from "../core/progress/seen";
import { showStage } from "../core/progress/stage";
import { foldFacts } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import type { Language } from "../core/words";
import type { Deps } from "./deps";
import { earlierAttempts } from "./make-move";
import { runningScenario } from "./running-scenario";

/** The moment at a place of the learner's own attempt; without a place, where she stands. */
export async function seeMoment(deps: Deps, actor: Actor, scenarioId: string, attemptId: string, at: number | undefined, language: Language): Promise<StageSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const state = foldFacts((await deps.store.learners.read(actor.person)).facts);
  const attempt = state.attempts.get(attemptId);
  if (attempt?.scenario !== scenarioId) return refuse("not-found");
  const { scenario, moving } = await runningScenario(deps, attempt);
  const stage = showStage(scenario, attempt, at, await earlierAttempts(deps, state, attempt.id), language);
  return moving === "offer" && stage.at === stage.taken ? { ...stage, newerVersion: true } : stage;
}
