import type { Actor } from "../core/organisation/model";
import type { AttemptMode } from "../core/progress/facts";
import { refuse, isRefusal, type Refusal } from "../core/refusal";
import { knownCards, type Cards } from "../core/scenario/cards";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { visibleScenario } from "./visible-scenario";

/** How somebody wants to play: with the coach's hints or without, and with whom. */
export type PlayWishes = { readonly mode?: AttemptMode; readonly cards?: Cards };

/** Starts a new attempt at the scenario's present version, or at the one the learner's course pins. Answers its id. */
export async function beginScenario(deps: Deps, actor: Actor, scenarioId: string, bypass: boolean, { mode = "conversation", cards = {} }: PlayWishes = {}): Promise<{ readonly attempt: string } | Refusal> {
  const attempt = deps.newId();
  const written = await commitDecision(deps, actor, async (state, now) => {
    const pinned = await pinnedVersion(deps, [...state.enrolments.values()], scenarioId);
    const found = await visibleScenario(deps, actor, scenarioId, pinned);
    if (!found) return refuse("not-found");
    const skip = bypass && found.scenario.contentNote !== undefined;
    return [{ type: "attempt-begun", at: now, attempt, scenario: scenarioId, version: found.version, bypass: skip, mode, cards: knownCards(found.scenario, cards) }];
  });
  return isRefusal(written) ? written : { attempt };
}

async function pinnedVersion(deps: Deps, enrolments: readonly { readonly course: string; readonly version: string; readonly completedAt?: string }[], scenario: string): Promise<string | undefined> {
  for (const enrolment of enrolments.filter(({ completedAt }) => completedAt === undefined)) {
    const course = await deps.catalogue.course(enrolment.course, enrolment.version);
    const required = course?.requiredScenarios.find(({ id }) => id === scenario);
    if (required) return required.version;
  }
  return undefined;
}
