import { z } from "zod";
import { MOST_HINTS } from "../core/course/hints";
import { DIMENSIONS } from "../core/scenario/model";
import { day, id, lessonNumber, text, words } from "./atoms";

const code = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/u);

/** `courses/<id>/course.yaml`. */
export const courseFile = z.strictObject({
  format: z.literal("course/1"),
  id,
  code,
  title: words,
  summary: words,
  audience: words,
  languages: z.array(z.enum(["de", "en"])).min(1).max(2),
  objectives: z.array(words).min(1).max(12),
  contents: z.array(words).min(1).max(30),
  coreArea: z.array(z.number().int().min(1).max(20)).max(20),
  cornerstone: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,39}$/u)).max(20),
  lessons: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/u)).min(1).max(40),
  requiredScenarios: z.array(id).max(20),
  assessment: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("check"), draw: z.number().int().min(1).max(100), pass: z.number().int().min(1).max(100) }),
    z.strictObject({ kind: z.literal("none") }),
  ]),
  validityMonths: z.number().int().min(1).max(120).optional(),
  legal: z.array(z.strictObject({ norm: text, asOf: day, reviewBy: day })).max(60),
});
export type CourseFile = z.infer<typeof courseFile>;

/** A heading as lessons name it. */
const anchor = z.string().regex(/^u-[\p{L}\p{N}-]{1,80}$/u);
const base = { id, lesson: lessonNumber, dimension: z.enum(DIMENSIONS), case: words.optional(), prompt: words, hints: z.array(words).min(1).max(MOST_HINTS).optional(), passage: z.strictObject({ de: anchor, en: anchor.optional() }).optional() };
const option = z.strictObject({
  id, correct: z.boolean(), text: words, appeal: words.optional(), consequence: words.optional(), explanation: words,
});
const reason = z.strictObject({ appeal: words, explanation: words });

const question = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["single", "decision", "multiple"]), ...base, options: z.array(option).min(2).max(10) }),
  z.strictObject({
    kind: z.literal("matching"), ...base,
    right: z.array(z.strictObject({ id, text: words })).min(2).max(10),
    left: z.array(z.strictObject({
      id, text: words, answer: id, explanation: words,
      wrong: z.array(z.strictObject({ choice: id, appeal: words, explanation: words })).max(10),
    })).min(2).max(12),
  }),
  z.strictObject({
    kind: z.literal("order"), ...base,
    steps: z.array(z.strictObject({ id, text: words, explanation: words, tooEarly: reason.optional() })).min(2).max(10),
  }),
  z.strictObject({
    kind: z.literal("short"), ...base,
    accept: z.strictObject({ de: z.array(text).min(1).max(60), en: z.array(text).min(1).max(60) }),
    appeal: words.optional(), explanation: words, example: words,
  }),
]);
export type QuestionFile = z.infer<typeof question>;

/** `courses/<id>/questions.yaml`. */
export const questionsFile = z.strictObject({ format: z.literal("questions/1"), course: code, questions: z.array(question).min(1).max(400) });
export type QuestionsFile = z.infer<typeof questionsFile>;

/** The head of a lesson, between the two lines of `---`. */
export const lessonHead = z.strictObject({
  title: text,
  course: code,
  number: lessonNumber,
  language: z.enum(["de", "en"]),
  minutes: z.number().int().min(1).max(240),
  objectives: z.array(text).min(1).max(10),
  author: text.optional(),
  incident: text.optional(),
  legal: z.array(z.strictObject({
    source: text, quotedIn: text.optional(), asOf: day, reviewBy: day, review: z.enum(["open", "done"]).optional(),
  })).max(30).optional(),
  sources: z.array(text).max(40).optional(),
});
export type LessonHead = z.infer<typeof lessonHead>;
