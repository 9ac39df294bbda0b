import { z } from "zod";
import { DIMENSIONS, MOODS, RATINGS, ROOMS } from "../core/scenario/model";
import { id, text } from "./atoms";

export const bound = z.number().int().min(0).max(100);

/** How a condition is written. Recursive through `all` and `any`. */
export type ConditionFile =
  | { flag: string; is: boolean }
  | { meter: string; atLeast?: number; atMost?: number }
  | { condition: string; is: boolean }
  | { subject: string; is: boolean }
  | { hub: string; discussed: "required" | "all"; is: boolean }
  | { readings: "open" | "closing"; atLeast?: number; atMost?: number }
  | { wordings: (typeof RATINGS)[number]; atLeast?: number; atMost?: number }
  | { all: ConditionFile[] }
  | { any: ConditionFile[] };

export const condition: z.ZodType<ConditionFile> = z.lazy(() =>
  z.union([
    z.strictObject({ flag: id, is: z.boolean() }),
    z.strictObject({ meter: id, atLeast: bound.optional(), atMost: bound.optional() }),
    z.strictObject({ condition: id, is: z.boolean() }),
    z.strictObject({ subject: id, is: z.boolean() }),
    z.strictObject({ hub: id, discussed: z.enum(["required", "all"]), is: z.boolean() }),
    z.strictObject({ readings: z.enum(["open", "closing"]), atLeast: bound.optional(), atMost: bound.optional() }),
    z.strictObject({ wordings: z.enum(RATINGS), atLeast: bound.optional(), atMost: bound.optional() }),
    z.strictObject({ all: z.array(condition).min(1).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
  ]),
).meta({ id: "condition" });

/** Signed steps by meter id beside the two lists of flags. */
const effects = z.object({ set: z.array(id).max(40).optional(), clear: z.array(id).max(40).optional() }).catchall(z.number().int().min(-10).max(10));

const evidence = z.partialRecord(
  z.enum(DIMENSIONS),
  z.union([z.strictObject({ shown: text }), z.strictObject({ missed: text })]),
);

const deed = {
  when: condition.optional(),
  rating: z.enum(RATINGS),
  hint: text.optional(),
  evidence: evidence.optional(),
  norms: z.array(id).min(1).max(20).optional(),
};

const consequence = { ...deed, effects, to: id };

export const move = z.strictObject({
  say: text.optional(),
  do: text.optional(),
  locked: text.optional(),
  repair: z.boolean().optional(),
  appeal: text.optional(),
  echo: z.strictObject({ at: z.array(id).min(1).max(20), line: text }).optional(),
  ...consequence,
});

const subject = move.extend({ title: text, optional: z.boolean().optional() });
const wording = z.strictObject({ text, appeal: text.optional(), effects: effects.optional(), ...deed });
const sentence = z.strictObject({ label: text, wordings: z.record(id, wording) });

const reading = z.strictObject({ stance: z.enum(["open", "closing"]), text });
export const result = z.strictObject({ observation: text, ...consequence });

const changeable = {
  observation: text.optional(),
  innerView: text.optional(),
  memoryLine: text.optional(),
};

export const sceneVariant = z.strictObject({
  when: condition, mood: z.enum(MOODS).optional(), speech: text.optional(), imageDescription: text.optional(), ...changeable,
});

const sceneBase = {
  title: text,
  room: z.enum(ROOMS),
  speaker: id,
  mood: z.enum(MOODS),
  company: z.record(id, z.enum(MOODS)).optional(),
  voices: z.record(id, z.strictObject({ by: id, say: text })).optional(),
  speech: text,
  imageDescription: text,
  ...changeable,
  hideMeters: z.boolean().optional(),
  question: text.optional(),
  turningPoint: z.strictObject({ by: id, line: text }).optional(),
  variants: z.record(id, sceneVariant).optional(),
};

export const scene = z.discriminatedUnion("kind", [
  z.strictObject({ ...sceneBase, kind: z.literal("dialogue"), moves: z.record(id, move) }),
  z.strictObject({ ...sceneBase, kind: z.literal("hub"), subjects: z.record(id, subject), moves: z.record(id, move) }),
  z.strictObject({ ...sceneBase, kind: z.literal("interpretation"), readings: z.record(id, reading), results: z.record(id, result) }),
  z.strictObject({ ...sceneBase, kind: z.literal("writing"), sentences: z.record(id, sentence), results: z.record(id, result) }),
]);
