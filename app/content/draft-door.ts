import { fileName } from "../core/draft/files";
import type { Edit } from "../core/workshop/edit";
import { runInChild } from "./child-pool";
import type { DraftTexts } from "./edit-draft";
import { keptAnswers } from "./kept";
import type { Catalogue, DraftPlayable, DraftRead, Problem, SourcesEdited, Sources } from "./port";
import { findingsOf, START } from "./problem";
import { versionOf } from "./versions";

/** The names of a draft's two files, with the folder in which the German one stands. */
function draftFiles(id: string, sources: Sources): { readonly de: string; readonly en: string } {
  const german = [...sources.keys()].find((path) => path.split("/").at(-1) === fileName(id, "de")) ?? fileName(id, "de");
  return { de: german, en: german.replace(fileName(id, "de"), fileName(id, "en")) };
}

/** See `Catalogue.readDraft`. What an author wrote is parsed in the child and nowhere else. */
export const readDraft: Catalogue["readDraft"] = async (id, sources, problems = []): Promise<DraftRead> => {
  const texts = textsOf(id, sources);
  return texts ? runInChild("draft", { ...texts, asked: problems }) : fileMissing(id, sources);
};

/** Texts whose playable scenario is kept: whoever tries a draft asks for the same one with each answer. */
const KEPT = 20;
const kept = keptAnswers<DraftPlayable>(KEPT);

/** See `Catalogue.playDraft`. */
export const playDraft: Catalogue["playDraft"] = (id, sources) => {
  const texts = textsOf(id, sources);
  return kept(`${id} ${versionOf(Object.fromEntries(sources))}`, async () => (texts ? runInChild("play", texts) : fileMissing(id, sources)));
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
