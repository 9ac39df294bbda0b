import { readSaid, timeOf } from "../media/captions";
import type { BlockField, BlockForm } from "./block-forms";

/** Reads a form: the value of a control. Controls of the block are called by their field, those of part n `<n>-<field>`. */
export type BlockValues = (name: string) => string;
/** `missing`: the first control that has to be filled in. `unreadable`: the one of whose lines (from 1) this one is nothing that somebody says. */
export type WrittenBlock = { readonly text: string } | { readonly missing: string } | { readonly unreadable: string; readonly line: number };

/** Name of the control that holds the Markdown inside a block or a part. */
export const BODY = "body";

export function partControl(part: number, field: string): string {
  return `${part + 1}-${field}`;
}

/** A block as text of a lesson, from what was filled in. `taken`: text in which ids must not stand twice. */
export function writeBlock(form: BlockForm, values: BlockValues, taken: string): WrittenBlock {
  const missing = missingIn(form, values);
  if (missing !== undefined) return { missing };
  const { block, fields, body, parts } = form;
  const filled = filledParts(form, values);
  const ids = freshIds(taken);
  const lead = `<${block}${attributes(fields, (name) => values(name), ids(block))}`;
  if (body === undefined && !parts) return { text: `${lead} />` };
  if (body === "said") return writtenSaid(block, lead, values(BODY));
  if (block === "Term") return { text: `${lead}>${oneLine(values(BODY))}</${block}>` };
  const inner = parts ? filled.map((part) => writtenPart(parts, (name) => values(partControl(part, name)), ids(parts.block))) : [];
  const apart = parts && !PHRASES.has(parts.block) ? "\n\n" : "\n";
  const content = [body === undefined ? "" : plain(values(BODY)), inner.join(apart)].filter((text) => text !== "");
  return { text: `${lead}>\n${content.join("\n\n")}\n</${block}>` };
}

/** What somebody typed or pasted of a recording, one block each. */
function writtenSaid(block: string, lead: string, typed: string): WrittenBlock {
  const read = readSaid(typed);
  if (!("said" in read)) return { unreadable: BODY, line: read.line };
  const said = read.said.map(({ at, who, words }) => {
    const time = at === undefined ? "" : ` at="${timeOf(at)}"`;
    return `<Said${time}${who === "" ? "" : ` who="${quotable(who)}"`}>${words.replace(/[\\`*_{}<>[\]&~|]/gu, "\\$&")}</Said>`;
  });
  return { text: `${lead}>\n${said.join("\n")}\n</${block}>` };
}

/** Parts that hold one paragraph stand in one line each. */
const PHRASES: ReadonlySet<string> = new Set(["Line", "Option"]);

type Parts = NonNullable<BlockForm["parts"]>;

function writtenPart({ block, fields }: Parts, values: BlockValues, freshId: () => string): string {
  const withId = block === "Option" ? [{ name: "id", kind: "own" } as const, ...fields] : fields;
  const lead = `<${block}${attributes(withId, values, freshId)}>`;
  return PHRASES.has(block) ? `${lead}${oneLine(values(BODY))}</${block}>` : `${lead}\n${plain(values(BODY))}\n</${block}>`;
}

/** Parts of which anything but a choice is filled in. */
function filledParts({ parts }: BlockForm, values: BlockValues): readonly number[] {
  if (!parts) return [];
  const words = [...parts.fields.filter(({ kind }) => kind !== "choice").map(({ name }) => name), BODY];
  return Array.from({ length: parts.most }, (_, part) => part).filter((part) => part < parts.least || words.some((name) => values(partControl(part, name)).trim() !== ""));
}

function missingIn(form: BlockForm, values: BlockValues): string | undefined {
  const { fields, body, parts } = form;
  const open = (name: string) => values(name).trim() === "";
  const own = [...fields.filter(isNeeded).map(({ name }) => name), ...(body === "needed" || body === "said" ? [BODY] : [])].find(open);
  if (own !== undefined || !parts) return own;
  return filledParts(form, values).flatMap((part) => [...parts.fields.filter(isNeeded).map(({ name }) => name), BODY].map((name) => partControl(part, name))).find(open);
}

function isNeeded({ optional, kind }: BlockField): boolean {
  return optional !== true && kind !== "own";
}

function attributes(fields: readonly BlockField[], values: BlockValues, freshId: () => string): string {
  return fields.map(({ name, kind }) => {
    const typed = oneLine(values(name));
    const value = typed === "" && kind === "own" ? freshId() : typed;
    return value === "" ? "" : ` ${name}="${quotable(value)}"`;
  }).join("");
}

function quotable(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** Ids that stand nowhere yet: the name of the block and a number. */
function freshIds(taken: string): (block: string) => () => string {
  const made = new Set<string>();
  return (block) => () => {
    let number = 1;
    const name = () => `${block.toLowerCase()}-${number}`;
    while (made.has(name()) || taken.includes(`"${name()}"`)) number += 1;
    made.add(name());
    return name();
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function plain(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trim();
}

/**
 * The text with a block behind a line, or at the end of the line for a word within a sentence. Lines count from 1; the
 * head of a lesson is never torn apart.
 */
export function insertBlock(text: string, line: number, { block }: Pick<BlockForm, "block">, written: string): { readonly text: string; readonly line: number } {
  const lines = text.split("\n");
  const head = lines.findIndex((one, place) => place > 0 && one === "---") + 1;
  const at = Math.min(Math.max(line, head), lines.length);
  const [before, after] = [lines.slice(0, at), lines.slice(at)];
  if (block === "Term") {
    const last = before.at(-1) ?? "";
    return { text: [...before.slice(0, -1), last === "" ? written : `${last} ${written}`, ...after].join("\n"), line: at };
  }
  const above = before.length === 0 || before.at(-1)?.trim() === "" ? [] : [""];
  const below = after.length === 0 || after[0]?.trim() === "" ? [] : [""];
  const all = [...before, ...above, written, ...below, ...after].join("\n");
  return { text: all.endsWith("\n") ? all : `${all}\n`, line: at + above.length + 1 };
}
