import { expect, test } from "vitest";
import { wideDraft } from "~/commands/bench/wide-draft";
import { compileScenarioFile } from "~/content/scenario-file";

test.each([30, 600])("a draft of %i moments fits a file and is walked whole", (size) => {
  const { problems, walked } = compileScenarioFile({ today: "2026-11-26", de: { file: "lang.yaml", text: wideDraft("lang", size) }, en: { file: "lang.en.yaml" } });
  expect(problems.filter(({ code }) => /^(?:yaml|file|field|value|too)-/u.test(code))).toEqual([]);
  expect(walked).toMatchObject({ complete: true });
  expect(walked?.states).toBeGreaterThan(size);
});
