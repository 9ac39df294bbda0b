import { coachedOn } from "../scenario/coach";
import { pathOf } from "../scenario/debrief";
import type { Scenario } from "../scenario/model";
import { innerViewBefore, showEnding, showMoment, type EndingShown, type Moment } from "../scenario/moment";
import type { Trace } from "../scenario/play";
import { inLanguage, type Language } from "../words";
import { traceOf } from "./conversation";
import { bridgesAhead, type Earlier } from "./earlier";
import type { StageSeen, TurnSeen } from "./seen";
import type { Attempt } from "./state";

/** A page of the player at a place of an attempt; without one, or beyond the last, where the attempt stands. */
export function showStage(scenario: Scenario, attempt: Attempt, at: number | undefined, earlier: Earlier, language: Language): StageSeen {
  const taken = attempt.steps.length;
  const place = at === undefined || at > taken ? taken : at;
  const here = place === taken;
  const trace = traceOf(scenario, attempt, place);
  const coached = attempt.mode === "practice" ? coachedOn(trace, language) : undefined;
  return {
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language), place: scenario.place },
    attempt: attempt.id,
    turn: attempt.turn,
    at: place,
    taken,
    mode: attempt.mode,
    chosen: attempt.steps[place] ?? [],
    formerly: attempt.formerly.get(place) ?? [],
    earlier: earlier.chosen.get(trace.position.at) ?? [],
    returned: !here || attempt.returned,
    canSkip: here && bridgesAhead(scenario, attempt, earlier).length > 0,
    ...(coached ? { coached } : {}),
    ...shownAt(scenario, trace, language),
  };
}

type ShownThere = Pick<StageSeen, "transcript" | "innerView"> & ({ readonly moment: Moment } | { readonly ending: EndingShown });

const shown = new WeakMap<Trace, Map<Language, ShownThere>>();

/** What is shown of a play-through in a language: the same for everybody who came here on the same way, so it is worked out once. */
export function shownAt(scenario: Scenario, trace: Trace, language: Language): ShownThere {
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
    const before = { ...trace, turns: trace.turns.slice(0, index), position: { ...turn.before, at: turn.scene, over: false } };
    const { title, speaker, voices, echoes, speech } = showMoment(scenario, before, language);
    const step = path[index];
    if (!step) throw new Error("path and turns differ");
    return { step: step.step, title, speaker: speaker.address, mood: speaker.mood, voices, echoes, speech, said: step.said };
  });
}
