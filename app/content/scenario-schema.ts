import { z } from "zod";
import { DIMENSIONS, ENDING_KINDS, LENS, METER_SHAPES, ROOMS } from "../core/scenario/model";
import { day, id, longText, minutes, text } from "./atoms";
import { figure } from "./figure-schema";
import { bound, condition, scene } from "./scenario-scene-schema";

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u);
const foreign = { lang: language, dir: z.enum(["ltr", "rtl"]), text };

const person = { name: text, address: text, life: text, figure };
const card = z.strictObject({ ...person, phrases: z.record(id, z.strictObject(foreign)).optional() });
const castMember = z.strictObject({
  ...person, side: z.enum(["visitor", "staff"]), wish: text,
  casting: z.strictObject({ part: id, nameFrom: language }).optional(),
  cards: z.record(id, card).optional(),
});

const told = { story: longText, imageDescription: text, summary: text, experience: z.record(id, text) };

export const endingVariant = z.strictObject({ when: condition, ...z.object(told).partial().shape });
export const ending = z.strictObject({
  title: text, kind: z.enum(ENDING_KINDS), when: condition.optional(), ...told, variants: z.record(id, endingVariant).optional(),
});

const norm = z.strictObject({
  norm: text, text: longText, certainty: z.enum(["certain", "varies"]), asOf: day, reviewBy: day, review: z.enum(["open", "done"]).optional(),
  source: z.union([z.literal("own_authority"), z.url({ protocol: /^https$/u }).max(1_000)]),
  examples: z.array(z.url({ protocol: /^https$/u }).max(1_000)).max(20).optional(),
});

const lens = z.strictObject(Object.fromEntries(LENS.map((aspect) => [aspect, z.strictObject({ question: text, reading: longText })])));

/** `sentence:wording` */
const pair = z.string().regex(/^[a-z][A-Za-z0-9_-]{0,59}:[a-z][A-Za-z0-9_-]{0,59}$/u);

const journey = z.strictObject({
  title: text,
  steps: z.array(z.union([id, z.array(z.union([id, pair])).min(1).max(20)])).min(1).max(200),
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
  cast: z.record(id, castMember),
  meters: z.record(id, z.strictObject({ label: text, of: id, shape: z.enum(METER_SHAPES), start: bound, words: z.array(text).min(2).max(10) })),
  flags: z.record(id, text).optional(),
  conditions: z.record(id, condition).optional(),
  phrases: z.record(id, z.strictObject({ ...foreign, translation: text })).optional(),
  start: id,
  scenes: z.record(id, scene),
  endings: z.record(id, ending),
  debrief: z.strictObject({
    opening: text, lens, innerView: z.record(id, longText), structuralCause: longText,
    authorityCould: z.record(id, text), tool: z.strictObject({ card: z.string().regex(/^W\d{2}$/u), why: text }), intention: text,
  }),
  legal: z.strictObject({ note: longText, norms: z.record(id, norm) }),
  swapTest: z.strictObject({ exchanged: text, finding: longText, checkedBy: z.enum(["author", "outside_readers"]), remains: text.optional(), cards: z.record(id, text).optional() }),
  journeys: z.record(id, journey).optional(),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;
