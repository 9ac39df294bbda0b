import { examineScenario, type Examined, type Finding } from "../core/scenario/check";
import type { Scenario } from "../core/scenario/model";
import type { Day } from "../core/words";
import { checkHubConditions } from "./check-conditions";
import { checkReview } from "./check-course";
import { checkJourneys } from "./check-journeys";
import { checkPeople } from "./check-people";
import { checkWording } from "./check-wording";
import type { Findings } from "./problem";
import type { ScenarioFile } from "./scenario-schema";
import { englishTexts, germanTexts } from "./scenario-texts";
import type { English } from "./scenario-words";
import type { Located, Path } from "./yaml";

/** A readable scenario as it stands in its files. `today`: laws must have been reviewed by then; absent: not asked. */
export type ReadFiles = { readonly file: ScenarioFile; readonly located: Located; readonly text: string; readonly english?: English; readonly today?: Day };

/** Everything that is wrong with a readable scenario, at its place. Answers how many states were walked, if any. */
export function checkScenarioFile(read: ReadFiles, scenario: Scenario, german: Findings, english: Findings): Examined["walked"] {
  const { file, located, text, today } = read;
  checkIds(file, located, german);
  checkMoves(file, located, german);
  checkPhrases(file, located, german);
  checkComments(file, located, text, german);
  checkHubConditions(file, located, german);
  for (const [id, norm] of Object.entries(file.legal.norms)) checkReview(norm, located.valueAt(["legal", "norms", id, "reviewBy"]), today, german);
  checkTexts(read, german, english);
  const { findings, walked } = examineScenario(scenario);
  const journeys = findings.some(({ severity }) => severity === "error") ? [] : checkJourneys(scenario);
  for (const finding of [...findings, ...journeys]) reportFinding(finding, located, german);
  return walked;
}

function checkTexts({ file, located, english: texts }: ReadFiles, german: Findings, english: Findings): void {
  const read = germanTexts(file);
  checkWording(read, located, "de", german);
  checkPeople(file, read, located, german);
  if (!texts) return;
  const translated = englishTexts(texts.file, file);
  checkWording(translated, texts.located, "en", english);
  checkPeople(file, translated, texts.located, english);
}

function reportFinding(finding: Finding, located: Located, findings: Findings): void {
  const report = finding.severity === "error" ? findings.error : findings.warn;
  report(located.at(finding.place), finding.code, finding.message);
}

/** Words that mean a part of the scenario in the English file, or the end as a target. */
const RESERVED: ReadonlySet<string> = new Set(["end", "scenario", "briefing", "contentNote", "debrief", "legal", "swapTest", "everyone", "set", "clear"]);

function checkIds(file: ScenarioFile, located: Located, findings: Findings): void {
  const seen = new Set<string>();
  for (const path of idsOf(file)) {
    const id = String(path.at(-1));
    if (RESERVED.has(id)) findings.error(located.at(path), "id-reserved", `„${id}“ ist vergeben. Wählen Sie eine andere Id.`);
    else if (seen.has(id)) findings.error(located.at(path), "id-taken", `Die Id „${id}“ steht schon weiter oben. Ids gibt es in einer Szene nur einmal.`);
    seen.add(id);
  }
}

function idsOf(file: ScenarioFile): readonly Path[] {
  const keys = (record: object | undefined, ...path: Path): Path[] => Object.keys(record ?? {}).map((key) => [...path, key]);
  const scenes = Object.entries(file.scenes).flatMap(([id, scene]) => [
    ...keys(scene.variants, "scenes", id, "variants"),
    ...keys(scene.voices, "scenes", id, "voices"),
    ...("subjects" in scene ? keys(scene.subjects, "scenes", id, "subjects") : []),
    ...("moves" in scene ? keys(scene.moves, "scenes", id, "moves") : keys(scene.results, "scenes", id, "results")),
    ...("readings" in scene ? keys(scene.readings, "scenes", id, "readings") : []),
    ...("sentences" in scene ? sentenceIds(scene.sentences, ["scenes", id, "sentences"]) : []),
  ]);
  return [
    ...keys(file.cast, "cast"), ...Object.entries(file.cast).flatMap(([id, { cards }]) => keys(cards, "cast", id, "cards")), ...keys(file.meters, "meters"), ...keys(file.flags, "flags"), ...keys(file.conditions, "conditions"),
    ...keys(file.phrases, "phrases"), ...keys(file.scenes, "scenes"), ...scenes, ...keys(file.endings, "endings"),
    ...Object.entries(file.endings).flatMap(([id, ending]) => keys(ending.variants, "endings", id, "variants")),
    ...keys(file.debrief.authorityCould, "debrief", "authorityCould"), ...keys(file.legal.norms, "legal", "norms"), ...keys(file.journeys, "journeys"),
  ];
}

