import { chapterOf, QUESTIONS_FILE } from "../core/draft/course-files";
import { headingsIn, type Heading } from "../core/course/headings";
import { questionLines, questionNames } from "../core/draft/question-deeds";
import { itemsAt, POOL } from "../core/draft/question-fields";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Language } from "../core/words";
import type { Tree } from "../core/workshop/tree";
import type { Problem } from "../content/port";
import type { Deps } from "./deps";
import { seeCourseDraft, type CourseDraftSeen } from "./see-course-draft";

/** A question of a draft as its file has it, with what the check says of it. `name`: in addresses; `number`: its place, from 1. */
export type QuestionSeen = { readonly name: string; readonly number: number; readonly question: Tree; readonly problems: readonly Problem[] };
export type QuestionsSeen = Omit<CourseDraftSeen, "lessons"> & {
  /** Absent while the file cannot be read, or where there is none. */
  readonly questions?: readonly QuestionSeen[];
  readonly hasPool: boolean;
  /** `number`: as questions name the lesson. */
  readonly lessons: readonly { readonly name: string; readonly number: string; readonly title: string; readonly headings: Readonly<Record<Language, readonly Heading[]>> }[];
};

/** The pool of a course of the own authority. */
export async function seeQuestions(deps: Deps, actor: Actor, id: string): Promise<QuestionsSeen | Refusal> {
  const seen = await seeCourseDraft(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const { sources } = seen.draft;
  const text = sources[QUESTIONS_FILE];
  const problems = seen.problems.filter(({ file }) => file === QUESTIONS_FILE);
  const lessons = seen.lessons.map(({ name, number, title, texts }) => {
    const headings = (language: Language) => headingsIn(sources[texts.find((text) => text.language === language)?.file ?? ""] ?? "");
    return { name, number: `${chapterOf(sources)}.${number}`, title, headings: { de: headings("de"), en: headings("en") } };
  });
  const tree = text === undefined ? undefined : (await deps.catalogue.readFile(QUESTIONS_FILE, text)).tree;
  return { ...seen, problems, lessons, hasPool: text !== undefined, ...(tree === undefined ? {} : { questions: withProblems(tree, questionLines(text ?? ""), problems) }) };
}

function withProblems(tree: Tree, lines: readonly number[], problems: readonly Problem[]): readonly QuestionSeen[] {
  const names = questionNames(tree);
  return itemsAt(tree, [POOL]).map((question, place) => ({
    name: names[place] ?? "", number: place + 1, question,
    problems: problems.filter(({ line }) => line >= (lines[place] ?? 0) && line < (lines[place + 1] ?? Infinity)),
  }));
}

/** One of them, by its name. */
export async function seeQuestion(deps: Deps, actor: Actor, id: string, name: string): Promise<(Omit<QuestionsSeen, "questions"> & QuestionSeen) | Refusal> {
  const seen = await seeQuestions(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const found = seen.questions?.find((one) => one.name === name);
  return found ? { ...seen, ...found } : refuse("not-found");
}
