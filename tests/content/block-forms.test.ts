import { afterAll, expect, test } from "vitest";
import { BLOCKS } from "~/content/blocks";
import { endChildren, runInChild } from "~/content/child-pool";
import { BLOCK_FORMS, type BlockField, type BlockForm } from "~/core/course/block-forms";
import { insertBlock, writeBlock } from "~/core/course/write-block";
import { soundLesson } from "../usecases/course-world";

afterAll(endChildren);

/** `lang`, `dir` and `translation` of a line, and the time: written in the text. */
const IN_TEXT_ONLY = new Set(["Line time", "Line lang", "Line dir", "Line translation", "Reflection returnsTo"]);

test("the palette has every block of the public format with all its attributes", () => {
  const formed = new Map(BLOCK_FORMS.flatMap(({ block, fields, parts }) => [[block, fields] as const, ...(parts ? [[parts.block, parts.block === "Option" ? [{ name: "id" }, ...parts.fields] : parts.fields] as const] : [])]));
  expect([...formed.keys()].sort()).toEqual([...BLOCKS.keys()].sort());
  for (const [name, { attributes }] of BLOCKS) {
    const wanted = Object.keys(attributes.shape).filter((attribute) => !IN_TEXT_ONLY.has(`${name} ${attribute}`)).sort();
    expect([name, (formed.get(name) ?? []).map((field) => field.name).sort()]).toEqual([name, wanted]);
  }
});

const SAMPLES: Readonly<Record<string, string>> = { asOf: "2026-11-22", reviewBy: "2027-05-22", minutes: "10", rows: "3", id: "W07", cast: "mina-roth" };
const LENS = ["power", "experience", "images", "habits"];

function sample(field: BlockField, block: string, part: number): string {
  if (field.name === "decorative") return "";
  if (field.kind === "media") return `b${"0".repeat(20)}-4x3`;
  if (field.name === "correct") return part === 0 ? "yes" : "no";
  if (field.name === "of") return LENS[part] ?? "power";
  if (field.kind === "choice") return field.options?.[0] ?? "";
  if (field.kind === "own") return "";
  if (field.kind === "scenario") return "s01-klein";
  return SAMPLES[field.name] ?? 'Ein "Wort" & mehr';
}

function filled({ block, fields, parts }: BlockForm): (name: string) => string {
  const values = new Map([...fields.map((field) => [field.name, sample(field, block, 0)] as const), ["body", "Ein Satz."] as const]);
  const used = parts ? Math.max(parts.least, Math.min(parts.most, 2)) : 0;
  for (let part = 0; part < used; part += 1) {
    values.set(`${part + 1}-body`, "Ein Satz.");
    for (const field of parts?.fields ?? []) values.set(`${part + 1}-${field.name}`, sample(field, parts?.block ?? "", part));
  }
  return (name) => values.get(name) ?? "";
}

test.each(BLOCK_FORMS.map((form) => [form.block, form] as const))("a filled form of %s makes a lesson without an error", async (_block, form) => {
  const written = writeBlock(form, filled(form), soundLesson());
  if (!("text" in written)) throw new Error(written.missing);
  const { text } = insertBlock(soundLesson(), 999, form, written.text);
  const answer = await runInChild("lesson", { file: "e/lessons/01-x.de.mdx", text });
  expect(answer.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