function sentenceIds(sentences: Readonly<Record<string, { readonly wordings: object }>>, path: Path): readonly Path[] {
  return Object.entries(sentences).flatMap(([id, { wordings }]) => [
    [...path, id], ...Object.keys(wordings).map((wording) => [...path, id, "wordings", wording]),
  ]);
}

function checkMoves(file: ScenarioFile, located: Located, findings: Findings): void {
  for (const [id, scene] of Object.entries(file.scenes)) {
    if (!("moves" in scene)) continue;
    if (Object.keys(scene.moves).length === 0) findings.error(located.at(["scenes", id, "moves"]), "moves-missing", "Der Moment hat keine Antwort. Schreiben Sie mindestens eine.");
    const subjects = "subjects" in scene ? Object.entries(scene.subjects).map(([subject, move]) => ["subjects", subject, move] as const) : [];
    for (const [part, moveId, move] of [...subjects, ...Object.entries(scene.moves).map(([key, move]) => ["moves", key, move] as const)]) {
      const place = located.at(["scenes", id, part, moveId]);
      if ((move.say === undefined) === (move.do === undefined)) {
        findings.error(place, "move-words", "Eine Antwort hat genau eines von „say“ (gesagt) und „do“ (getan). Ergänzen oder löschen Sie eines.");
      }
      if (move.locked !== undefined && move.when === undefined) {
        findings.error(place, "locked-without-condition", "„locked“ braucht eine Bedingung („when“). Ohne sie ist die Antwort immer möglich.");
      }
    }
  }
}

function checkPhrases(file: ScenarioFile, located: Located, findings: Findings): void {
  const known = new Set([...Object.keys(file.phrases ?? {}), ...Object.keys(file.cast)]);
  const check = (text: string | undefined, path: Path) => {
    for (const match of (text ?? "").matchAll(/\{([^{}\n]{1,60})\}/gu)) {
      if (!known.has(match[1] ?? "")) {
        findings.error(located.at(path), "phrase-missing", `Den Satz „{${match[1] ?? ""}}“ gibt es unter phrases nicht. Legen Sie ihn an oder nehmen Sie die Klammern weg.`);
      }
    }
  };
  for (const [id, scene] of Object.entries(file.scenes)) {
    check(scene.speech, ["scenes", id, "speech"]);
    for (const [variant, changed] of Object.entries(scene.variants ?? {})) check(changed.speech, ["scenes", id, "variants", variant, "speech"]);
  }
}

/** The comment behind a target is its title: an author reads it, so it has to be true. */
function checkComments(file: ScenarioFile, located: Located, text: string, findings: Findings): void {
  const lines = text.split("\n");
  for (const [id, scene] of Object.entries(file.scenes)) {
    const steps = targetsOf(scene);
    for (const [part, step, to] of steps) {
      const place = located.valueAt(["scenes", id, part, step, "to"]);
      const comment = /\s#\s*(.*?)\s*$/u.exec((lines[place.line - 1] ?? "").slice(place.column - 1))?.[1];
      const title = file.scenes[to]?.title;
      if (comment !== undefined && comment !== "" && title !== undefined && comment !== title) {
        findings.error(place, "target-comment", `Der Kommentar sagt „${comment}“, das Ziel heißt „${title}“. Berichtigen Sie das Ziel oder den Kommentar.`);
      }
    }
  }
}

function targetsOf(scene: ScenarioFile["scenes"][string]): readonly (readonly [string, string, string])[] {
  const listed = (part: string, steps: Readonly<Record<string, { readonly to: string }>>) => Object.entries(steps).map(([step, { to }]) => [part, step, to] as const);
  return [
    ...("subjects" in scene ? listed("subjects", scene.subjects) : []),
    ...("moves" in scene ? listed("moves", scene.moves) : listed("results", scene.results)),
  ];
}
