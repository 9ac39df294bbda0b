import { fileName } from "../core/draft/files";
import type { Edit } from "../core/workshop/edit";
import { runInChild } from "./child-pool";
import type { DraftTexts } from "./edit-draft";
import { keptReads } from "./kept-reads";
import type { Catalogue, Problem, SourcesEdited, Sources } from "./port";
import { findingsOf, START } from "./problem";

/** The names of a draft's two files, with the folder in which the German one stands. */
function draftFiles(id: string, sources: Sources): { readonly de: string; readonly en: string } {
  const german = [...sources.keys()].find((path) => path.split("/").at(-1) === fileName(id, "de")) ?? fileName(id, "de");
  return { de: german, en: german.replace(fileName(id, "de"), fileName(id, "en")) };
}

/** Answers that are kept: whoever tries a draft asks for the same scenario with each answer. */
const read = keptReads(40);

/** See `Catalogue.playDraft`. What an author wrote is parsed in the child and nowhere else. */
export const playDraft: Catalogue["playDraft"] = async (id, sources) => {
  const texts = textsOf(id, sources);
  return texts ? read("play", texts) : fileMissing(id, sources);
};

/** See `Catalogue.problemPaths`. */
export const problemPaths: Catalogue["problemPaths"] = async (id, sources, problems) => {
  const texts = textsOf(id, sources);
  const found = texts && problems.length > 0 ? await read("paths", { ...texts, asked: problems }) : [];
  return "problems" in found ? [] : found;
};

function fileMissing(id: string, sources: Sources): { readonly problems: readonly Problem[] } {
  const findings = findingsOf(draftFiles(id, sources).de);
  findings.error(START, "file-missing", "Die Datei der Szene fehlt. Legen Sie sie an oder berichtigen Sie den Namen.");
  return { problems: findings.problems };
}

/** See `Catalogue.editDraft`. */
export const editDraft: Catalogue["editDraft"] = async (id, sources, edits: readonly Edit[], seed): Promise<SourcesEdited> => {
  const texts = textsOf(id, sources);
  const edited = texts ? await runInChild("edit", { ...texts, edits, seed }) : ({ refused: "unreadable" } as const);
  if ("problems" in edited) return { refused: "unreadable" };
  if ("refused" in edited) return edited;
  const files = draftFiles(id, sources);
  const { de, en, ...done } = edited;
  return { ...done, sources: new Map([...sources, [files.de, de], ...(en === undefined ? [] : [[files.en, en] as const])]) };
};

function textsOf(id: string, sources: Sources): DraftTexts | undefined {
  const files = draftFiles(id, sources);
  const [german, english] = [sources.get(files.de), sources.get(files.en)];
  if (german === undefined) return undefined;
  return { de: { file: files.de, text: german }, en: { file: files.en, ...(english === undefined ? {} : { text: english }) } };
}
