import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../core/words";
import { checkReview } from "./check-course";
import { LINKS_FILE } from "./check-links";
import { runInChild } from "./child-pool";
import { compileFolder, courseIds, type WalkedFile } from "./compile-folder";
import type { LessonAnswer } from "./lesson-file";
import type { Measured } from "./measured";
import type { Problem } from "./port";
import { findingsOf, START } from "./problem";
import type { QuestionsAnswer } from "./questions-file";
import { readFolder, readTextFile } from "./read-files";
import type { ScenarioAnswer } from "./scenario-file";

/** What is wrong at a path, and how many states of each scenario that rests on. */
export type Checked = { readonly problems: readonly Problem[]; readonly walked: readonly WalkedFile[]; readonly measured: readonly Measured[] };

/** Checks what stands at a path: a folder of courses, one course, a lesson, a scenario, any other course file. */
export async function checkPath(shown: string, today: Day): Promise<Checked> {
  const about = await lstat(shown).catch(() => undefined);
  if (about?.isDirectory()) return checkFolder(shown, today);
  return checkFile(shown, today);
}

async function checkFolder(shown: string, today: Day): Promise<Checked> {
  const names = await readdir(shown).catch((): string[] => []);
  if (names.includes("course.yaml")) return checkOneCourse(shown, today);
  const read = await readFolder(shown);
  const isCourses = courseIds(read.sources).length > 0 || [...read.sources.keys()].some((file) => file.startsWith("scenarios/"));
  if (isCourses) {
    const { problems, walked, measured } = await compileFolder(read.sources, { today });
    return { problems: prefixed([...read.problems, ...problems], shown), walked: prefixed(walked, shown), measured: prefixed(measured, shown) };
  }
  const single = await Promise.all([...read.sources.keys()].filter((file) => !isEnglishOfAnother(file, read.sources)).map((file) => checkFile(path.join(shown, file), today)));
  if (read.sources.size === 0 && read.problems.length === 0) {
    const findings = findingsOf(shown);
    findings.error(START, "folder-empty", "In diesem Ordner steht nichts zu prüfen. Nennen Sie einen Ordner mit Kursen oder eine .mdx- oder .yaml-Datei.");
    return only(findings.problems);
  }
  return {
    problems: [...prefixed(read.problems, shown), ...single.flatMap(({ problems }) => problems)],
    walked: single.flatMap(({ walked }) => walked),
    measured: single.flatMap(({ measured }) => measured),
  };
}

function only(problems: readonly Problem[], measured: readonly Measured[] = []): Checked {
  return { problems, walked: [], measured };
}

/** An English file is checked together with its German one. */
function isEnglishOfAnother(file: string, sources: ReadonlyMap<string, string>): boolean {
  return file.endsWith(".en.yaml") && sources.has(file.replace(/\.en\.yaml$/u, ".yaml"));
}

/** A course needs the scenarios and the cast beside it; only what concerns the course is told. */
async function checkOneCourse(shown: string, today: Day): Promise<Checked> {
  const absolute = path.resolve(shown);
  const id = path.basename(absolute);
  const read = await readFolder(path.dirname(absolute));
  const sources = new Map([...read.sources].filter(([file]) => file === "cast.yaml" || file === LINKS_FILE || file.startsWith(`${id}/`) || file.startsWith("scenarios/")));
  const { problems, measured } = await compileFolder(sources, { today, beside: read.sources });
  const own = <Told extends { readonly file: string }>(list: readonly Told[]) => list.filter(({ file }) => file.startsWith(`${id}/`)).map((told) => ({ ...told, file: path.join(shown, told.file.slice(id.length + 1)) }));
  return only(own([...read.problems, ...problems]), own(measured));
}

function prefixed<Told extends { readonly file: string }>(list: readonly Told[], folder: string): readonly Told[] {
  return list.map((told) => ({ ...told, file: path.join(folder, told.file) }));
}

async function checkFile(shown: string, today: Day): Promise<Checked> {
  const findings = findingsOf(shown);
  if (!/\.(?:mdx|yaml|yml)$/u.test(shown)) {
    findings.error(START, "file-kind", "Geprüft werden .mdx- und .yaml-Dateien und Ordner mit Kursen. Berichtigen Sie den Namen.");
    return only(findings.problems);
  }
  const text = await readTextFile(shown, findings);
  if (text === undefined) return only(findings.problems);
  return shown.endsWith(".mdx") ? checkLesson(shown, text, today) : checkYaml(shown, text, today);
}

async function checkLesson(file: string, text: string, today: Day): Promise<Checked> {
  const answer: LessonAnswer = await runInChild("lesson", { file, text });
  const lesson = answer.value;
  const findings = findingsOf(file, [...answer.problems]);
  (lesson?.head.legal ?? []).forEach((norm, index) => checkReview(norm, lesson?.places.legal[index] ?? START, today, findings));
  return only(findings.problems, answer.measured ? [answer.measured] : []);
}

/** By the format the file says it has; without one it is taken for a scenario, whose schema says what is missing. */
async function checkYaml(file: string, text: string, today: Day): Promise<Checked> {
  const format = /^format:\s*["']?(?<kind>[a-z-]{1,40})\/\d/mu.exec(text)?.groups?.kind;
  switch (format) {
    case "questions": {
      const answer: QuestionsAnswer = await runInChild("questions", { file, text });
      return only(answer.problems, answer.measured ? [answer.measured] : []);
    }
    case "course": case "cast": case "links":
      return only((await runInChild(format, { file, text })).problems);
    case "scenario-texts":
      return checkScenarioPair(file.replace(/\.en\.(yaml|yml)$/u, ".$1"), today);
    default:
      return checkScenarioPair(file.endsWith(".en.yaml") ? file.replace(/\.en\.yaml$/u, ".yaml") : file, today);
  }
}

async function checkScenarioPair(german: string, today: Day): Promise<Checked> {
  const english = german.replace(/\.(yaml|yml)$/u, ".en.$1");
  const findings = findingsOf(german);
  const text = await readTextFile(german, findings);
  const englishFindings = findingsOf(english);
  const exists = await lstat(english).then(() => true, () => false);
  const englishText = exists ? await readTextFile(english, englishFindings) : undefined;
  if (text === undefined || englishFindings.failed()) return only([...findings.problems, ...englishFindings.problems]);
  const answer: ScenarioAnswer = await runInChild("scenario", { today, de: { file: german, text }, en: { file: english, ...(englishText === undefined ? {} : { text: englishText }) } });
  return { problems: answer.problems, walked: answer.walked ? [{ file: german, ...answer.walked }] : [], measured: answer.measured ?? [] };
}
