import { expect, test } from "vitest";
import { compileScenario } from "~/content/compile-scenario";
import { readPatterns } from "~/content/patterns";
import { copiedFiles, fileName } from "~/core/draft/files";

const PATTERNS = await readPatterns("courses/patterns");

test("there are patterns for de-escalation, a refusal, a language barrier and the back office", () => {
  expect(PATTERNS.map(({ id }) => id)).toEqual(["ablehnung", "deeskalation", "hinter-dem-schalter", "sprachbarriere"]);
  expect(PATTERNS.filter(({ title }) => !title.de || !title.en)).toEqual([]);
});

test.each(PATTERNS)("E10: the pattern $id passes its own check without a word, in both languages", async ({ id, sources }) => {
  const compiled = await compileScenario(id, new Map(Object.entries(sources)), "", { today: "2026-11-26" });
  expect(compiled.problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
});

test.each(PATTERNS)("a copy of the pattern $id under another id and title passes as well", async ({ id, sources }) => {
  const files = copiedFiles(sources, id, "mein-fall", "Mein „Fall“ & mehr");
  const compiled = await compileScenario("mein-fall", new Map(Object.entries(files)), "", { today: "2026-11-26" });
  expect(compiled.problems).toEqual([]);
  expect("scenario" in compiled && compiled.scenario.title.de).toBe("Mein „Fall“ & mehr");
  expect(Object.keys(files)).toEqual([fileName("mein-fall", "de"), fileName("mein-fall", "en")]);
});
