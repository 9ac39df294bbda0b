import { addMonths } from "../days";
import type { Day } from "../words";
import type { NumberedFact } from "./facts";
import { partOf, PRIVATE_PARTS, type PrivatePart } from "./private-parts";

/** After how many months without use a part goes; a part that is not named stays until the learner deletes it. */
export type RetentionRules = { readonly [Part in PrivatePart]?: number };

/** Limits of a rule, in months: shorter would take away what a course of a year still needs. */
export const RETENTION_LIMITS = { least: 6, most: 120 } as const;
/** What the form proposes; every authority decides for itself. Source: the product's own proposal, no law. */
export const PROPOSED_MONTHS = 24;

/** True for a number of months that can be a rule. */
export function isRetention(months: number): boolean {
  return Number.isInteger(months) && months >= RETENTION_LIMITS.least && months <= RETENTION_LIMITS.most;
}

/**
 * Numbers of the private facts that are due on a day. What belongs together goes together, counted from its last fact:
 * an attempt with what was written about it, the answers and the progress of one course, the notes of one place, one card, one time of taking stock. So
 * nothing of what somebody is still working with goes. The record and the choice about refreshers never do.
 */
export function dueNumbers(facts: readonly NumberedFact[], rules: RetentionRules, today: Day): readonly number[] {
  const lasts = new Map<string, Day>();
  const placed = facts.flatMap((fact) => {
    const group = groupOf(fact);
    if (group === undefined) return [];
    const day = fact.at.slice(0, 10);
    if (day > (lasts.get(group.key) ?? "")) lasts.set(group.key, day);
    return [{ number: fact.number, ...group }];
  });
  const limits = new Map(PRIVATE_PARTS.flatMap((part) => (rules[part] === undefined ? [] : [[part, addMonths(today, -rules[part])] as const])));
  return placed.filter(({ key, part }) => (lasts.get(key) ?? today) < (limits.get(part) ?? "")).map(({ number }) => number);
}

function groupOf(fact: NumberedFact): { readonly part: PrivatePart; readonly key: string } | undefined {
  const own = partOf(fact);
  if (own === "record" || own === "setting") return undefined;
  const part = "attempt" in fact && fact.attempt !== undefined ? "paths" : own;
  const of = part === "paths" && "attempt" in fact ? fact.attempt : "course" in fact ? fact.course : "place" in fact ? fact.place : "card" in fact ? fact.card : part === "selfChecks" && "round" in fact ? fact.round : "";
  return { part, key: JSON.stringify([part, of]) };
}
