import { RATINGS, type Condition, type Rating, type Scenario, type Stance } from "./model";
import { readField, type Layout } from "./walk-layout";

/** A condition as the walk asks it, of the packed state that begins at `at` and of what was chosen there. */
export type Test = (words: Int32Array, at: number, counted: Int32Array) => boolean;

const COUNTED: readonly (Stance | Rating)[] = ["open", "closing", ...RATINGS];

/** Nothing chosen; and a place in the counts for each stance and rating. */
export function nothingCounted(): Int32Array {
  return new Int32Array(COUNTED.length);
}

export function countedAt(what: Stance | Rating): number {
  return COUNTED.indexOf(what);
}

/** Makes tests of conditions. `held`: names of conditions that were true once. */
export type Tests = { readonly of: (condition: Condition | undefined) => Test | undefined; readonly held: ReadonlySet<string> };

export function testsOf(scenario: Scenario, layout: Layout): Tests {
  const held = new Set<string>();
  const named = new Map<string, Test>();
  const byName = (id: string): Test => {
    const known = named.get(id);
    if (known) return known;
    const inner = test(scenario.conditions[id] ?? { all: [] });
    let heldOnce = false;
    const made: Test = (words, at, counted) => {
      const holds = inner(words, at, counted);
      if (holds && !heldOnce) {
        heldOnce = true;
        held.add(id);
      }
      return holds;
    };
    named.set(id, made);
    return made;
  };
  const test = (condition: Condition): Test => {
    if ("flag" in condition) return flagTest(layout, condition);
    if ("meter" in condition) return meterTest(layout, condition);
    if ("readings" in condition) return countTest(countedAt(condition.readings), condition);
    if ("wordings" in condition) return countTest(countedAt(condition.wordings), condition);
    if ("condition" in condition) {
      const asked = byName(condition.condition);
      return (words, at, counted) => asked(words, at, counted) === condition.is;
    }
    const parts = ("all" in condition ? condition.all : condition.any).map(test);
    return "all" in condition ? allOf(parts) : anyOf(parts);
  };
  return { of: (condition) => (condition === undefined ? undefined : test(condition)), held };
}

function flagTest(layout: Layout, { flag, is }: Extract<Condition, { readonly flag: string }>): Test {
  const field = layout.flags.get(flag);
  if (!field) return () => !is;
  const { word } = field;
  const bit = 1 << field.shift;
  return (words, at) => (((words[at + word] ?? 0) & bit) !== 0) === is;
}

type Bounds = { readonly atLeast?: number; readonly atMost?: number };

function meterTest(layout: Layout, condition: Extract<Condition, { readonly meter: string }>): Test {
  const field = layout.meters.get(condition.meter);
  const { atLeast = 0, atMost = Infinity } = condition;
  if (!field) return () => atLeast <= 0;
  return (words, at) => {
    const value = readField(words, at, field);
    return value >= atLeast && value <= atMost;
  };
}

function countTest(place: number, { atLeast = 0, atMost = Infinity }: Bounds): Test {
  return (_words, _at, counted) => {
    const value = counted[place] ?? 0;
    return value >= atLeast && value <= atMost;
  };
}

function allOf(parts: readonly Test[]): Test {
  return (words, at, counted) => {
    for (const part of parts) if (!part(words, at, counted)) return false;
    return true;
  };
}

function anyOf(parts: readonly Test[]): Test {
  return (words, at, counted) => {
    for (const part of parts) if (part(words, at, counted)) return true;
    return false;
  };
}
