import { runInChild } from "./child-pool";
import type { Problem, ScenarioAtVersion, Sources, Walked } from "./port";
import { findingsOf, hasErrors, inReadingOrder, START, type Place } from "./problem";
import type { ScenarioAnswer, ScenarioSource } from "./scenario-file";
import { versionOf } from "./versions";

export type CompiledScenario = ScenarioAtVersion & {
  readonly problems: readonly Problem[];
  /** What identifies it, by file name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly walked?: Walked;
  readonly casting?: Readonly<Record<string, Place>>;
} & Pick<ScenarioAnswer, "measured" | "links" | "opening">;
export type Refused = { readonly problems: readonly Problem[]; readonly walked?: Walked } & Pick<ScenarioAnswer, "measured" | "links" | "opening">;

/**
 * The one door for scenarios: command line, start of the server, publishing. `folder` is where the two files stand
 * in `sources`, e.g. `scenarios/`; with `today` its laws must have been reviewed by then; `patience`: times the usual limit of time. Answers the scenario at the hash of its sources, or all problems.
 */
export async function compileScenario(id: string, sources: Sources, folder = "scenarios/", how: Pick<ScenarioSource, "today" | "published"> = {}, patience = 1): Promise<CompiledScenario | Refused> {
  const german = `${folder}${id}.yaml`;
  const english = `${folder}${id}.en.yaml`;
  const text = sources.get(german);
  const findings = findingsOf(german);
  if (text === undefined) {
    findings.error(START, "file-missing", "Die Datei der Szene fehlt. Legen Sie sie an oder berichtigen Sie den Namen.");
    return { problems: findings.problems };
  }
  const englishText = sources.get(english);
  const { value, problems, ...proven } = await asked({ ...how, de: { file: german, text }, en: { file: english, ...(englishText === undefined ? {} : { text: englishText }) } }, patience);
  if (value && value.id !== id) findings.error(START, "id-file", `Die Szene heißt „${value.id}“, die Datei „${id}.yaml“. Geben Sie beiden denselben Namen.`);
  const all = inReadingOrder([...problems, ...findings.problems]);
  if (!value || hasErrors(all)) {
    const { casting: _casting, ...told } = proven;
    return { problems: all, ...told };
  }
  const identity = { [`${id}.yaml`]: text, ...(englishText === undefined ? {} : { [`${id}.en.yaml`]: englishText }) };
  return { scenario: value, version: versionOf(identity), sources: identity, problems: all, ...proven };
}

async function asked(ask: ScenarioSource, patience: number): Promise<ScenarioAnswer> {
  return runInChild("scenario", ask, patience);
}
