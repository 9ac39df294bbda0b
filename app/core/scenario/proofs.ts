import type { Place } from "./conditions";
import type { Scenario } from "./model";
import { backwardsOf, canReach, forwardsOf, hasWay, reachedBy, shortestWay } from "./walk-graph";
import type { Walk } from "./walk";

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
  const forwards = forwardsOf(graph);
  const all = new Uint8Array(program.steps.length).fill(1);
  const free = Uint8Array.from(program.steps, ({ rating }) => (rating === "costly" ? 0 : 1));
  const reached = reachedBy(graph, forwards, free);
  const wins = canReach(graph, backwards, good, all);
  const winsFreely = canReach(graph, backwards, good, free);
  const isGood = (target: number, marked: Uint8Array): boolean => (target < 0 ? good.has(-1 - target) : marked[target] === 1);

  const lost = new Set<number>();
  const answers = openAnswers();
  for (let edge = 0; edge < graph.from.length; edge += 1) {
    const [from, to, step] = [graph.from[edge] ?? 0, graph.to[edge] ?? -1, graph.step[edge] ?? 0];
    if (reached[from] !== 1) continue;
    if (free[step] !== 1) {
      if (wins[from] === 1 && !isGood(to, wins)) lost.add(step);
    } else if (winsFreely[from] === 1) answers.add(from, step, isGood(to, winsFreely));
  }
  // What every way needs, a shortest one needs too: so few have to be tried.
  const shortest = shortestWay(graph, forwards, good, free);
  const avoidable = (step: number): boolean => hasWay(graph, forwards, good, free.map((may, other) => (other === step ? 0 : may)));
  const placeOf = (step: number): Place => program.steps[step]?.place ?? [];
  return {
    bottlenecks: answers.chosen().filter((step) => shortest.has(step) && program.steps[step]?.demanded !== true && !avoidable(step)).map(placeOf),
    twoWays: answers.differ(),
    beyondRepair: [...lost].map(placeOf),
  };
}

/** The answers that cost nothing on good ways, told state by state. */
function openAnswers() {
  let at = -1;
  let offered = new Set<number>();
  let good = new Set<number>();
  let differ = false;
  const chosen = new Set<number>();
  const close = (): void => {
    if (good.size > 1) differ = true;
    if (offered.size > 1) for (const step of good) chosen.add(step);
  };
  return {
    add: (state: number, step: number, isGood: boolean): void => {
      if (state !== at) {
        close();
        at = state;
        offered = new Set();
        good = new Set();
      }
      offered.add(step);
      if (isGood) good.add(step);
    },
    /** Those beside which their moment offers another one. */
    chosen: (): readonly number[] => {
      close();
      return [...chosen];
    },
    /** True if two different ones lead on from the same state. */
    differ: (): boolean => {
      close();
      return differ;
    },
  };
}
