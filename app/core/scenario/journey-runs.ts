import type { Journey, Scenario } from "./model";
import { replayAsFar, sceneOf, type Trace, type Turn } from "./play";
import { wordsOf } from "./shown";
import { firstDifference, type JourneyDifference } from "./journey-difference";

/** One step of a journey as it was played. `title` and `said`: German words, so that they can be told when they are gone. */
export type JourneyStep = {
  readonly scene: string;
  readonly title: string;
  readonly chosen: readonly string[];
  /** Id of the move or of the result that followed. */
  readonly taken: string;
  readonly said: string;
  /** How things stood afterwards. */
  readonly meters: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
};

/** A recorded journey played again on a text. `path`: as far as it went. */
export type JourneyRun = {
  readonly id: string;
  readonly title: string;
  readonly path: readonly JourneyStep[];
  /** Where it stands in the end: a scene, or an ending when it is `over`. */
  readonly at: string;
  readonly over: boolean;
  /** Absent where it goes as it was recorded. */
  readonly broken?: JourneyDifference;
  /** How it went when it was last as recorded; only while it is broken. */
  readonly good?: readonly JourneyStep[];
};

/** Characters of what was said that are kept. */
const LONGEST_SAID = 120;

/** Plays every journey again. `before`: the runs on the text before, to say where a broken one first departs from them. */
export function runJourneys(scenario: Scenario, before: readonly JourneyRun[] = []): readonly JourneyRun[] {
  const known = new Map(before.map((run) => [run.id, run]));
  return scenario.journeys.map((journey) => runJourney(scenario, journey, known.get(journey.id)));
}

function runJourney(scenario: Scenario, journey: Journey, before: JourneyRun | undefined): JourneyRun {
  const { trace } = replayAsFar(scenario, journey.steps);
  const { at, over } = trace.position;
  const path = trace.turns.map((turn) => stepOf(scenario, turn));
  const run = { id: journey.id, title: journey.title.de, path, at, over };
  if (isAsRecorded(journey, trace)) return run;
  const good = goodOf(journey, before);
  return { ...run, broken: firstDifference(scenario, journey, run, good), ...(good ? { good } : {}) };
}

/** True if it ends where it has to, with every meter within its bounds. */
function isAsRecorded({ steps, ending, meters }: Journey, { turns, position }: Trace): boolean {
  const within = Object.entries(meters).every(([id, { atLeast, atMost }]) => {
    const value = position.meters[id] ?? -1;
    return value >= (atLeast ?? 0) && value <= (atMost ?? value);
  });
  return turns.length === steps.length && position.over && position.at === ending && within;
}

/** What was recorded anew has nothing to be compared with. */
function goodOf({ steps }: Journey, before: JourneyRun | undefined): readonly JourneyStep[] | undefined {
  const good = before?.broken ? before.good : before?.path;
  const same = good?.length === steps.length && good.every(({ chosen }, index) => chosen.join("+") === steps[index]?.join("+"));
  return same ? good : undefined;
}

function stepOf(scenario: Scenario, { scene, chosen, taken, after }: Turn): JourneyStep {
  const words = "observation" in taken ? taken.observation : wordsOf(taken as Parameters<typeof wordsOf>[0]);
  return { scene, title: sceneOf(scenario, scene).title.de, chosen, taken: taken.id, said: words.de.slice(0, LONGEST_SAID), meters: after.meters, flags: [...after.flags].sort() };
}
