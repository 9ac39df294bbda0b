import type { Path } from "../core/workshop/tree";
import { compileCastFile, type CastAnswer } from "./cast-file";
import { compileCourseFile, type CourseAnswer } from "./course-file";
import { editDraftTexts, pathsInDraft, type DraftTexts, type EditAsked, type PathsAsked } from "./edit-draft";
import { compileLessonFile, type LessonAnswer } from "./lesson-file";
import { compileLinksFile, type LinksAnswer } from "./links-file";
import { compileQuestionsFile, type QuestionsAnswer } from "./questions-file";
import { changeText, readTree, type ChangeAsked, type TextChanged, type TreeRead } from "./change-file";
import { preparePicture, type PictureAsked, type PictureMade } from "./prepare-picture";
import { playableDraft } from "./playable";
import type { DraftEdited, DraftPlayable } from "./port";
import { compileScenarioFile, type ScenarioAnswer, type ScenarioSource } from "./scenario-file";

export type TextFile = { readonly file: string; readonly text: string };

/** What the child can be asked. Everything an author wrote is parsed there and nowhere else. */
export type Jobs = {
  readonly lesson: { readonly ask: TextFile; readonly answer: LessonAnswer };
  readonly scenario: { readonly ask: ScenarioSource; readonly answer: ScenarioAnswer };
  readonly course: { readonly ask: TextFile; readonly answer: CourseAnswer };
  readonly questions: { readonly ask: TextFile; readonly answer: QuestionsAnswer };
  readonly cast: { readonly ask: TextFile; readonly answer: CastAnswer };
  readonly links: { readonly ask: TextFile; readonly answer: LinksAnswer };
  readonly paths: { readonly ask: PathsAsked; readonly answer: readonly Path[] };
  readonly play: { readonly ask: DraftTexts; readonly answer: DraftPlayable };
  readonly edit: { readonly ask: EditAsked; readonly answer: DraftEdited };
  readonly picture: { readonly ask: PictureAsked; readonly answer: PictureMade };
  readonly tree: { readonly ask: TextFile; readonly answer: TreeRead };
  readonly change: { readonly ask: ChangeAsked; readonly answer: TextChanged };
};
export type JobKind = keyof Jobs;
export type Job = { readonly [Kind in JobKind]: { readonly kind: Kind; readonly ask: Jobs[Kind]["ask"] } }[JobKind];

/** Does one job. Runs in the child. */
export function doJob(job: Job): Promise<Jobs[JobKind]["answer"]> | Jobs[JobKind]["answer"] {
  switch (job.kind) {
    case "lesson":
      return compileLessonFile(job.ask.file, job.ask.text);
    case "scenario":
      return compileScenarioFile(job.ask);
    case "course":
      return compileCourseFile(job.ask.file, job.ask.text);
    case "questions":
      return compileQuestionsFile(job.ask.file, job.ask.text);
    case "cast":
      return compileCastFile(job.ask.file, job.ask.text);
    case "links":
      return compileLinksFile(job.ask.file, job.ask.text);
    case "paths":
      return pathsInDraft(job.ask);
    case "play":
      return playableDraft(job.ask);
    case "edit":
      return editDraftTexts(job.ask);
    case "picture":
      return preparePicture(job.ask);
    case "tree":
      return readTree(job.ask);
    case "change":
      return changeText(job.ask);
  }
}
