import { z } from "zod";
import { secondsIn } from "../core/media/captions";
import { sizeIn } from "../core/media/picture";
import { recordingIn, type RecordingKind } from "../core/media/recording";
import { LENS, MOODS } from "../core/scenario/model";
import { isDay } from "./atoms";
import { ID } from "./names";

const text = z.string().max(2_000).regex(/\S/u);
const id = z.string().regex(ID);
/** Ids of options and tool cards are only compared, never looked up. */
const day = z.string().refine(isDay);
const recording = (kind: RecordingKind) => z.string().refine((id) => recordingIn(id)?.kind === kind);
const count = (most: number) => z.coerce.number().int().min(1).max(most);

/**
 * What may stand inside a block. `phrasing`: one paragraph, recorded without its frame. `flow`: prose and blocks.
 * A list: only these blocks.
 */
export type BlockContent = "none" | "phrasing" | "flow" | readonly string[];
export type Block = {
  readonly attributes: z.ZodObject;
  readonly content: BlockContent;
  /** Stands inside a sentence. All others stand on their own. */
  readonly inline?: true;
  /** Only directly inside one of these blocks. */
  readonly inside?: readonly string[];
  /** Only at the top of the lesson, in no other block. */
  readonly topOnly?: true;
};

/** The public format of lessons: every block with its attributes and what it may hold. */
export const BLOCKS: ReadonlyMap<string, Block> = new Map<string, Block>([
  ["Portrait", { attributes: z.strictObject({ cast: id, name: text, mood: z.enum(MOODS), crop: z.enum(["head", "waist", "full"]).optional(), description: text }), content: "none" }],
  ["Picture", {
    attributes: z.strictObject({ media: z.string().refine((name) => sizeIn(name) !== undefined), description: text.optional(), decorative: z.enum(["yes"]).optional(), caption: text.optional() }), content: "none",
  }],
  ["Film", { attributes: z.strictObject({ media: recording("film"), title: text, seen: text.optional(), spoken: z.enum(["yes"]).optional() }), content: ["Said"] }],
  ["Sound", { attributes: z.strictObject({ media: recording("sound"), title: text }), content: ["Said"] }],
  ["Said", { attributes: z.strictObject({ at: z.string().refine((time) => secondsIn(time) !== undefined).optional(), who: text.optional() }), content: "phrasing", inside: ["Film", "Sound"] }],
  ["Reflection", { attributes: z.strictObject({ id, label: text, rows: count(20).optional(), returnsTo: id.optional() }), content: "flow" }],
  ["Case", { attributes: z.strictObject({ id, title: text, question: text }), content: "flow", topOnly: true }],
  ["Dialogue", { attributes: z.strictObject({ place: text.optional() }), content: ["Line"] }],
  ["Line", {
    attributes: z.strictObject({
      who: text, manner: text.optional(), time: text.optional(), lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u).optional(),
      dir: z.enum(["ltr", "rtl"]).optional(), translation: text.optional(),
    }), content: "phrasing", inside: ["Dialogue"],
  }],
  ["Reveal", { attributes: z.strictObject({ summary: text }), content: "flow" }],
  ["Lens", { attributes: z.strictObject({ subject: text }), content: ["Aspect"], topOnly: true }],
  ["Aspect", { attributes: z.strictObject({ of: z.enum(LENS), title: text, ask: text }), content: "flow", inside: ["Lens"] }],
  ["Term", { attributes: z.strictObject({ entry: id, meaning: text }), content: "phrasing", inline: true }],
  ["LegalNote", { attributes: z.strictObject({ source: text, scope: text, asOf: day, reviewBy: day }), content: "flow" }],
  ["Wordings", { attributes: z.strictObject({ situation: text }), content: ["Wording"] }],
  ["Wording", { attributes: z.strictObject({ label: text, effect: text }), content: "flow", inside: ["Wordings"] }],
  ["ToolCard", { attributes: z.strictObject({ id: z.string().regex(/^W\d{2}$/u), title: text }), content: "flow" }],
  ["Question", { attributes: z.strictObject({ id, kind: z.enum(["single", "multiple"]), prompt: text }), content: "flow", topOnly: true }],
  ["Option", {
    attributes: z.strictObject({ id, correct: z.enum(["yes", "no"]), appeal: text.optional(), explanation: text }),
    content: "phrasing", inside: ["Question"],
  }],
  ["Scenario", { attributes: z.strictObject({ id, title: text, minutes: count(240) }), content: "flow", topOnly: true }],
  ["Summary", { attributes: z.strictObject({}), content: "flow", topOnly: true }],
  ["Intention", { attributes: z.strictObject({ id, when: text, then: text }), content: "none", topOnly: true }],
]);

/** Names of all lesson blocks, for the table that draws them. */
export const BLOCK_NAMES: readonly string[] = [...BLOCKS.keys()];

/** Plain elements a recorded lesson may hold, each with the only properties it can have. */
export const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["p", []], ["h2", ["id"]], ["h3", ["id"]], ["h4", ["id"]], ["em", []], ["strong", []], ["del", []], ["br", []], ["hr", []],
  ["code", ["language"]], ["pre", []], ["blockquote", []], ["ul", []], ["ol", ["start"]], ["li", ["id"]],
  ["a", ["href", "id", "label"]], ["sup", []], ["section", []],
  ["table", []], ["thead", []], ["tbody", []], ["tr", []], ["th", ["align"]], ["td", ["align"]],
]);
