import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { traceOf } from "../core/progress/conversation";
import type { DebriefSeen, StageSeen } from "../core/progress/seen";
import { showStage } from "../core/progress/stage";
import { foldFacts, type Attempt, type LearnerState } from "../core/progress/state";
import { refuse, isRefusal, type Refusal } from "../core/refusal";
import { showDebrief } from "../core/scenario/debrief";
import { showEnding } from "../core/scenario/moment";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { earlierAttempts, pinnedScenario } from "./make-move";
import { attemptPlace } from "./write-note";

/** The moment at a place of the learner's own attempt; without a place, where she stands. */
export async function seeMoment(deps: Deps, actor: Actor, scenarioId: string, attemptId: string, at: number | undefined, language: Language): Promise<StageSeen | Refusal> {
  const own = await ownAttempt(deps, actor, scenarioId, attemptId);
  if (isRefusal(own)) return own;
  const { attempt, state } = own;
  const scenario = await pinnedScenario(deps, attempt);
  return showStage(scenario, attempt, at, await earlierAttempts(deps, state, attempt.id), language);
}

export async function seeDebrief(deps: Deps, actor: Actor, scenarioId: string, attemptId: string, language: Language): Promise<DebriefSeen | Refusal> {
  const own = await ownAttempt(deps, actor, scenarioId, attemptId);
  if (isRefusal(own)) return own;
  const { attempt, state } = own;
  if (attempt.ending === undefined) return refuse("attempt-not-over");
  const scenario = await pinnedScenario(deps, attempt);
  const trace = traceOf(scenario, attempt);
  const seen = new Set([...state.attempts.values()].filter((other) => other.scenario === scenarioId).flatMap((other) => other.endings));
  const noted = state.notes.get(`${attemptPlace(attempt.id)}#intention`);
  return {
    ...showDebrief(scenario, trace, language),
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language) },
    attempt: attempt.id,
    turn: attempt.turn,
    ending: showEnding(scenario, trace, language),
    endingsSeen: scenario.endings.filter(({ id }) => seen.has(id)).length,
    endingsInAll: scenario.endings.length,
    closed: attempt.debriefClosedAt !== undefined,
    ...(noted === undefined ? {} : { intentionNoted: noted }),
  };
}

type Own = { readonly attempt: Attempt; readonly state: LearnerState };

async function ownAttempt(deps: Deps, actor: Actor, scenario: string, id: string): Promise<Own | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const state = foldFacts((await deps.store.learners.read(actor.person)).facts);
  const attempt = state.attempts.get(id);
  return attempt?.scenario === scenario ? { attempt, state } : refuse("not-found");
}
