import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { traceOf } from "../core/progress/conversation";
import type { StageSeen, TurnSeen } from "../core/progress/seen";
import { foldFacts, type Attempt } from "../core/progress/state";
import { refuse, isRefusal, type Refusal } from "../core/refusal";
import { pathOf } from "../core/scenario/debrief";
import type { Scenario } from "../core/scenario/model";
import { innerViewBefore, showEnding, showMoment, type EndingShown, type Moment } from "../core/scenario/moment";
import { type Trace } from "../core/scenario/play";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { runningScenario } from "./running-scenario";

/** The moment at a place of the learner's own attempt; without a place, where she stands. */
export async function seeMoment(deps: Deps, actor: Actor, scenarioId: string, attemptId: string, at: number | undefined, language: Language): Promise<StageSeen | Refusal> {
  const attempt = await ownAttempt(deps, actor, scenarioId, attemptId);
  if (isRefusal(attempt)) return attempt;
  const { scenario, moving } = await runningScenario(deps, attempt);
  const place = at === undefined || at > attempt.steps.length ? attempt.steps.length : at;
  const trace = traceOf(scenario, attempt, place);
  return {
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language), place: scenario.place },
    attempt: attempt.id,
    turn: attempt.turn,
    at: place,
    taken: attempt.steps.length,
    chosen: attempt.steps[place] ?? [],
    formerly: attempt.formerly.get(place) ?? [],
    ...(moving === "offer" && place === attempt.steps.length ? { newerVersion: true } : {}),
    ...shownAt(scenario, trace, language),
  };
}

type ShownThere = Pick<StageSeen, "transcript" | "innerView"> & ({ readonly moment: Moment } | { readonly ending: EndingShown });

const shown = new WeakMap<Trace, Map<Language, ShownThere>>();

/** What is shown of a play-through: the same for everybody who came here on the same way, so it is worked out once. */
function shownAt(scenario: Scenario, trace: Trace, language: Language): ShownThere {
  const languages = shown.get(trace) ?? new Map<Language, ShownThere>();
  shown.set(trace, languages);
  const known = languages.get(language);
  if (known) return known;
  const innerView = innerViewBefore(scenario, trace, language);
  const there = {
    transcript: transcriptOf(scenario, trace, language),
    ...(innerView ? { innerView } : {}),
    ...(trace.position.over ? { ending: showEnding(scenario, trace, language) } : { moment: showMoment(scenario, trace, language) }),
  };
  languages.set(language, there);
  return there;
}

function transcriptOf(scenario: Scenario, trace: Trace, language: Language): readonly TurnSeen[] {
  const path = pathOf(scenario, trace, language);
  return trace.turns.map((turn, index) => {
    const moment = showMoment(scenario, { turns: trace.turns.slice(0, index), position: { ...turn.before, at: turn.scene, over: false } }, language);
    const step = path[index];
    if (!step) throw new Error("path and turns differ");
    return { step: step.step, title: moment.title, speaker: moment.speaker.address, mood: moment.speaker.mood, speech: moment.speech, said: step.said };
  });
}

async function ownAttempt(deps: Deps, actor: Actor, scenario: string, id: string): Promise<Attempt | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const attempt = foldFacts((await deps.store.learners.read(actor.person)).facts).attempts.get(id);
  return attempt?.scenario === scenario ? attempt : refuse("not-found");
}
