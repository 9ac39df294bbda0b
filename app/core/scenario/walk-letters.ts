import { applyChange, type Changes } from "./walk-changes";
import type { Deed, SceneProgram } from "./walk-program";
import { countedAt, holds, nothingCounted, type Tests } from "./walk-tests";

/** What the letters of one moment come to in one state: the ways to write one, and the states they leave with the result that follows. */
export type Decided = {
  readonly ways: number;
  readonly defensible: number;
  readonly letters: readonly { readonly result: Deed; readonly left: Int32Array }[];
};

/** Letters that have come to the same state with the same counts, and how many there are. */
type Letters = { readonly state: Int32Array; readonly counted: Int32Array; number: number };

const NOTHING = nothingCounted();
const NO_WAY: Decided = { ways: 0, defensible: 0, letters: [] };

export function lettersOf({ steps, sentences }: Pick<SceneProgram, "steps" | "sentences">, tests: Tests, changes: Changes, state: Int32Array): Decided {
  const offered = sentences.map((wordings) => wordings.filter(({ when }) => holds(tests, when, state, 0, NOTHING))).filter(({ length }) => length > 0);
  if (offered.length === 0) return NO_WAY;
  const begun: readonly Letters[] = [{ state, counted: NOTHING, number: 1 }];
  let ways = 0;
  let defensible = 0;
  const letters = new Map<string, Decided["letters"][number]>();
  for (const letter of offered.reduce((so, wordings) => written(changes, so, wordings), begun)) {
    const result = steps.find(({ when }) => holds(tests, when, letter.state, 0, letter.counted));
    if (!result) continue;
    ways += letter.number;
    if (result.rating !== "costly") defensible += letter.number;
    letters.set(`${result.number};${letter.state.join()}`, { result, left: letter.state });
  }
  return { ways, defensible, letters: [...letters.values()] };
}

function written(changes: Changes, begun: readonly Letters[], wordings: readonly Deed[]): readonly Letters[] {
  const letters = new Map<string, Letters>();
  for (const letter of begun) {
    for (const { number, rating } of wordings) {
      const state = new Int32Array(letter.state.length);
      applyChange(changes, number, letter.state, 0, state, 0);
      const counted = letter.counted.slice();
      counted[countedAt(rating)] = (counted[countedAt(rating)] ?? 0) + 1;
      const key = `${state.join()};${counted.join()}`;
      const same = letters.get(key);
      if (same) same.number += letter.number;
      else letters.set(key, { state, counted, number: letter.number });
    }
  }
  return [...letters.values()];
}
