import { traceOf } from "~/core/progress/conversation";
import { earlierOf } from "~/core/progress/earlier";
import type { AttemptMode } from "~/core/progress/facts";
import { showStage } from "~/core/progress/stage";
import type { Attempt } from "~/core/progress/state";
import { showDebrief } from "~/core/scenario/debrief";
import { mapOf } from "~/core/scenario/map";
import type { Scenario } from "~/core/scenario/model";
import { showEnding } from "~/core/scenario/moment";
import { showProfile } from "~/core/scenario/profile";
import { tellPath } from "~/core/scenario/told";
import { inLanguage, type Language } from "~/core/words";
import type { DebriefSeen } from "~/core/progress/seen";
import type { StageSeen } from "~/core/progress/seen";
import { NOW } from "../../core/progress/facts";
import { smallScenario, steps } from "../../fixtures/scenario";

const SMALL = smallScenario();

type More = {
  readonly scenario?: Scenario;
  readonly language?: Language;
  readonly bypass?: boolean;
  readonly at?: number;
  readonly formerly?: readonly string[];
  readonly mode?: AttemptMode;
  readonly returned?: boolean;
  /** Paths of earlier attempts. */
  readonly before?: readonly string[];
};

/** A page of the player as the use case hands it over. */
export function stageAt(path: string, more: More = {}): StageSeen {
  const { scenario = SMALL, language = "de", bypass = false, mode = "conversation", returned = false, before = [] } = more;
  const taken = steps(path);
  const at = more.at ?? taken.length;
  const attempt: Attempt = {
    id: "lauf1", scenario: scenario.id, version: "v1", bypass, mode, cards: {}, begunAt: NOW, lastAt: NOW, turn: taken.length + 1,
    steps: taken, formerly: new Map(more.formerly ? [[at, more.formerly]] : []), branches: [], returned, endings: [],
  };
  const earlier = earlierOf(before.map((played) => ({ scenario, attempt: { steps: steps(played), bypass: false } })));
  return showStage(scenario, attempt, more.at, earlier, language);
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
    toolKept: false,
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
