import { chapterOf, codeIn, COURSE_FILE, lessonFile, lessonsIn, nextPart, QUESTIONS_FILE, renamedCourse, reorderedLessons, withoutLesson } from "../core/draft/course-files";
import { courseChanges, COURSE_SECTIONS } from "../core/draft/course-fields";
import { emptyLesson, emptyQuestions } from "../core/draft/empty-course";
import { lessonName } from "../core/draft/lesson-name";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { NO_HISTORY, redo, undo } from "../core/workshop/history";
import type { Change } from "../core/workshop/change";
import type { Posted } from "../core/workshop/posted-edits";
import { namesAt, textAt, type Tree } from "../core/workshop/tree";
import type { Draft, DraftSources } from "../store/port";
import { LONGEST_TITLE } from "./begin-draft";
import type { Deps } from "./deps";
import { draftAt, saveDraft, type DraftAt } from "./save-draft";
import { broughtBack } from "./steps-apart";

/** One file of a course as it was typed; a file that it cannot have is a missing one. */
export async function saveCourseFile(deps: Deps, actor: Actor, at: DraftAt, file: string, text: string): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  if (!mayHave(draft, file)) return refuse("not-found");
  return keepCourse(deps, actor, draft, { ...draft.sources, [file]: text.replaceAll("\r\n", "\n") });
}

function mayHave({ sources }: Draft, file: string): boolean {
  return file === COURSE_FILE || file === QUESTIONS_FILE || sources[file] !== undefined;
}

/** What a form of `course.yaml` wants changed; everything else in the file stays as it was written. */
export async function editCourse(deps: Deps, actor: Actor, at: DraftAt, part: string, posted: Posted): Promise<Draft | Refusal> {
  const section = COURSE_SECTIONS.find((one) => one === part);
  if (!section) return refuse("not-found");
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const tree = await treeOf(deps, draft.sources);
  if (tree === undefined) return refuse("draft-unreadable");
  const written = await changed(deps, draft.sources, courseChanges(tree, section, posted));
  if (isRefusal(written)) return written;
  const [before, code] = [codeIn(draft.sources), codeIn(written)];
  const renamed = code === undefined || code === before ? written : { ...renamedCourse(written, draft.id, code), [COURSE_FILE]: written[COURSE_FILE] ?? "" };
  const needsPool = textAt(await treeOf(deps, renamed), ["assessment", "kind"]) === "check" && renamed[QUESTIONS_FILE] === undefined;
  return keepCourse(deps, actor, draft, needsPool ? { ...renamed, [QUESTIONS_FILE]: emptyQuestions(code ?? "", `${chapterOf(renamed)}.1`) } : renamed);
}

/** A new lesson behind all others, in every language of the course. */
export async function addLesson(deps: Deps, actor: Actor, at: DraftAt, typed: string): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const title = typed.trim();
  if (title === "") return refuse("title-missing", "title");
  if (title.length > LONGEST_TITLE) return refuse("text-too-long", "title");
  const [tree, part] = [await treeOf(deps, draft.sources), nextPart(draft.sources)];
  if (tree === undefined) return refuse("draft-unreadable");
  if (part === undefined) return refuse("lessons-full", "title");
  const name = lessonName(title, lessonsIn(draft.sources).map((lesson) => lesson.name));
  const head = { title, code: codeIn(draft.sources) ?? "", number: `${chapterOf(draft.sources)}.${Number(part)}` };
  const languages = namesAt(tree, ["languages"]).includes("en") ? (["de", "en"] as const) : (["de"] as const);
  const files = Object.fromEntries(languages.map((language) => [lessonFile(part, name, language), emptyLesson({ ...head, language })]));
  const written = await changed(deps, { ...draft.sources, ...files }, [listed([...namesAt(tree, ["lessons"]), name])]);
  return isRefusal(written) ? written : keepCourse(deps, actor, draft, written);
}

/** One place up or down; file names, numbers and questions follow. */
export async function moveLesson(deps: Deps, actor: Actor, at: DraftAt, name: string, direction: "up" | "down"): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const names = lessonsIn(draft.sources).map((lesson) => lesson.name);
  const from = names.indexOf(name);
  const to = direction === "up" ? from - 1 : from + 1;
  const other = names[to];
  if (from === -1 || other === undefined) return refuse("place-missing");
  const order = names.map((one, place) => (place === from ? other : place === to ? name : one));
  const written = await changed(deps, reorderedLessons(draft.sources, order), [listed(order)]);
  return isRefusal(written) ? written : keepCourse(deps, actor, draft, written);
}

/** Takes a lesson out with all its texts; undoing brings it back. */
export async function removeLesson(deps: Deps, actor: Actor, at: DraftAt, name: string): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const left = lessonsIn(draft.sources).map((lesson) => lesson.name).filter((one) => one !== name);
  const written = await changed(deps, withoutLesson(draft.sources, name), [listed(left)]);
  return isRefusal(written) ? written : keepCourse(deps, actor, draft, written);
}

/** The English text of a lesson begins as its German one: the blocks are there already, and only words are to be translated. */
export async function translateLesson(deps: Deps, actor: Actor, at: DraftAt, name: string): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const lesson = lessonsIn(draft.sources).find((one) => one.name === name);
  const german = draft.sources[lesson?.files.de ?? ""];
  if (!lesson || german === undefined) return refuse("place-missing");
  if (lesson.files.en !== undefined) return draft;
  return keepCourse(deps, actor, draft, { ...draft.sources, [lessonFile(lesson.part, name, "en")]: german.replace(/^language:.*$/mu, () => "language: en") });
}

/** Takes the last step back, or does it again, whoever made it. */
export async function stepCourse(deps: Deps, actor: Actor, at: DraftAt, direction: "undo" | "redo"): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const stepped = (direction === "undo" ? undo : redo)(draft.history ?? NO_HISTORY, draft.sources);
  if (!stepped) return refuse("nothing-to-undo");
  const title = textAt(await treeOf(deps, stepped.texts), ["title", "de"]) ?? draft.title;
  return saveDraft(deps, actor, { ...draft, title, sources: stepped.texts, history: await broughtBack(deps, draft, stepped.history), expectedRevision: draft.revision });
}

/** Keeps a course with these files; its title follows its file. */
export async function keepCourse(deps: Deps, actor: Actor, draft: Draft, sources: DraftSources): Promise<Draft | Refusal> {
  const { id, kind, revision } = draft;
  const typed = sources[COURSE_FILE] === draft.sources[COURSE_FILE] ? undefined : textAt(await treeOf(deps, sources), ["title", "de"]);
  return saveDraft(deps, actor, { id, kind, title: typed === undefined || typed.trim() === "" ? draft.title : typed.slice(0, LONGEST_TITLE), sources, expectedRevision: revision });
}

async function treeOf(deps: Deps, sources: DraftSources): Promise<Tree | undefined> {
  return (await deps.catalogue.readFile(COURSE_FILE, sources[COURSE_FILE] ?? "")).tree;
}

function listed(names: readonly string[]): Change {
  return { file: "structure", kind: "put", path: ["lessons"], value: names };
}

async function changed(deps: Deps, sources: DraftSources, changes: readonly Change[]): Promise<DraftSources | Refusal> {
  const written = await deps.catalogue.changeFile(COURSE_FILE, sources[COURSE_FILE] ?? "", changes);
  if ("refused" in written) return refuse(written.refused === "unreadable" ? "draft-unreadable" : "text-forbidden");
  return { ...sources, [COURSE_FILE]: written.text };
}
