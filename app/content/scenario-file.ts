import type { Scenario } from "../core/scenario/model";
import { openingOf, type Opening } from "../core/scenario/opening";
import { checkScenarioFile, type ReadFiles } from "./check-scenario";
import { LIMITS } from "./limits";
import { linksOfYaml, type LinkPlace } from "./link-places";
import { measuredFile, type Measured } from "./measured";
import type { Day } from "../core/words";
import type { Problem, Walked } from "./port";
import { findingsOf, hasErrors, START, type Findings, type Place } from "./problem";
import { scenarioFile } from "./scenario-schema";
import { readScenario } from "./scenario-read";
import { englishTexts, germanTexts } from "./scenario-texts";
import { translator, type English } from "./scenario-words";
import { checkShape } from "./schema-problems";
import { readSource } from "./source-text";
import { textsFile } from "./texts-schema";
import { parseYaml } from "./yaml";

/** A German file and its English texts; `en.text` is absent where nobody has written it. */
export type ScenarioSource = {
  readonly de: { readonly file: string; readonly text: string };
  readonly en: { readonly file: string; readonly text?: string };
  /** Laws must have been reviewed by this day; absent: not asked. */
  readonly today?: Day;
  /** It passed the check when it was published: rules that came later do not take it away from whoever plays it. */
  readonly published?: boolean;
};
export type ScenarioAnswer = {
  readonly value?: Scenario;
  /** By what it is recognised, also where there are errors. */
  readonly opening?: Opening;
  readonly problems: readonly Problem[];
  /** How much was proven; absent where it could not be walked. */
  readonly walked?: Walked;
  /** Where the casting of each person stands, for what is compared over all scenarios. */
  readonly casting?: Readonly<Record<string, Place>>;
  readonly measured?: readonly Measured[];
  readonly links?: readonly LinkPlace[];
};

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
  if (source.published) return hasErrors(problems) ? { problems } : { value, problems };
  const read = { file, located, text, ...(texts ? { english: texts } : {}), ...(source.today === undefined ? {} : { today: source.today }) };
  const walked = checkScenarioFile(read, value, german, english);
  const casting = Object.fromEntries(Object.keys(file.cast).map((id) => [id, located.at(["cast", id, "casting"])]));
  const links = linksOfYaml(located.value, located, source.de.file);
  return { problems, casting, links, opening: openingOf(value), measured: measureScenario(read, source), ...(walked ? { walked } : {}), ...(hasErrors(problems) ? {} : { value }) };
}

/** Texts that only authors read stand under these keys. */
const FOR_AUTHORS: ReadonlySet<string | number> = new Set(["flags", "journeys", "swapTest"]);

function measureScenario({ file, english }: ReadFiles, source: ScenarioSource): readonly Measured[] {
  const counts = { moments: Object.keys(file.scenes).length, endings: Object.keys(file.endings).length };
  const read = germanTexts(file).filter(({ path }) => !FOR_AUTHORS.has(path[0] ?? ""));
  const hidden = new Set([...FOR_AUTHORS, ...Object.keys(file.flags ?? {}), ...Object.keys(file.journeys ?? {})]);
  const translated = english ? englishTexts(english.file, file).filter(({ path }) => !hidden.has(path[1] ?? "")) : [];
  return [
    measuredFile(source.de.file, counts, read.map(({ text }) => text), "de"),
    ...(english ? [measuredFile(source.en.file, {}, translated.map(({ text }) => text), "en")] : []),
  ];
}

function readTexts(source: string | undefined, findings: Findings): English | undefined {
  if (source === undefined) return undefined;
  const text = readSource(source, LIMITS.yamlBytes, findings);
  const located = text === undefined ? undefined : parseYaml(text, findings);
  const file = located && checkShape(textsFile, located, findings);
  return located && file ? { file, located } : undefined;
}
