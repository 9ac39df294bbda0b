import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { traceOf } from "../core/progress/conversation";
import { DEBRIEF_FIELDS, type DebriefSeen } from "../core/progress/seen";
import { foldFacts, noteKey, type Attempt, type LearnerState } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { showDebrief } from "../core/scenario/debrief";
import { mapOf } from "../core/scenario/map";
import { showEnding } from "../core/scenario/moment";
import { replay, type Trace } from "../core/scenario/play";
import { showProfile } from "../core/scenario/profile";
import { tellPath } from "../core/scenario/told";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { pinnedScenario } from "./running-scenario";
import { attemptPlace } from "./write-note";

/** The debrief of the learner's own attempt, once it has ended. */
export async function seeDebrief(deps: Deps, actor: Actor, scenarioId: string, attemptId: string, language: Language): Promise<DebriefSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const state = foldFacts((await deps.store.learners.read(actor.person)).facts);
  const attempt = state.attempts.get(attemptId);
  if (!attempt || attempt.scenario !== scenarioId) return refuse("not-found");
  if (attempt.ending === undefined) return refuse("attempt-not-over");
  const scenario = await pinnedScenario(deps, attempt);
  const trace = traceOf(scenario, attempt);
  const all = [...state.attempts.values()].filter((other) => other.scenario === scenarioId);
  const seen = new Set(all.flatMap(({ endings }) => endings));
  const map = mapOf(scenario, trace, await otherPaths(deps, attempt, all), language);
  return {
    ...showDebrief(scenario, trace, language),
    path: tellPath(scenario, trace, language),
    ...(map ? { map } : {}),
    profile: showProfile(scenario, trace, language),
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language) },
    attempt: attempt.id,
    turn: attempt.turn,
    ending: showEnding(scenario, trace, language),
    endingsSeen: scenario.endings.filter(({ id }) => seen.has(id)).length,
    endingsInAll: scenario.endings.length,
    closed: attempt.debriefClosedAt !== undefined,
    toolKept: state.toolbox.cards.has(scenario.debrief.tool.card),
    noted: notedIn(state, attempt),
  };
}

/** Every other path that the learner has gone, each once. One that was left before its attempt moved to another version may lead nowhere there. */
async function otherPaths(deps: Deps, told: Attempt, all: readonly Attempt[]): Promise<readonly Trace[]> {
  const paths = await Promise.all(
    all.map(async (attempt) => {
      const own = attempt.id === told.id ? attempt.branches : [attempt.steps, ...attempt.branches];
      const different = [...new Map(own.map((steps) => [JSON.stringify(steps), steps])).values()];
      const scenario = await pinnedScenario(deps, attempt);
      return different.flatMap((steps) => {
        const trace = replay(scenario, { steps, bypass: attempt.bypass });
        return isRefusal(trace) ? [] : [trace];
      });
    }),
  );
  return paths.flat();
}

function notedIn(state: LearnerState, attempt: Attempt): DebriefSeen["noted"] {
  return Object.fromEntries(
    DEBRIEF_FIELDS.flatMap((field) => {
      const text = state.notes.get(noteKey(attemptPlace(attempt.id), field));
      return text === undefined ? [] : [[field, text]];
    }),
  );
}
