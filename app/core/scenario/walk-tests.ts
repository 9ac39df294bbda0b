import { RATINGS, type Condition, type Rating, type Scenario, type Stance } from "./model";
import type { Layout } from "./walk-layout";

const COUNTED: readonly (Stance | Rating)[] = ["open", "closing", ...RATINGS];

/** Nothing chosen; and a place in the counts for each stance and rating. */
export function nothingCounted(): Int32Array {
  return new Int32Array(COUNTED.length);
}

export function countedAt(what: Stance | Rating): number {
  return COUNTED.indexOf(what);
}

/** A condition as the walk asks it: the line it begins with. */
export type Test = number;
/** What is true at once, and what never is; both end every condition. */
export const ALWAYS: Test = -1;
const NEVER: Test = -2;

/** All conditions as lines of numbers: one line is one question, and each of its answers names the line to go on with. */
export type Tests = {
  readonly lines: Int32Array;
  /** By the number of a named condition: 1 if it was true once. */
  readonly held: Uint8Array;
};

/** Numbers in a line: kind, what is asked, shift, mask, the least and the most that is a yes, and where yes and no lead. */
const SIZE = 8;
/** Asks a field of the state, a count of what was chosen, or a named condition: its number, and its first line as the shift. */
const KIND = { field: 0, count: 1, named: 2 } as const;
const HIGHEST = 2 ** 31 - 1;

type Bounds = { readonly atLeast?: number; readonly atMost?: number };
/** Where yes and no lead. */
type Exits = readonly [yes: Test, no: Test];

/** Writes conditions down one after another. `close`: all of them, to be asked from now on. */
export type TestWriter = { readonly of: (condition: Condition | undefined) => Test; readonly close: () => Tests };

export function openTests(scenario: Scenario, layout: Layout): TestWriter {
  const numbers: number[] = [];
  const names = Object.keys(scenario.conditions);
  const named = new Map<string, Test>();
  const line = (asked: readonly [number, number, number, number], { atLeast = 0, atMost = HIGHEST }: Bounds, exits: Exits): Test => {
    numbers.push(...asked, bounded(Math.ceil(atLeast)), bounded(Math.floor(atMost)), ...exits);
    return numbers.length / SIZE - 1;
  };
  const byName = (id: string): Test => {
    const test = named.get(id) ?? write(scenario.conditions[id] ?? { all: [] }, [ALWAYS, NEVER]);
    named.set(id, test);
    return test;
  };
  // From behind, so that each line knows where its answers lead.
  const write = (condition: Condition, exits: Exits): Test => {
    const [yes, no] = exits;
    if ("all" in condition) return condition.all.reduceRight<Test>((next, part) => write(part, [next, no]), yes);
    if ("any" in condition) return condition.any.reduceRight<Test>((next, part) => write(part, [yes, next]), no);
    if ("readings" in condition) return line([KIND.count, countedAt(condition.readings), 0, 0], condition, exits);
    if ("wordings" in condition) return line([KIND.count, countedAt(condition.wordings), 0, 0], condition, exits);
    if ("condition" in condition) return line([KIND.named, names.indexOf(condition.condition), byName(condition.condition), 0], {}, condition.is ? exits : [no, yes]);
    const field = "flag" in condition ? layout.flags.get(condition.flag) : layout.meters.get(condition.meter);
    const bounds = "flag" in condition ? { atLeast: condition.is ? 1 : 0, atMost: condition.is ? 1 : 0 } : condition;
    // What is declared nowhere is zero.
    if (!field) return (bounds.atLeast ?? 0) <= 0 ? yes : no;
    return line([KIND.field, field.word, field.shift, field.mask], bounds, exits);
  };
  return {
    of: (condition) => (condition === undefined ? ALWAYS : write(condition, [ALWAYS, NEVER])),
    close: () => ({ lines: Int32Array.from(numbers), held: new Uint8Array(names.length) }),
  };
}

function bounded(value: number): number {
  return Math.min(HIGHEST, Math.max(-1, value));
}

/** True if the condition holds in the state that begins at `at`, with what was chosen there. */
export function holds(tests: Tests, test: Test, words: Int32Array, at: number, counted: Int32Array): boolean {
  const { lines } = tests;
  let next = test;
  while (next >= 0) {
    const line = next * SIZE;
    const what = lines[line + 1] ?? 0;
    const kind = lines[line] ?? 0;
    let yes: boolean;
    if (kind === KIND.named) yes = namedHolds(tests, what, lines[line + 2] ?? NEVER, words, at, counted);
    else {
      const value = kind === KIND.count ? (counted[what] ?? 0) : ((words[at + what] ?? 0) >>> (lines[line + 2] ?? 0)) & (lines[line + 3] ?? 0);
      yes = value >= (lines[line + 4] ?? 0) && value <= (lines[line + 5] ?? 0);
    }
    next = lines[line + (yes ? 6 : 7)] ?? NEVER;
  }
  return next === ALWAYS;
}

/** Adds the bits that a condition may ask for to those of `touched`, by word. Lines lead to the same ones again and again: each is read once. */
export function askedBy({ lines }: Tests, test: Test, touched: Int32Array): void {
  const reached = new Set([test]);
  for (const line of reached) {
    if (line < 0) continue;
    const [kind, what = 0, shift = 0, mask = 0, , , yes = NEVER, no = NEVER] = lines.subarray(line * SIZE, (line + 1) * SIZE);
    if (kind === KIND.field) touched[what] = (touched[what] ?? 0) | (mask << shift);
    if (kind === KIND.named) reached.add(shift);
    reached.add(yes).add(no);
  }
}

function namedHolds(tests: Tests, number: number, test: Test, words: Int32Array, at: number, counted: Int32Array): boolean {
  const isTrue = holds(tests, test, words, at, counted);
  if (isTrue) tests.held[number] = 1;
  return isTrue;
}
