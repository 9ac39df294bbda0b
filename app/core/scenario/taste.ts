import type { Language } from "../words";
import type { Scenario } from "./model";
import { showMoment, type Moment } from "./moment";
import { beginPlay, replayAsFar, type PlayedSteps, type Trace } from "./play";
import { showSaid, type Said } from "./shown";

/** So many answers can be tried before a scene is begun. */
export const MOST_TRIED = 2;

/** The beginning of a scene, tried without an attempt. */
export type Taste = {
  /** The answers that were tried, as far as they are offered there. */
  readonly tried: PlayedSteps["steps"];
  /** Where they lead; absent: to an end, or to a moment that one may leave out. Neither is shown in passing. */
  readonly moment?: Moment;
  /** What was last said or done. */
  readonly said?: Said;
  /** One more answer can be tried here. */
  readonly open: boolean;
};

/** Plays the first answers. What is not offered counts as not asked; letters are written in the scene itself. */
export function tasteScenario(scenario: Scenario, asked: PlayedSteps["steps"], language: Language): Taste {
  const steps = asked.slice(0, MOST_TRIED);
  const trace: Trace = steps.length === 0 ? { turns: [], position: beginPlay(scenario) } : replayAsFar(scenario, steps).trace;
  const { turns, position: { at, over } } = trace;
  const tried = turns.map(({ chosen }) => chosen);
  const last = turns.at(-1);
  const said = last ? { said: showSaid(scenario, last, language) } : {};
  if (over || scenario.contentNote?.bypass[at] !== undefined) return { tried, ...said, open: false };
  const moment = showMoment(scenario, trace, language);
  const open = tried.length < MOST_TRIED && moment.kind !== "writing" && moment.choices.some(({ offered }) => offered);
  return { tried, moment, ...said, open };
}
