import { COURSE_FILE, QUESTIONS_FILE, readLessonFile } from "../core/draft/course-files";
import type { Course } from "../core/course/model";
import type { Day } from "../core/words";
import type { ArtefactShelf } from "./artefacts";
import { runInChild } from "./child-pool";
import { compileCourse, lessonOf, PINS, type CourseArtefact } from "./compile-course";
import { LESSON_FILE } from "./check-lessons";
import { keptReads } from "./kept-reads";
import type { Catalogue, CheckedCourse, Problem, ScenarioAtVersion, Sources } from "./port";
import { shippedLessons } from "./shipped-lessons";
import { findingsOf, inReadingOrder, START } from "./problem";
import type { Published, Versions } from "./versions";

type Own = Pick<Catalogue, "checkCourse" | "courseSources" | "courseContent" | "publishOwnCourse" | "withdrawCourse" | "previewLesson" | "readFile" | "changeFile" | "preparePicture">;
type Around = {
  readonly current: () => { readonly course: ReadonlyMap<string, Published>; readonly people: ReadonlyMap<string, unknown> };
  readonly courses: () => Promise<readonly Course[]>;
  readonly scenario: (id: string) => Promise<ScenarioAtVersion | undefined>;
  readonly versions: Versions;
  readonly shelf: ArtefactShelf;
  readonly publish: (published: Omit<Published, "publishedAt">) => Promise<void>;
  readonly refresh: () => Promise<void>;
};

/** Answers that are kept: a course of thirty lessons in two languages, several times over. */
const KEPT = 300;
/** With one of these a file is none that anybody could go on with. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "angle", "attribute-form", "block-unclosed", "block-unopened", "character-forbidden", "comment-html", "crashed", "expression", "file-missing", "file-too-big", "front-matter-end",
  "front-matter-start", "front-matter-too-big", "front-matter-twice", "key-form", "key-twice", "line-too-long", "link-angles", "module", "number-form", "too-many-lines", "too-much-memory", "too-slow", "unreadable",
]);

/** Courses that trainers write: checked, published and taken back by the same door as shipped ones. */
export function ownCourses(around: Around): Own {
  const { current, versions, shelf, publish, refresh } = around;
  const read = keptReads(KEPT, shippedLessons(versions).read);
  const compile = (id: string, sources: Sources, today: Day, authority: string) => compileOwn(around, read, { id, sources, today, authority });
  return {
    checkCourse: async (id, sources, today, authority) => checked(await compile(id, sources, today, authority)),
    courseSources: async (id, version) => {
      const found = version === undefined ? current().course.get(id) : await versions.read("course", id, version);
      return found && bare(found.sources);
    },
    courseContent: (id, version) => shelf.find("course", id, version),
    publishOwnCourse: async (id, sources, today, authority) => {
      const compiled = await compile(id, sources, today, authority);
      if (!compiled.content || compiled.sources === undefined) return { problems: compiled.problems };
      const { version } = compiled.content.course;
      await shelf.save("course", version, compiled.content);
      await publish({ kind: "course", id, version, sources: compiled.sources, authority });
      return { problems: compiled.problems, version };
    },
    withdrawCourse: async (id) => {
      await versions.withdraw("course", id);
      await refresh();
    },
    previewLesson: async (file, text) => {
      const { value, problems } = asAnswer(await read("lesson", { file, text }));
      const name = LESSON_FILE.exec(file)?.groups?.["name"] ?? "";
      return { problems, ...(value ? { lesson: lessonOf("", name, value) } : {}) };
    },
    preparePicture: async (bytes) => {
      const made = await runInChild("picture", { file: "picture", base64: Buffer.from(bytes).toString("base64") });
      if ("problems" in made) return { refused: "picture-broken" };
      return "refused" in made ? made : { bytes: new Uint8Array(Buffer.from(made.base64, "base64")), width: made.width, height: made.height };
    },
    readFile: (file, text) => read("tree", { file, text }),
    changeFile: async (file, text, changes) => {
      const answer = await runInChild("change", { file, text, changes });
      return "problems" in answer ? { refused: "unreadable" } : answer;
    },
  };
}

