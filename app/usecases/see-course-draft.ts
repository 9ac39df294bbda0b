import { may } from "../core/access";
import { lessonMinutes, lessonsIn, lessonTitle, COURSE_FILE } from "../core/draft/course-files";
import { courseValues, type CourseValues } from "../core/draft/course-fields";
import { unitsOf, type Lesson, type LessonPerson } from "../core/course/model";
import type { PictureAbout } from "../core/media/picture";
import { recordingIn, type RecordingAbout, type RecordingKind } from "../core/media/recording";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { LANGUAGES, type Language, type Words } from "../core/words";
import { namesAt } from "../core/workshop/tree";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { peopleIn } from "./open-lesson";
import { goneMedia } from "./remove-media";
import { checkOwnCourse } from "./save-draft";
import { seeDraft, type DraftSeen } from "./see-workshop";
import { isVisibleTo } from "./visible-scenario";

/** A lesson in the list of its course. `languages`: the state of each text. */
export type LessonLine = {
  readonly name: string; readonly number: number; readonly title: string; readonly minutes: number;
  readonly texts: readonly { readonly language: Language; readonly file?: string; readonly state: TextState; readonly errors: number }[];
};
/** `same`: still word for word the German one. */
export type TextState = "missing" | "same" | "broken" | "fine";

export type CourseDraftSeen = DraftSeen & {
  readonly lessons: readonly LessonLine[];
  /** Teaching units of 45 minutes, as far as they can be told today. */
  readonly units: number;
  /** Absent while `course.yaml` cannot be read. */
  readonly values?: CourseValues;
  readonly languages: readonly Language[];
  /** What can be asked for: own scenes and shipped ones. */
  readonly scenarios: readonly { readonly id: string; readonly title: Words; readonly minutes: number }[];
};

/** A course of the own authority with everything its pages show. */
export async function seeCourseDraft(deps: Deps, actor: Actor, id: string): Promise<CourseDraftSeen | Refusal> {
  const seen = await seeDraft(deps, actor, id, "course");
  if (isRefusal(seen)) return seen;
  const { sources } = seen.draft;
  const [{ tree }, all] = await Promise.all([deps.catalogue.readFile(COURSE_FILE, sources[COURSE_FILE] ?? ""), deps.catalogue.scenarios()]);
  const scenarios = all.filter((one) => isVisibleTo(actor, one)).map(({ scenario }) => ({ id: scenario.id, title: scenario.title, minutes: scenario.minutes }));
  const values = tree === undefined ? undefined : courseValues(tree);
  const languages = tree !== undefined && namesAt(tree, ["languages"]).includes("en") ? LANGUAGES : (["de"] as const);
  const lessons = linesOf(seen, languages);
  const required = (values?.requiredScenarios ?? []).flatMap((name) => scenarios.filter((one) => one.id === name).map((one) => ({ ...one, version: "" })));
  const draw = Number(values?.draw ?? 0);
  const units = unitsOf({
    lessons: lessons.map(({ name, minutes }) => ({ id: name, number: "", title: { de: "" }, minutes })), requiredScenarios: required,
    assessment: values?.check ? { kind: "check", draw: Number.isFinite(draw) ? draw : 0, pass: 0 } : { kind: "none" },
  });
  return { ...seen, lessons, units, languages, scenarios, ...(values ? { values } : {}) };
}

function linesOf({ draft: { sources }, problems }: DraftSeen, languages: readonly Language[]): readonly LessonLine[] {
  return lessonsIn(sources).map(({ name, part, files }) => {
    const german = sources[files.de ?? ""] ?? sources[files.en ?? ""] ?? "";
    const texts = LANGUAGES.filter((language) => languages.includes(language) || files[language] !== undefined).map((language) => {
      const file = files[language];
      const errors = problems.filter((problem) => problem.file === file && problem.severity === "error").length;
      return { language, ...(file === undefined ? {} : { file }), state: stateOf(sources, german, file, { language, errors }), errors };
    });
    return { name, number: Number(part), title: lessonTitle(german) || name, minutes: lessonMinutes(german), texts };
  });
}

function stateOf(sources: Draft["sources"], german: string, file: string | undefined, { language, errors }: { readonly language: Language; readonly errors: number }): TextState {
  if (file === undefined) return "missing";
  if (language === "en" && bodyOf(sources[file] ?? "") === bodyOf(german)) return "same";
  return errors > 0 ? "broken" : "fine";
}

function bodyOf(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/u, "");
}

/** One text of a lesson to write in. */
export type LessonDraftSeen = CourseDraftSeen & {
  readonly lesson: LessonLine;
  readonly language: Language;
  /** Absent where this language has no text yet. */
  readonly file?: string;
  readonly text: string;
  /** The last text that could be read; only while the newest cannot. */
  readonly good?: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly media: readonly PictureAbout[];
  readonly recordings: readonly (RecordingAbout & { readonly kind: RecordingKind })[];
};

export async function seeLessonDraft(deps: Deps, actor: Actor, id: string, name: string, language: Language): Promise<LessonDraftSeen | Refusal> {
  const seen = await seeCourseDraft(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const lesson = seen.lessons.find((one) => one.name === name);
  if (!lesson) return refuse("not-found");
  const file = lesson.texts.find((text) => text.language === language)?.file;
  const text = seen.draft.sources[file ?? ""] ?? "";
  const good = seen.draft.good?.[file ?? ""];
  const [media, recordings] = await Promise.all([deps.store.media.ofAuthority(actor.authority), deps.store.media.recordings(actor.authority)]);
  return { ...seen, lesson, language, text, people: deps.catalogue.people(), media, recordings: recordings.map((one) => ({ ...one, kind: recordingIn(one.id)?.kind ?? "film" })), ...(file === undefined ? {} : { file }), ...(good === undefined || good === text ? {} : { good }) };
}

/** `gone`: pictures and recordings in it that are not there. */
export type PreviewSeen = { readonly problems: readonly Problem[]; readonly lesson?: Lesson; readonly people: Readonly<Record<string, LessonPerson>>; readonly gone: readonly string[] };

/** A text as learners would read it, compiled by the same door and checked with the rest of its course. Nothing is kept. */
export async function previewLesson(deps: Deps, actor: Actor, { id, file }: { readonly id: string; readonly file: string }, typed: string): Promise<PreviewSeen | Refusal> {
  const text = typed.replaceAll("\r\n", "\n");
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const { problems, lesson } = await deps.catalogue.previewLesson(file, text);
  const draft = lesson && (await deps.store.drafts.read(actor.authority, id));
  if (!draft) return { problems, people: {}, gone: [] };
  const whole = await checkOwnCourse(deps, actor, id, { ...draft.sources, [file]: text });
  const known = new Set(problems.map(placeOf));
  const around = whole.problems.filter((problem) => problem.file === file && !known.has(placeOf(problem)));
  return { problems: [...problems, ...around].sort((a, b) => a.line - b.line || a.column - b.column), people: peopleIn(deps, lesson), lesson, gone: await goneMedia(deps, actor, lesson.body) };
}

function placeOf({ code, line, column }: Problem): string {
  return `${code} ${line}:${column}`;
}
