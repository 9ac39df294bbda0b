import { z } from "zod";
import { ID, isInherited } from "./names";

/** An id: a small letter, then letters, digits, `_`, `-`; no name that every object has. */
export const id = z.string().regex(ID).refine((name) => !isInherited(name), { error: "id-form" }).describe("id");

/** Text for people: not blank, at most 2,000 characters. */
export const text = z.string().min(1).max(2_000).regex(/\S/u).describe("text");
export const longText = z.string().min(1).max(6_000).regex(/\S/u).describe("text");

/** A text in both languages; English may be missing in a draft, never in what is published. */
export const words = z.strictObject({ de: longText, en: longText });

/** Calendar day that exists, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u).refine(isDay, { error: "day-form" }).describe("day");

export const minutes = z.number().int().min(1).max(240);
export const lessonNumber = z.string().regex(/^[1-9]\d?\.[1-9]\d?$/u).describe("lesson-number");

export function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
