import { RATINGS, type Condition, type Effects, type Rating, type Scenario, type Stance } from "./model";
import { readField, writeField, type Layout, type MeterField } from "./walk-states";

/** A condition as the walk asks it, of a packed state and of what was chosen there. */
export type Test = (state: Int32Array, counted: Int32Array) => boolean;

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
    const made: Test = (state, counted) => {
      const holds = inner(state, counted);
      if (holds) held.add(id);
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
      return (state, counted) => asked(state, counted) === condition.is;
    }
    const parts = ("all" in condition ? condition.all : condition.any).map(test);
    return "all" in condition ? allOf(parts) : anyOf(parts);
  };
  return { of: (condition) => (condition === undefined ? undefined : test(condition)), held };
}

function flagTest(layout: Layout, { flag, is }: Extract<Condition, { readonly flag: string }>): Test {
  const field = layout.flags.get(flag);
  if (!field) return () => !is;
  const bit = 1 << field.shift;
  return (state) => (((state[field.word] ?? 0) & bit) !== 0) === is;
}

type Bounds = { readonly atLeast?: number; readonly atMost?: number };

function meterTest(layout: Layout, condition: Extract<Condition, { readonly meter: string }>): Test {
  const field = layout.meters.get(condition.meter);
  const { atLeast = 0, atMost = Infinity } = condition;
  if (!field) return () => atLeast <= 0;
  return (state) => {
    const value = readField(state, field);
    return value >= atLeast && value <= atMost;
  };
}

function countTest(place: number, { atLeast = 0, atMost = Infinity }: Bounds): Test {
  return (_state, counted) => {
    const value = counted[place] ?? 0;
    return value >= atLeast && value <= atMost;
  };
}

function allOf(parts: readonly Test[]): Test {
  return (state, counted) => {
    for (const part of parts) if (!part(state, counted)) return false;
    return true;
  };
}

function anyOf(parts: readonly Test[]): Test {
  return (state, counted) => {
    for (const part of parts) if (part(state, counted)) return true;
    return false;
  };
}

/** Effects as the walk applies them, in place. `unmoved`: meters with a step that never changed anything; `used`: it was applied. */
export type Change = { readonly apply: (state: Int32Array) => void; readonly unmoved: () => readonly string[]; readonly used: () => boolean };

export function changeOf(layout: Layout, effects: Effects): Change {
  let used = false;
  const meters = Object.entries(effects.meters).flatMap(([id, step]): readonly MeterStep[] => {
    const field = layout.meters.get(id);
    return field ? [{ id, step, field, moved: false }] : [];
  });
  const move = meters.length > 0 && layout.meterBits <= MOST_TABLE_BITS ? tabled(layout.meterBits, meters) : stepwise(meters);
  const set = bitsOf(layout, effects.set);
  const clear = bitsOf(layout, effects.clear);
  const apply = (state: Int32Array): void => {
    used = true;
    move(state);
    for (const { word, bits } of set) state[word] = (state[word] ?? 0) | bits;
    for (const { word, bits } of clear) state[word] = (state[word] ?? 0) & ~bits;
  };
  return { apply, unmoved: () => meters.filter(({ moved }) => !moved).map(({ id }) => id), used: () => used };
}

/** Up to this many bits of meters, what a step makes of them is written down once for all values. */
const MOST_TABLE_BITS = 10;

function stepwise(meters: readonly MeterStep[]): (state: Int32Array) => void {
  return (state) => {
    for (const meter of meters) {
      const { field } = meter;
      const before = readField(state, field);
      const after = Math.min(field.highest, Math.max(0, before + meter.step));
      if (after === before) continue;
      writeField(state, field, after);
      meter.moved = true;
    }
  };
}

/** The same by one look-up: each value is worked out when it is first met. */
function tabled(bits: number, meters: readonly MeterStep[]): (state: Int32Array) => void {
  const mask = 2 ** bits - 1;
  const after = new Int32Array(2 ** bits).fill(-1);
  const step = stepwise(meters);
  return (state) => {
    const word = state[0] ?? 0;
    const before = word & mask;
    const known = after[before] ?? -1;
    if (known !== -1) {
      state[0] = (word & ~mask) | known;
      return;
    }
    step(state);
    after[before] = (state[0] ?? 0) & mask;
  };
}

type MeterStep = { readonly id: string; readonly step: number; readonly field: MeterField; moved: boolean };

function bitsOf(layout: Layout, flags: readonly string[]): readonly { readonly word: number; readonly bits: number }[] {
  const words = new Map<number, number>();
  for (const id of flags) {
    const field = layout.flags.get(id);
    if (field) words.set(field.word, (words.get(field.word) ?? 0) | (1 << field.shift));
  }
  return [...words].map(([word, bits]) => ({ word, bits }));
}
