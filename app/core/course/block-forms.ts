import { LENS, MOODS } from "../scenario/model";

/**
 * How a field of a block is asked for. `line` and `text` are words; `own`: an id that is made where none is given;
 * `person`, `scenario`, `media`, `film`, `sound`: one of what there is.
 */
export type BlockField = {
  readonly name: string;
  readonly kind: "line" | "text" | "day" | "number" | "choice" | "own" | "person" | "scenario" | "media" | "film" | "sound";
  readonly optional?: true;
  readonly options?: readonly string[];
};
/** `body`: Markdown inside it, or `said`: a line for everything that is said in a recording. `parts`: blocks of one kind inside it, as many as are filled in. */
export type BlockForm = {
  readonly block: string;
  readonly fields: readonly BlockField[];
  readonly body?: "needed" | "optional" | "said";
  readonly parts?: { readonly block: string; readonly fields: readonly BlockField[]; readonly most: number; readonly least: number; readonly body: true };
};

const line = (name: string): BlockField => ({ name, kind: "line" });
const text = (name: string): BlockField => ({ name, kind: "text" });
const choice = (name: string, options: readonly string[]): BlockField => ({ name, kind: "choice", options });
const maybe = (field: BlockField): BlockField => ({ ...field, optional: true });
const OWN: BlockField = { name: "id", kind: "own" };

/** The palette of a lesson: every block that can stand in it, in the order in which a lesson uses them. */
export const BLOCK_FORMS: readonly BlockForm[] = [
  { block: "Portrait", fields: [{ name: "cast", kind: "person" }, line("name"), choice("mood", MOODS), maybe(choice("crop", ["head", "waist", "full"])), line("description")] },
  { block: "Picture", fields: [{ name: "media", kind: "media" }, maybe(text("description")), maybe(choice("decorative", ["yes"])), maybe(line("caption"))] },
  { block: "Film", fields: [{ name: "media", kind: "film" }, line("title"), maybe(text("seen")), maybe(choice("spoken", ["yes"]))], body: "said" },
  { block: "Sound", fields: [{ name: "media", kind: "sound" }, line("title")], body: "said" },
  { block: "Dialogue", fields: [maybe(line("place"))], parts: { block: "Line", fields: [line("who"), maybe(line("manner"))], most: 6, least: 1, body: true } },
  { block: "Reflection", fields: [line("label"), maybe({ name: "rows", kind: "number" }), OWN], body: "needed" },
  { block: "Case", fields: [line("title"), line("question"), OWN], body: "needed", parts: { block: "Reveal", fields: [line("summary")], most: 1, least: 1, body: true } },
  { block: "Reveal", fields: [line("summary")], body: "needed" },
  { block: "Lens", fields: [line("subject")], parts: { block: "Aspect", fields: [choice("of", LENS), line("title"), line("ask")], most: 4, least: 4, body: true } },
  { block: "Term", fields: [text("meaning"), { name: "entry", kind: "own" }], body: "needed" },
  { block: "LegalNote", fields: [line("source"), line("scope"), { name: "asOf", kind: "day" }, { name: "reviewBy", kind: "day" }], body: "needed" },
  { block: "Wordings", fields: [text("situation")], parts: { block: "Wording", fields: [line("label"), line("effect")], most: 4, least: 2, body: true } },
  { block: "Question", fields: [text("prompt"), choice("kind", ["single", "multiple"]), OWN], body: "optional", parts: { block: "Option", fields: [choice("correct", ["no", "yes"]), text("explanation"), maybe(text("appeal"))], most: 4, least: 2, body: true } },
  { block: "Scenario", fields: [{ name: "id", kind: "scenario" }, line("title"), { name: "minutes", kind: "number" }], body: "needed" },
  { block: "ToolCard", fields: [line("id"), line("title")], body: "needed" },
  { block: "Summary", fields: [], body: "needed" },
  { block: "Intention", fields: [line("when"), line("then"), OWN] },
];

export function blockForm(name: string): BlockForm | undefined {
  return BLOCK_FORMS.find(({ block }) => block === name);
}
