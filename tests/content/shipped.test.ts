import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileQuestionsFile } from "~/content/questions-file";
import { compileScenario } from "~/content/compile-scenario";
import { sourcesOf } from "./sources";

test("the scenario with the box compiles without a problem", async () => {
  const compiled = await compileScenario("s12-die-schachtel", sourcesOf("courses"));
  expect(compiled.problems).toEqual([]);
  if (!("scenario" in compiled)) throw new Error("refused");
  expect(compiled.scenario.scenes).toHaveLength(21);
  expect(compiled.scenario.journeys).toHaveLength(2);
  expect(compiled.scenario.scenes.every((scene) => scene.speech.en !== undefined)).toBe(true);
});

test("the sample questions compile, a decision as a single choice with consequences", () => {
  const { value, problems } = compileQuestionsFile("questions.yaml", readFileSync("tests/fixtures/courses/samples/questions-k2.yaml", "utf8"));
  expect(problems).toEqual([]);
  expect(value?.questions.map(({ kind }) => kind)).toEqual(["matching", "multiple", "single", "single", "single", "order"]);
  const decision = value?.questions.find(({ id }) => id === "k2-swap");
  expect(decision).toMatchObject({ kind: "single", options: [{ id: "compare", consequence: { de: expect.any(String) as string } }, {}, {}, {}] });
});

test("every question of the shipped course has hints and a passage in both languages", () => {
  const { value } = compileQuestionsFile("questions.yaml", readFileSync("courses/klar-sprechen/questions.yaml", "utf8"));
  const questions = value?.questions ?? [];
  expect(questions.length).toBeGreaterThan(30);
  expect(questions.filter(({ hints = [], passage }) => hints.length < 2 || hints.some(({ en }) => en === undefined) || passage?.en === undefined).map(({ id }) => id)).toEqual([]);
});
