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
  const formed = new Map<string, readonly { readonly name: string }[]>(BLOCK_FORMS.flatMap(({ block, fields, parts, body }) => [[block, fields] as const, ...(body === "said" ? [["Said", [{ name: "at" }, { name: "who" }]] as const] : []), ...(parts ? [[parts.block, parts.block === "Option" ? [{ name: "id" }, ...parts.fields] : parts.fields] as const] : [])]));
  expect([...formed.keys()].sort()).toEqual([...BLOCKS.keys()].sort());
  for (const [name, { attributes }] of BLOCKS) {
    const wanted = Object.keys(attributes.shape).filter((attribute) => !IN_TEXT_ONLY.has(`${name} ${attribute}`)).sort();
    expect([name, (formed.get(name) ?? []).map((field) => field.name).sort()]).toEqual([name, wanted]);
  }
});

const SAMPLES: Readonly<Record<string, string>> = { asOf: "2026-11-22", reviewBy: "2027-05-22", minutes: "10", rows: "3", id: "W07", cast: "mina-roth" };
const LENS = ["power", "experience", "images", "habits"];

function sample(field: BlockField, block: string, part: number): string {
  if (field.name === "decorative" || field.name === "spoken") return "";
  if (field.kind === "media") return `b${"0".repeat(20)}-4x3`;
  if (field.name === "correct") return part === 0 ? "yes" : "no";
  if (field.name === "of") return LENS[part] ?? "power";
  if (field.kind === "choice") return field.options?.[0] ?? "";
  if (field.kind === "own") return "";
  if (field.kind === "film") return "f0123456789abcdef0123-mp4";
  if (field.kind === "sound") return "t0123456789abcdef0123-mp3";
  if (field.kind === "scenario") return "s01-klein";
  return SAMPLES[field.name] ?? 'Ein "Wort" & mehr';
}

/** What is typed where somebody says something; marks that Markdown reads are nothing but letters there. */
const SAID = "0:07 Frau \"D\" & Co: Guten Morgen.\n0:09.5 {Ja} <b>*Gut* [x](y) | _z_ `c` \\";

function filled({ block, fields, body, parts }: BlockForm): (name: string) => string {
  const values = new Map([...fields.map((field) => [field.name, sample(field, block, 0)] as const), ["body", body === "said" ? SAID : "Ein Satz."] as const]);
  const used = parts ? Math.max(parts.least, Math.min(parts.most, 2)) : 0;
  for (let part = 0; part < used; part += 1) {
    values.set(`${part + 1}-body`, "Ein Satz.");
    for (const field of parts?.fields ?? []) values.set(`${part + 1}-${field.name}`, sample(field, parts?.block ?? "", part));
  }
  return (name) => values.get(name) ?? "";
}

test.each(BLOCK_FORMS.map((form) => [form.block, form] as const))("a filled form of %s makes a lesson without an error", async (_block, form) => {
  const written = writeBlock(form, filled(form), soundLesson());
  if (!("text" in written)) throw new Error(JSON.stringify(written));
  const { text } = insertBlock(soundLesson(), 999, form, written.text);
  const answer = await runInChild("lesson", { file: "e/lessons/01-x.de.mdx", text });
  expect(answer.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what is said in a film stands in the lesson word for word, with time and speaker", async () => {
  const form = BLOCK_FORMS.find(({ block }) => block === "Film");
  if (!form) throw new Error("no form");
  const written = writeBlock(form, filled(form), soundLesson());
  if (!("text" in written)) throw new Error(JSON.stringify(written));
  const answer = await runInChild("lesson", { file: "e/lessons/01-x.de.mdx", text: insertBlock(soundLesson(), 999, form, written.text).text });
  if (!("value" in answer) || !answer.value) throw new Error(JSON.stringify(answer));
  const film = answer.value.body.find((node) => typeof node !== "string" && node.name === "Film");
  if (typeof film !== "object") throw new Error("no film");
  expect(film.children).toEqual([
    { name: "Said", props: { at: "0:07", who: 'Frau "D" & Co' }, children: ["Guten Morgen."] },
    { name: "Said", props: { at: "0:09.5" }, children: ["{Ja} <b>*Gut* [x](y) | _z_ `c` \\"] },
  ]);
});

test("a line that cannot be read is named, and nothing is written", () => {
  const form = BLOCK_FORMS.find(({ block }) => block === "Sound");
  if (!form) throw new Error("no form");
  const values = filled(form);
  expect(writeBlock(form, (name) => (name === "body" ? "Erst Worte\n0:99 Zweitens" : values(name)), "")).toEqual({ unreadable: "body", line: 2 });
  expect(writeBlock(form, (name) => (name === "body" ? " " : values(name)), "")).toEqual({ missing: "body" });
});
