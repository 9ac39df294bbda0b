import type { Course, Lesson, LessonPerson, Question } from "../core/course/model";
import type { Scenario } from "../core/scenario/model";
import type { Change, DraftTrees } from "../core/workshop/change";
import type { Edit, EditRefusal, LostTarget } from "../core/workshop/edit";
import type { Gap } from "../core/workshop/playable";
import type { Path, Tree } from "../core/workshop/tree";
import type { Opening } from "../core/scenario/opening";
import type { Day, Language, Words } from "../core/words";

/**
 * What can be learned, at every version anybody has pinned. Reads only the store (sources copied there at start
 * or by publishing), so a pinned version outlives the folder it came from. All reads answer from memory once warm.
 */
export interface Catalogue {
  /** The current courses, in the order of their code. */
  courses(): Promise<readonly Course[]>;
  /** A course at a version, or the current one. `undefined`: there is none. */
  course(id: string, version?: string): Promise<Course | undefined>;
  /** A lesson of a course at its version. `undefined`: no such lesson, or none in this language. */
  lesson(course: Pick<Course, "id" | "version">, lesson: string, language: Language): Promise<Lesson | undefined>;
  /** The pool of a course at its version, in the order of the file. */
  questions(course: Pick<Course, "id" | "version">): Promise<readonly Question[]>;
  /** Current scenarios, in the order of their id. */
  scenarios(): Promise<readonly ScenarioAtVersion[]>;
  scenario(id: string, version?: string): Promise<ScenarioAtVersion | undefined>;
  /** People drawn in lessons, by id. */
  person(id: string): LessonPerson | undefined;
  /** Everybody who can be drawn in a lesson, in the order of the name. */
  people(): readonly LessonPerson[];
  /** The current version of a scenario by the rules of this day, as a reviewer needs it. `undefined`: there is none. */
  reviewScenario(id: string, today: Day): Promise<(CheckedScenario & ScenarioAtVersion) | undefined>;
  /** Everything wrong with a draft of a scenario on a day, found by the same door as publishing; nothing is stored. */
  checkScenario(id: string, sources: Sources, today: Day): Promise<CheckedDraft>;
  /** What identifies the current version of a scenario, or the named one: its files. `undefined`: there is none. */
  scenarioSources(id: string, version?: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Publishes a scenario of an authority through the same door. Without `version` nothing was published. */
  publishOwn(id: string, sources: Sources, today: Day, authority: string): Promise<{ readonly problems: readonly Problem[]; readonly version?: string }>;
  /** Nobody finds it any more; its versions can still be read. */
  withdrawScenario(id: string): Promise<void>;
  /** Scenarios to begin with, in the order of their id. */
  patterns(): Promise<readonly Pattern[]>;
  /** Everything wrong with a draft of a course on a day, for an authority: it sees its own scenarios and shipped ones. Files by their bare names. */
  checkCourse(id: string, sources: Sources, today: Day, authority: string): Promise<CheckedCourse>;
  /** The files of the current version of a course, or the named one, by their bare names. `undefined`: there is none. */
  courseSources(id: string, version?: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Everything in a version of a course, for comparing two. */
  courseContent(id: string, version: string): Promise<CourseContent | undefined>;
  /** Publishes a course of an authority through the same door. Without `version` nothing was published. */
  publishOwnCourse(id: string, sources: Sources, today: Day, authority: string): Promise<{ readonly problems: readonly Problem[]; readonly version?: string }>;
  /** Nobody begins it any more; its versions can still be read. */
  withdrawCourse(id: string): Promise<void>;
  /** Courses to begin with, in the order of their id. */
  coursePatterns(): Promise<readonly Pattern[]>;
  /** One lesson compiled by the same door, and nothing kept. `lesson` is absent while there is an error. */
  previewLesson(file: string, text: string): Promise<{ readonly problems: readonly Problem[]; readonly lesson?: Lesson }>;
  /** A picture made anew from its pixels, smaller where it is too large, without anything else that stood in the file. WebP. */
  preparePicture(bytes: Uint8Array): Promise<PreparedPicture | { readonly refused: "picture-kind" | "picture-pixels" | "picture-broken" }>;
  /** A YAML file of a draft as data, or why it cannot be read. */
  readFile(file: string, text: string): Promise<{ readonly tree?: Tree; readonly problems: readonly Problem[] }>;
  /** The text of a YAML file after changes: all of them or none, and nothing else of it is touched. */
  changeFile(file: string, text: string, changes: readonly Change[]): Promise<{ readonly text: string } | { readonly refused: "unreadable" | "text-forbidden" }>;
  /** For each problem of a draft that can be read the way to its part, in the German file or below `texts` in the English one. */
  problemPaths(id: string, sources: Sources, problems: readonly Problem[]): Promise<readonly Path[]>;
  /** The texts after some edits in their order; all of them or none. `seed`: chance from which new ids are made. */
  editDraft(id: string, sources: Sources, edits: readonly Edit[], seed: string): Promise<SourcesEdited>;
  /** The two texts of a draft as data, however unfinished, and as it can be played today, with what it lacks for that; or why they cannot be read. The same texts are read once. */
  playDraft(id: string, sources: Sources): Promise<DraftPlayable>;
}

/** `scenario` is absent while there is no moment or no person; `gaps`: what a player stumbles over. */
export type DraftPlayable = { readonly trees: DraftTrees; readonly scenario?: Scenario; readonly gaps: readonly Gap[] } | { readonly problems: readonly Problem[] };
/** `made`: the path of what was added last. `lost`: answers that lead nowhere since. */
export type DraftEdited = ({ readonly de: string; readonly en?: string } & EditDone) | { readonly refused: EditRefused };
export type SourcesEdited = ({ readonly sources: Sources } & EditDone) | { readonly refused: EditRefused };
export type EditDone = { readonly made?: Path; readonly lost: readonly LostTarget[] };
/** `unreadable`: the text has to be mended first; `text-forbidden`: a text that cannot stand in a file. */
export type EditRefused = EditRefusal | "unreadable" | "text-forbidden";

/** `authority`: whose own content it is; absent: for everybody. */
export type ScenarioAtVersion = { readonly version: string; readonly scenario: Scenario; readonly authority?: string };

/** A whole small scenario that is copied and rewritten. `sources`: its files by their names. */
export type Pattern = { readonly id: string; readonly title: Words; readonly sources: Readonly<Record<string, string>> };

/** `scenario` is absent while there is an error. */
export type CheckedScenario = { readonly problems: readonly Problem[]; readonly scenario?: Scenario; readonly walked?: Walked };

/** `readable`: both files are what they say they are, whatever is wrong in them. `opening`: as soon as people and moments can be read. */
export type CheckedDraft = CheckedScenario & { readonly readable: boolean; readonly opening?: Opening };

/** `content` is absent while there is an error. */
export type CheckedCourse = { readonly problems: readonly Problem[]; readonly readable: boolean; readonly content?: CourseContent };
/** What a version of a course holds. */
export type CourseContent = { readonly course: Course; readonly lessons: readonly Lesson[]; readonly questions: readonly Question[] };

export type PreparedPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** How many states a scenario was proven for, and whether those are all. */
export type Walked = { readonly states: number; readonly complete: boolean };

/** Path (relative, forward slashes) to text. */
export type Sources = ReadonlyMap<string, string>;

/** One thing wrong in the sources. Lines and columns count from 1. */
export type Problem = {
  readonly severity: "error" | "warning";
  readonly code: string;
  /** A sentence that names the remedy. German. */
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The way to its part of the file, where whoever found it knows; otherwise line and column say it. */
  readonly path?: Path;
};
