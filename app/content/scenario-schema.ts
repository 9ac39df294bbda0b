import { z } from "zod";
import { ENDING_KINDS, LENS, METER_SHAPES, MOODS, RATINGS, ROOMS, DIMENSIONS } from "../core/scenario/model";
import { day, id, longText, minutes, text } from "./atoms";
import { figure } from "./figure-schema";

const bound = z.number().int().min(0).max(100);

/** How a condition is written. Recursive through `all` and `any`. */
export type ConditionFile =
  | { flag: string; is: boolean }
  | { meter: string; atLeast?: number; atMost?: number }
  | { condition: string; is: boolean }
  | { readings: "open" | "closing"; atLeast?: number; atMost?: number }
  | { all: ConditionFile[] }
  | { any: ConditionFile[] };

export const condition: z.ZodType<ConditionFile> = z.lazy(() =>
  z.union([
    z.strictObject({ flag: id, is: z.boolean() }),
    z.strictObject({ meter: id, atLeast: bound.optional(), atMost: bound.optional() }),
    z.strictObject({ condition: id, is: z.boolean() }),
    z.strictObject({ readings: z.enum(["open", "closing"]), atLeast: bound.optional(), atMost: bound.optional() }),
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

const consequence = {
  when: condition.optional(),
  rating: z.enum(RATINGS),
  effects,
  hint: text.optional(),
  evidence: evidence.optional(),
  to: id,
};

export const move = z.strictObject({
  say: text.optional(),
  do: text.optional(),
  locked: text.optional(),
  repair: z.boolean().optional(),
  appeal: text.optional(),
  echo: z.strictObject({ at: z.array(id).min(1).max(20), line: text }).optional(),
  ...consequence,
});

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
  speech: text,
  imageDescription: text,
  ...changeable,
  question: text.optional(),
  turningPoint: z.strictObject({ by: id, line: text }).optional(),
  variants: z.record(id, sceneVariant).optional(),
};

export const scene = z.discriminatedUnion("kind", [
  z.strictObject({ ...sceneBase, kind: z.literal("dialogue"), moves: z.record(id, move) }),
  z.strictObject({ ...sceneBase, kind: z.literal("interpretation"), readings: z.record(id, reading), results: z.record(id, result) }),
]);

const told = { story: longText, imageDescription: text, summary: text, experience: z.record(id, text) };

export const endingVariant = z.strictObject({ when: condition, ...z.object(told).partial().shape });
export const ending = z.strictObject({
  title: text, kind: z.enum(ENDING_KINDS), when: condition.optional(), ...told, variants: z.record(id, endingVariant).optional(),
});

const norm = z.strictObject({
  norm: text, text: longText, certainty: z.enum(["certain", "varies"]), asOf: day, reviewBy: day,
  source: z.union([z.literal("own_authority"), z.url({ protocol: /^https$/u }).max(1_000)]),
  examples: z.array(z.url({ protocol: /^https$/u }).max(1_000)).max(20).optional(),
});

const lens = z.strictObject(Object.fromEntries(LENS.map((aspect) => [aspect, z.strictObject({ question: text, reading: longText })])));

const journey = z.strictObject({
  title: text,
  steps: z.array(z.union([id, z.array(id).min(1).max(20)])).min(1).max(200),
  ending: id,
  meters: z.record(id, z.strictObject({ atLeast: bound.optional(), atMost: bound.optional() })).optional(),
});

/** `courses/scenarios/<id>.yaml`: structure and German texts. */
export const scenarioFile = z.strictObject({
  format: z.literal("scenario/1"),
  id,
  language: z.literal("de"),
  title: text,
  place: z.enum(ROOMS),
  minutes,
  dimensions: z.array(z.enum(DIMENSIONS)).min(1).max(DIMENSIONS.length),
  briefing: z.strictObject({ role: text, situation: text, goal: text, houseRule: text.optional() }),
  contentNote: z.strictObject({ text, bypass: z.record(id, id).optional() }).optional(),
  cast: z.record(id, z.strictObject({ name: text, address: text, side: z.enum(["visitor", "staff"]), life: text, wish: text, figure })),
  meters: z.record(id, z.strictObject({ label: text, of: id, shape: z.enum(METER_SHAPES), start: bound, words: z.array(text).min(2).max(10) })),
  flags: z.record(id, text).optional(),
  conditions: z.record(id, condition).optional(),
  phrases: z.record(id, z.strictObject({
    lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u), dir: z.enum(["ltr", "rtl"]), text, translation: text,
  })).optional(),
  start: id,
  scenes: z.record(id, scene),
  endings: z.record(id, ending),
  debrief: z.strictObject({
    opening: text, lens, innerView: z.record(id, longText), structuralCause: longText,
    authorityCould: z.record(id, text), tool: z.strictObject({ card: z.string().regex(/^W\d{2}$/u), why: text }), intention: text,
  }),
  legal: z.strictObject({ note: longText, norms: z.record(id, norm) }),
  swapTest: z.strictObject({ exchanged: text, finding: longText, checkedBy: z.enum(["author", "outside_readers"]), remains: text.optional() }),
  journeys: z.record(id, journey).optional(),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;
