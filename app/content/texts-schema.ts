import { z } from "zod";
import { DIMENSIONS } from "../core/scenario/model";
import { id, longText, text } from "./atoms";
import { KEY } from "./names";

const one = text.optional();
const long = longText.optional();

/** The English texts of one id. Which of them belong to it follows from the German file; nothing structural. */
export const textsEntry = z.strictObject({
  title: one, role: one, situation: one, goal: one, houseRule: one, text: long,
  address: one, life: one, wish: one, label: one, words: z.array(text).min(2).max(10).optional(), note: long, translation: one,
  speech: one, observation: one, imageDescription: one, memoryLine: one, question: one, turningPoint: one,
  innerView: z.union([longText, z.record(id, longText)]).optional(),
  say: one, do: one, locked: one, appeal: one, hint: one, echo: one,
  evidence: z.partialRecord(z.enum(DIMENSIONS), text).optional(),
  story: long, summary: one, experience: z.record(id, text).optional(),
  opening: one, structuralCause: long, intention: one, tool: one, reading: long,
  norm: one, exchanged: one, finding: long, remains: one, cards: z.record(id, text).optional(),
});
export type TextsEntry = z.infer<typeof textsEntry>;

/** `courses/scenarios/<id>.en.yaml`. */
export const textsFile = z.strictObject({
  format: z.literal("scenario-texts/1"),
  scenario: id,
  language: z.literal("en"),
  state: z.enum(["final", "machine"]).optional(),
  open: z.array(z.string().regex(KEY)).max(1_000).optional(),
  texts: z.record(z.string().regex(KEY), textsEntry),
});
export type TextsFile = z.infer<typeof textsFile>;