type Compiled = { readonly problems: readonly Problem[]; readonly content?: CourseArtefact; readonly sources?: Readonly<Record<string, string>> };

/** Scenarios and lessons of the own authority and shipped ones; those of others are as if they were not there. */
async function compileOwn({ current, courses, scenario, versions }: Around, read: typeof runInChild, asked: { readonly id: string; readonly sources: Sources; readonly today: Day; readonly authority: string }): Promise<Compiled> {
  const { id, sources, today, authority } = asked;
  const visible = (await courses()).filter((course) => course.authority === undefined || course.authority === authority);
  const compiled = await compileCourse(id, inFolder(id, sources), {
    scenario: async (name) => {
      const found = await scenario(name);
      return found && (found.authority === undefined || found.authority === authority) ? found : undefined;
    },
    people: new Set(current().people.keys()),
    lessons: new Map(visible.map((course) => [course.id, course.lessons.map((lesson) => lesson.id)])),
    media: await ownMedia(versions, authority, sources),
    today,
    read,
  });
  const code = /^code: *"?([A-Z0-9]+)/mu.exec(sources.get(COURSE_FILE) ?? "")?.[1];
  const taken = visible.find((course) => course.code === code && course.id !== id);
  const problems = [...compiled.problems.map(named), ...(taken ? codeTaken(sources, taken) : [])];
  if (!("course" in compiled) || taken) return { problems: inReadingOrder(problems) };
  const { course, lessons, questions } = compiled;
  return { problems, content: { course, lessons, questions }, sources: compiled.sources };
}

/** Those of the pictures and recordings named in lessons that the authority has. */
async function ownMedia(versions: Versions, authority: string, sources: Sources): Promise<ReadonlySet<string>> {
  const named = [...sources.values()].flatMap((text) => [...text.matchAll(/\b(?:b[0-9a-f]{20}-\d{1,5}x\d{1,5}|[ft][0-9a-f]{20}-(?:mp4|webm|mp3|ogg))\b/gu)].map(([id]) => id));
  const found = await Promise.all([...new Set(named)].map(async (id) => ((await versions.read("media", JSON.stringify([authority, id]), id.startsWith("b") ? "about" : "recording")) ? [id] : [])));
  return new Set(found.flat());
}

/** Two courses under one short name could not be told apart on a certificate. */
function codeTaken(sources: Sources, { code, title }: Course): readonly Problem[] {
  const line = (sources.get(COURSE_FILE) ?? "").split("\n").findIndex((text) => text.startsWith("code:")) + 1;
  const findings = findingsOf(COURSE_FILE);
  findings.error(line === 0 ? START : { line, column: 7 }, "course-code", `Das Kurzzeichen „${code}“ hat schon der Kurs „${title.de}“. Nehmen Sie ein anderes.`);
  return findings.problems;
}

function checked({ problems, content }: Compiled): CheckedCourse {
  const readable = problems.every(({ code }) => !code.startsWith("yaml-") && !UNREADABLE.has(code));
  return { problems, readable, ...(content ? { content } : {}) };
}

/** Drafts hold bare names; the door looks for lessons in their folder. Whatever has another name is told by the door, too. */
function inFolder(id: string, sources: Sources): Sources {
  return new Map([...sources].map(([file, text]) => [file === COURSE_FILE || file === QUESTIONS_FILE ? `${id}/${file}` : `${id}/lessons/${file}`, text]));
}

function named(problem: Problem): Problem {
  return { ...problem, file: problem.file.slice(problem.file.lastIndexOf("/") + 1) };
}

function bare(sources: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files = Object.entries(sources).filter(([path]) => path !== PINS).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text] as const);
  return Object.fromEntries(files.filter(([file]) => file === COURSE_FILE || file === QUESTIONS_FILE || readLessonFile(file)));
}

function asAnswer<Answer extends { readonly problems: readonly Problem[] }>(answer: Answer | { readonly problems: readonly Problem[] }): { readonly problems: readonly Problem[]; readonly value?: Extract<Answer, { value?: unknown }>["value"] } {
  return answer;
}
