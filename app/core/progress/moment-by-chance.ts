import { isRefusal } from "../refusal";
import { isSpoken, type Scenario } from "../scenario/model";
import { beginPlay, movesHere, sceneOf, sentencesHere, takeStep, type Position } from "../scenario/play";
import type { DrawnMoment } from "./facts";

/** Longest way that is looked at: a loop by chance comes to an end. */
const LONGEST = 40;

type Random = () => number;
type Pinned = { readonly version: string; readonly scenario: Scenario };

/** One decision out of the scenarios, reached by answers of chance; `turn` makes the scenarios take turns. */
export function momentByChance(scenarios: readonly Pinned[], random: Random, turn: number): DrawnMoment | undefined {
  const pinned = scenarios[turn % Math.max(1, scenarios.length)];
  if (!pinned) return undefined;
  const { scenario, version } = pinned;
  const decisions: (readonly (readonly string[])[])[] = [];
  let steps: readonly (readonly string[])[] = [];
  let at = beginPlay(scenario);
  while (!at.over && steps.length < LONGEST) {
    if (isDecision(scenario, at)) decisions.push(steps);
    const chosen = choiceByChance(scenario, at, random);
    const next = takeStep(scenario, at, chosen);
    if (isRefusal(next)) break;
    steps = [...steps, chosen];
    at = next;
  }
  const drawn = oneOf(decisions, random);
  return drawn && { scenario: scenario.id, version, steps: drawn };
}

/** A moment that can be answered by itself: nothing told, no letter, no list of subjects, nothing that one may leave out. */
function isDecision(scenario: Scenario, at: Position): boolean {
  const { id, kind } = sceneOf(scenario, at.at);
  if (scenario.contentNote?.bypass[id] !== undefined) return false;
  return kind === "interpretation" || (kind === "dialogue" && movesHere(scenario, at).filter(({ offered }) => offered).length > 1);
}

function choiceByChance(scenario: Scenario, at: Position, random: Random): readonly string[] {
  const scene = sceneOf(scenario, at.at);
  if (isSpoken(scene)) return only(oneOf(movesHere(scenario, at).filter(({ offered }) => offered).map(({ move }) => move.id), random));
  if (scene.kind === "interpretation") return only(oneOf(scene.readings.map(({ id }) => id), random));
  return sentencesHere(scenario, at).flatMap(({ id, wordings }) => only(oneOf(wordings.map((wording) => `${id}:${wording.id}`), random)));
}

function oneOf<Thing>(things: readonly Thing[], random: Random): Thing | undefined {
  return things[Math.floor(random() * things.length)];
}

function only(one: string | undefined): readonly string[] {
  return one === undefined ? [] : [one];
}
