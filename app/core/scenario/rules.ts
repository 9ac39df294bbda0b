import type { Condition, Effects, Rating, Scenario, Stance } from "./model";

/** Where a conversation stands: every meter's value and the flags that are set. */
export type Situation = {
  readonly meters: Readonly<Record<string, number>>;
  readonly flags: ReadonlySet<string>;
};

/** How many readings of each stance, or wordings of each rating, were chosen: what results ask for. */
export type Counted = Readonly<Record<Stance | Rating, number>>;

/** What a condition may ask. Play, machine and walk each answer from their own shape of a situation. */
export type Asked = {
  meter(id: string): number;
  flag(id: string): boolean;
  named(id: string): Condition;
  readonly counted: Counted;
};

export const NOTHING_COUNTED: Counted = { open: 0, closing: 0, strong: 0, workable: 0, costly: 0 };

/** Counts the stances of chosen readings or the ratings of chosen wordings. */
export function countChosen(chosen: readonly ({ readonly stance: Stance } | { readonly rating: Rating })[]): Counted {
  const counted = { ...NOTHING_COUNTED };
  for (const part of chosen) counted["stance" in part ? part.stance : part.rating] += 1;
  return counted;
}

export function askedOf(scenario: Pick<Scenario, "conditions">, situation: Situation, counted = NOTHING_COUNTED): Asked {
  return {
    meter: (id) => situation.meters[id] ?? 0,
    flag: (id) => situation.flags.has(id),
    named: (id) => scenario.conditions[id] ?? { all: [] },
    counted,
  };
}

/** True if the condition holds; a missing condition always does. */
export function holds(condition: Condition | undefined, asked: Asked): boolean {
  if (condition === undefined) return true;
  if ("flag" in condition) return asked.flag(condition.flag) === condition.is;
  if ("meter" in condition) return within(asked.meter(condition.meter), condition);
  if ("condition" in condition) return holds(asked.named(condition.condition), asked) === condition.is;
  if ("readings" in condition) return within(asked.counted[condition.readings], condition);
  if ("wordings" in condition) return within(asked.counted[condition.wordings], condition);
  if ("all" in condition) return condition.all.every((part) => holds(part, asked));
  return condition.any.some((part) => holds(part, asked));
}

function within(value: number, bounds: { readonly atLeast?: number; readonly atMost?: number }): boolean {
  return value >= (bounds.atLeast ?? -Infinity) && value <= (bounds.atMost ?? Infinity);
}

/** The situation a scenario starts in. */
export function startSituation(scenario: Pick<Scenario, "meters">): Situation {
  return { meters: Object.fromEntries(scenario.meters.map((meter) => [meter.id, meter.start])), flags: new Set() };
}

/** The situation after the effects of several wordings, in their order. */
export function applyAll(scenario: Pick<Scenario, "meters">, deeds: readonly { readonly effects: Effects }[], before: Situation): Situation {
  return deeds.reduce((situation, { effects }) => applyEffects(scenario, effects, situation), before);
}

/** The situation after the effects. Meters stay between 0 and their highest word. */
export function applyEffects(scenario: Pick<Scenario, "meters">, effects: Effects, before: Situation): Situation {
  const meters = { ...before.meters };
  for (const meter of scenario.meters) {
    const step = effects.meters[meter.id];
    if (step !== undefined) meters[meter.id] = clamp((meters[meter.id] ?? meter.start) + step, meter.words.length - 1);
  }
  const flags = new Set(before.flags);
  for (const flag of effects.set) flags.add(flag);
  for (const flag of effects.clear) flags.delete(flag);
  return { meters, flags };
}

export function clamp(value: number, highest: number): number {
  return Math.min(highest, Math.max(0, value));
}

/** The first entry whose condition holds. */
export function firstThatHolds<Entry extends { readonly when?: Condition }>(entries: readonly Entry[], asked: Asked): Entry | undefined {
  return entries.find((entry) => holds(entry.when, asked));
}
