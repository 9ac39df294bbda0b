import type { Scenario } from "../core/scenario/model";
import { checkScenarioFile } from "./check-scenario";
import { LIMITS } from "./limits";
import type { Problem } from "./port";
import { findingsOf, hasErrors, START, type Findings } from "./problem";
import { scenarioFile } from "./scenario-schema";
import { readScenario } from "./scenario-read";
import { translator, type English } from "./scenario-words";
import { checkShape } from "./schema-problems";
import { readSource } from "./source-text";
import { textsFile } from "./texts-schema";
import { parseYaml } from "./yaml";

/** A German file and its English texts; `en.text` is absent where nobody has written it. */
export type ScenarioSource = {
  readonly de: { readonly file: string; readonly text: string };
  readonly en: { readonly file: string; readonly text?: string };
};
export type ScenarioAnswer = { readonly value?: Scenario; readonly problems: readonly Problem[] };

/** Reads and checks a scenario in both languages. Runs in the child. All problems at once. */
export function compileScenarioFile(source: ScenarioSource): ScenarioAnswer {
  const problems: Problem[] = [];
  const german = findingsOf(source.de.file, problems);
  const english = findingsOf(source.en.file, problems);
  const texts = readTexts(source.en.text, english);
  const text = readSource(source.de.text, LIMITS.yamlBytes, german);
  const located = text === undefined ? undefined : parseYaml(text, german);
  const file = located && checkShape(scenarioFile, located, german);
  if (text === undefined || !located || !file) return { problems };
  if (source.en.text === undefined) {
    english.error(START, "translation-missing", `Die englische Fassung fehlt. Legen Sie „${source.en.file}“ mit den Texten an (format: scenario-texts/1).`);
  }
  if (texts && texts.file.scenario !== file.id) {
    english.error(texts.located.at(["scenario"]), "id-file", `Hier steht die Szene „${texts.file.scenario}“, die deutsche Datei heißt „${file.id}“. Berichtigen Sie eine der beiden.`);
  }
  const t = translator(texts, english);
  const value = readScenario(file, t);
  t.finish();
  checkScenarioFile(file, value, located, text, german);
  return hasErrors(problems) ? { problems } : { value, problems };
}

function readTexts(source: string | undefined, findings: Findings): English | undefined {
  if (source === undefined) return undefined;
  const text = readSource(source, LIMITS.yamlBytes, findings);
  const located = text === undefined ? undefined : parseYaml(text, findings);
  const file = located && checkShape(textsFile, located, findings);
  return located && file ? { file, located } : undefined;
}
