import { traceOf } from "~/core/progress/conversation";
import { pathOf, showDebrief } from "~/core/scenario/debrief";
import { mapOf } from "~/core/scenario/map";
import { innerViewBefore, showEnding, showMoment } from "~/core/scenario/moment";
import type { Scenario } from "~/core/scenario/model";
import type { Trace } from "~/core/scenario/play";
import { showProfile } from "~/core/scenario/profile";
import { tellPath } from "~/core/scenario/told";
import { inLanguage, type Language } from "~/core/words";
import type { DebriefSeen } from "~/core/progress/seen";
import type { StageSeen } from "~/core/progress/seen";
import { smallScenario, steps } from "../../fixtures/scenario";

const SMALL = smallScenario();

type More = { readonly scenario?: Scenario; readonly language?: Language; readonly bypass?: boolean; readonly at?: number; readonly formerly?: readonly string[] };

/** A page of the player as the use case hands it over. */
export function stageAt(path: string, more: More = {}): StageSeen {
  const { scenario = SMALL, language = "de", bypass = false } = more;
  const taken = steps(path);
  const at = more.at ?? taken.length;
  const trace = traceOf(scenario, { steps: taken, bypass }, at);
  const inner = innerViewBefore(scenario, trace, language);
  return {
    scenario: { id: scenario.id, title: inLanguage(scenario.title, language), place: scenario.place },
    attempt: "lauf1",
    turn: taken.length + 1,
    at,
    taken: taken.length,
    chosen: taken[at] ?? [],
    formerly: more.formerly ?? [],
    transcript: transcriptOf(scenario, trace, language),
    ...(inner ? { innerView: inner } : {}),
    ...(trace.position.over ? { ending: showEnding(scenario, trace, language) } : { moment: showMoment(scenario, trace, language) }),
  };
}

function transcriptOf(scenario: Scenario, trace: Trace, language: Language): StageSeen["transcript"] {
  const path = pathOf(scenario, trace, language);
  return trace.turns.map((turn, index) => {
    const moment = showMoment(scenario, { turns: trace.turns.slice(0, index), position: { ...turn.before, at: turn.scene, over: false } }, language);
    const { step = 0, said = { spoken: true, texts: [], bypassed: false } } = path[index] ?? {};
    return { step, title: moment.title, speaker: moment.speaker.address, mood: moment.speaker.mood, speech: moment.speech, said };
  });
}

/** A debrief as the use case hands it over. */
export function debriefOf(path: string, more: More & Partial<DebriefSeen> & { readonly others?: readonly string[] } = {}): DebriefSeen {
  const { scenario: _scenario, language = "de", bypass = false, at: _at, formerly: _formerly, others = [], ...changes } = more;
  const trace = traceOf(SMALL, { steps: steps(path), bypass });
  const map = mapOf(SMALL, trace, others.map((other) => traceOf(SMALL, { steps: steps(other), bypass: false })), language);
  return {
    ...showDebrief(SMALL, trace, language),
    path: tellPath(SMALL, trace, language),
    ...(map ? { map } : {}),
    profile: showProfile(SMALL, trace, language),
    noted: {},
    scenario: { id: SMALL.id, title: inLanguage(SMALL.title, language) },
    attempt: "lauf1",
    turn: steps(path).length + 2,
    ending: showEnding(SMALL, trace, language),
    endingsSeen: 1,
    endingsInAll: 2,
    closed: false,
    ...changes,
  };
}
