import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../core/words";
import { checkReview } from "./check-course";
import { runInChild } from "./child-pool";
import { compileFolder, courseIds } from "./compile-folder";
import type { Problem } from "./port";
import { findingsOf, START } from "./problem";
import { readFolder, readTextFile } from "./read-files";

/** Checks what stands at a path: a folder of courses, one course, a lesson, a scenario, any other course file. */
export async function checkPath(shown: string, today: Day): Promise<readonly Problem[]> {
  const about = await lstat(shown).catch(() => undefined);
  if (about?.isDirectory()) return checkFolder(shown, today);
  return checkFile(shown, today);
}

async function checkFolder(shown: string, today: Day): Promise<readonly Problem[]> {
  const names = await readdir(shown).catch((): string[] => []);
  if (names.includes("course.yaml")) return checkOneCourse(shown, today);
  const read = await readFolder(shown);
  const isCourses = courseIds(read.sources).length > 0 || [...read.sources.keys()].some((file) => file.startsWith("scenarios/"));
  if (isCourses) {
    const { problems } = await compileFolder(read.sources, today);
    return prefixed([...read.problems, ...problems], shown);
  }
  const single = await Promise.all([...read.sources.keys()].filter((file) => !isEnglishOfAnother(file, read.sources)).map((file) => checkFile(path.join(shown, file), today)));
  if (read.sources.size === 0 && read.problems.length === 0) {
    const findings = findingsOf(shown);
    findings.error(START, "folder-empty", "In diesem Ordner steht nichts zu prüfen. Nennen Sie einen Ordner mit Kursen oder eine .mdx- oder .yaml-Datei.");
    return findings.problems;
  }
  return [...prefixed(read.problems, shown), ...single.flat()];
}

/** An English file is checked together with its German one. */
function isEnglishOfAnother(file: string, sources: ReadonlyMap<string, string>): boolean {
  return file.endsWith(".en.yaml") && sources.has(file.replace(/\.en\.yaml$/u, ".yaml"));
}

/** A course needs the scenarios and the cast beside it; only what concerns the course is told. */
async function checkOneCourse(shown: string, today: Day): Promise<readonly Problem[]> {
  const absolute = path.resolve(shown);
  const id = path.basename(absolute);
  const read = await readFolder(path.dirname(absolute));
  const sources = new Map([...read.sources].filter(([file]) => file === "cast.yaml" || file.startsWith(`${id}/`) || file.startsWith("scenarios/")));
  const { problems } = await compileFolder(sources, today);
  const own = [...read.problems, ...problems].filter(({ file }) => file.startsWith(`${id}/`));
  return own.map((problem) => ({ ...problem, file: path.join(shown, problem.file.slice(id.length + 1)) }));
}

function prefixed(problems: readonly Problem[], folder: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) }));
}

async function checkFile(shown: string, today: Day): Promise<readonly Problem[]> {
  const findings = findingsOf(shown);
  if (!/\.(?:mdx|yaml|yml)$/u.test(shown)) {
    findings.error(START, "file-kind", "Geprüft werden .mdx- und .yaml-Dateien und Ordner mit Kursen. Berichtigen Sie den Namen.");
    return findings.problems;
  }
  const text = await readTextFile(shown, findings);
  if (text === undefined) return findings.problems;
  return shown.endsWith(".mdx") ? checkLesson(shown, text, today) : checkYaml(shown, text);
}

async function checkLesson(file: string, text: string, today: Day): Promise<readonly Problem[]> {
  const answer = await runInChild("lesson", { file, text });
  const lesson = "value" in answer ? answer.value : undefined;
  const findings = findingsOf(file, [...answer.problems]);
  (lesson?.head.legal ?? []).forEach((norm, index) => checkReview(norm, lesson?.places.legal[index] ?? START, today, findings));
  return findings.problems;
}

/** By the format the file says it has; without one it is taken for a scenario, whose schema says what is missing. */
async function checkYaml(file: string, text: string): Promise<readonly Problem[]> {
  const format = /^format:\s*["']?(?<kind>[a-z-]{1,40})\/\d/mu.exec(text)?.groups?.kind;
  switch (format) {
    case "course": case "questions": case "cast":
      return (await runInChild(format, { file, text })).problems;
    case "scenario-texts":
      return checkScenarioPair(file.replace(/\.en\.(yaml|yml)$/u, ".$1"));
    default:
      return file.endsWith(".en.yaml") ? checkScenarioPair(file.replace(/\.en\.yaml$/u, ".yaml")) : checkScenarioPair(file);
  }
}

async function checkScenarioPair(german: string): Promise<readonly Problem[]> {
  const english = german.replace(/\.(yaml|yml)$/u, ".en.$1");
  const findings = findingsOf(german);
  const text = await readTextFile(german, findings);
  const englishFindings = findingsOf(english);
  const exists = await lstat(english).then(() => true, () => false);
  const englishText = exists ? await readTextFile(english, englishFindings) : undefined;
  if (text === undefined || englishFindings.failed()) return [...findings.problems, ...englishFindings.problems];
  const answer = await runInChild("scenario", { de: { file: german, text }, en: { file: english, ...(englishText === undefined ? {} : { text: englishText }) } });
  return answer.problems;
}
