import type { Place } from "./conditions";
import type { Scenario } from "./model";
import type { Walk } from "./walk";
import { backwardsOf, canReach, hasWay, reachedBy, shortestWay } from "./walk-graph";

/** What the steps between all states prove about the good endings. */
export type Proofs = {
  /**
   * Answers that every good way has to take, although their moment offers another one that costs nothing; subjects
   * that a hub demands are none. A good way is a play without a costly answer that comes to an ending of kind `gelungen`.
   */
  readonly bottlenecks: readonly Place[];
  /** True if there are two good ways that differ in the answer to one moment at least. */
  readonly twoWays: boolean;
  /** Costly answers, given first on a way without one, after which no good ending can be reached that could be before. */
  readonly beyondRepair: readonly Place[];
};

/** Asks a complete walk. */
export function prove(scenario: Scenario, { graph, program }: Walk): Proofs {
  const good = new Set([...scenario.endings.keys()].filter((index) => scenario.endings[index]?.kind === "gelungen"));
  const backwards = backwardsOf(graph);
  const all = new Uint8Array(program.deeds.length).fill(1);
  const free = Uint8Array.from(program.deeds, ({ rating }) => (rating === "costly" ? 0 : 1));
  const reached = reachedBy(graph, free);
  const wins = canReach(graph, backwards, good, all);
  const winsFreely = canReach(graph, backwards, good, free);
  const isGood = (target: number, marked: Uint8Array): boolean => (target < 0 ? good.has(-1 - target) : marked[target] === 1);

  const lost = new Set<number>();
  const answers = openAnswers(program.deeds.length);
  for (let state = 0; state < graph.states; state += 1) {
    if (reached[state] !== 1) continue;
    for (let edge = graph.first[state] ?? 0; edge < (graph.first[state + 1] ?? 0); edge += 1) {
      const to = graph.to[edge] ?? -1;
      const step = graph.step[edge] ?? 0;
      if (free[step] === 1) {
        if (winsFreely[state] === 1) answers.add(step, isGood(to, winsFreely));
      } else if (wins[state] === 1 && !isGood(to, wins)) lost.add(step);
    }
    answers.close();
  }
  // What every way needs, a shortest one needs too: so few have to be tried.
  const shortest = shortestWay(graph, good, free);
  const avoidable = (step: number): boolean => hasWay(graph, good, free.map((may, other) => (other === step ? 0 : may)));
  const placeOf = (step: number): Place => program.deeds[step]?.place ?? [];
  return {
    bottlenecks: answers.chosen.filter((step) => shortest.has(step) && program.deeds[step]?.demanded !== true && !avoidable(step)).map(placeOf),
    twoWays: answers.differ(),
    beyondRepair: [...lost].map(placeOf),
  };
}

/** The answers that cost nothing on good ways, told state by state; each state is closed. */
function openAnswers(steps: number) {
  const isChosen = new Uint8Array(steps);
  const chosen: number[] = [];
  const offered: number[] = [];
  const good: number[] = [];
  let differ = false;
  return {
    add: (step: number, isGood: boolean): void => {
      // Several letters of one moment may come to the same result.
      if (!offered.includes(step)) offered.push(step);
      if (isGood && !good.includes(step)) good.push(step);
    },
    close: (): void => {
      if (good.length > 1) differ = true;
      if (offered.length > 1) for (const step of good) choose(step);
      offered.length = 0;
      good.length = 0;
    },
    /** Those beside which their moment offers another one. */
    chosen: chosen as readonly number[],
    /** True if two different ones lead on from the same state. */
    differ: (): boolean => differ,
  };
  function choose(step: number): void {
    if (isChosen[step] === 1) return;
    isChosen[step] = 1;
    chosen.push(step);
  }
}
