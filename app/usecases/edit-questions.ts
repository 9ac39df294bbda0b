import { chapterOf, lessonsIn, QUESTIONS_FILE } from "../core/draft/course-files";
import { itemChanged, itemDeed, questionAdded, questionMoved, questionNames, QUESTION_KINDS } from "../core/draft/question-deeds";
import { questionChanges } from "../core/draft/question-fields";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Change } from "../core/workshop/change";
import type { Posted } from "../core/workshop/posted-edits";
import type { Tree } from "../core/workshop/tree";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { keepCourse } from "./edit-course";
import { draftAt, type DraftAt } from "./save-draft";

/** A new question behind all others, of a kind, for a lesson by its name. */
export function addQuestion(deps: Deps, actor: Actor, at: DraftAt, typed: { readonly kind: string; readonly lesson: string }): Promise<Draft | Refusal> {
  return changeQuestions(deps, actor, at, (tree, { sources }) => {
    const kind = QUESTION_KINDS.find((one) => one === typed.kind);
    const lesson = lessonsIn(sources).find(({ name }) => name === typed.lesson);
    return kind && lesson ? [questionAdded(tree, kind, `${chapterOf(sources)}.${Number(lesson.part)}`)] : refuse("place-missing");
  });
}

/** `name`: as `questionNames` has it. Undoing brings back what was taken out. */
export function moveQuestion(deps: Deps, actor: Actor, at: DraftAt, name: string, way: "drop" | "up" | "down"): Promise<Draft | Refusal> {
  return changeQuestions(deps, actor, at, (tree) => {
    const place = questionNames(tree).indexOf(name);
    return place === -1 ? refuse("place-missing") : questionMoved(tree, place, way);
  });
}

/** What the form of a question holds, then what its button does, as one step. Everything else in the file stays as it was written. */
export function editQuestion(deps: Deps, actor: Actor, at: DraftAt, name: string, form: { readonly posted: Posted; readonly deed: string }): Promise<Draft | Refusal> {
  return changeQuestions(deps, actor, at, (tree) => {
    const place = questionNames(tree).indexOf(name);
    if (place === -1) return refuse("place-missing");
    const deed = itemDeed(form.deed);
    return [...questionChanges(tree, place, form.posted), ...(deed ? itemChanged(tree, place, deed) : [])];
  });
}

async function changeQuestions(deps: Deps, actor: Actor, at: DraftAt, wished: (tree: Tree, draft: Draft) => readonly Change[] | Refusal): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { ...at, kind: "course" });
  if (isRefusal(draft)) return draft;
  const text = draft.sources[QUESTIONS_FILE];
  if (text === undefined) return refuse("place-missing");
  const { tree } = await deps.catalogue.readFile(QUESTIONS_FILE, text);
  if (tree === undefined) return refuse("draft-unreadable");
  const changes = wished(tree, draft);
  if (isRefusal(changes)) return changes;
  if (changes.length === 0) return draft;
  const written = await deps.catalogue.changeFile(QUESTIONS_FILE, text, changes);
  if ("refused" in written) return refuse(written.refused === "unreadable" ? "draft-unreadable" : "text-forbidden");
  return keepCourse(deps, actor, draft, { ...draft.sources, [QUESTIONS_FILE]: written.text });
}
