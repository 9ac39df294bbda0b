import type { LessonNode, Question } from "../core/course/model";
import type { Day, Language } from "../core/words";
import type { ReadCourse } from "./course-file";
import type { CompiledLesson } from "./lesson-file";
import type { Problem, ScenarioAtVersion } from "./port";
import { checkLessonPair, checkLessonReferences } from "./check-lessons";
import { findingsOf, START, type Findings, type Place } from "./problem";
import type { ReadQuestions } from "./questions-file";

/** A lesson in the languages of its course. `lesson` is absent while it has problems of its own. */
export type LessonParts = {
  readonly name: string;
  readonly files: readonly { readonly language: Language; readonly file: string; readonly lesson?: CompiledLesson }[];
};
export type CourseParts = {
  readonly id: string;
  readonly file: string;
  readonly course: ReadCourse;
  readonly lessons: readonly LessonParts[];
  readonly questionsFile: string;
  readonly questions?: ReadQuestions;
  /** `broken`: it is there and has errors of its own. */
  readonly scenarios: ReadonlyMap<string, ScenarioAtVersion | "broken">;
  /** Ids of people in lessons; absent: not known here. */
  readonly people?: ReadonlySet<string>;
  /** Pictures the course can show; absent: not known here. */
  readonly media?: ReadonlySet<string>;
  /** Laws must have been reviewed by this day; absent: not asked, as for versions published long ago. */
  readonly today?: Day;
};

/** Rules that need more than one file of a course. Pure. */
export function checkCourse(parts: CourseParts): readonly Problem[] {
  const findings = findingsOf(parts.file);
  const { value, places } = parts.course;
  if (value.id !== parts.id) findings.error(places.id, "id-file", `Der Kurs heißt „${value.id}“, der Ordner „${parts.id}“. Geben Sie beiden denselben Namen.`);
  parts.lessons.forEach((lesson, index) => checkLessonNamed(parts, lesson, places.lessons[index] ?? START, findings));
  checkNumbers(parts, findings);
  value.requiredScenarios.forEach((id, index) => {
    if (!parts.scenarios.has(id)) findings.error(places.requiredScenarios[index] ?? START, "scenario-missing", `Die Szene „${id}“ gibt es nicht. Legen Sie „scenarios/${id}.yaml“ an oder berichtigen Sie den Namen.`);
    if (parts.scenarios.get(id) === "broken") findings.error(places.requiredScenarios[index] ?? START, "scenario-broken", `Die Szene „${id}“ hat selbst Fehler. Beheben Sie sie zuerst.`);
  });
  value.legal.forEach((norm, index) => checkReview(norm, places.legal[index] ?? START, parts.today, findings));
  const questions = checkQuestions(parts, findings);
  const lessons = parts.lessons.flatMap((lesson) => [
    ...lesson.files.flatMap(({ file, lesson: compiled }) => (compiled ? checkLesson(parts, file, compiled) : [])),
    ...checkLessonPair(lesson),
  ]);
  return [...findings.problems, ...questions, ...lessons];
}

function checkLessonNamed(parts: CourseParts, lesson: LessonParts, place: Place, findings: Findings): void {
  for (const language of parts.course.value.languages) {
    if (lesson.files.some((file) => file.language === language)) continue;
    findings.error(place, "lesson-missing", `Die Lektion „${lesson.name}“ fehlt auf ${language === "de" ? "Deutsch" : "Englisch"}. Legen Sie „lessons/NN-${lesson.name}.${language}.mdx“ an oder berichtigen Sie den Namen.`);
  }
}

function checkNumbers(parts: CourseParts, findings: Findings): void {
  const numbers = parts.lessons.map(({ files }) => files.find(({ lesson }) => lesson)?.lesson?.head.number);
  numbers.forEach((number, index) => {
    if (number === undefined) return;
    const place = parts.course.places.lessons[index] ?? START;
    if (numbers.indexOf(number) < index) findings.error(place, "number-taken", `Die Nummer ${number} haben zwei Lektionen. Geben Sie einer eine andere.`);
    const before = numbers.slice(0, index).filter((earlier) => earlier !== undefined).at(-1);
    if (before !== undefined && order(number) < order(before)) findings.error(place, "number-order", `Lektion ${number} steht nach ${before}. Ordnen Sie die Lektionen nach ihrer Nummer.`);
  });
}

function order(number: string): number {
  const [first, second] = number.split(".").map(Number);
  return (first ?? 0) * 100 + (second ?? 0);
}

/** A norm has to be looked at again in time. */
export function checkReview(norm: { readonly asOf: Day; readonly reviewBy: Day }, place: Place, today: Day | undefined, findings: Findings): void {
  if (norm.reviewBy < norm.asOf) findings.error(place, "review-order", "Der Tag der nächsten Prüfung liegt vor dem Stand. Berichtigen Sie einen der beiden.");
  if (today !== undefined && norm.reviewBy < today) {
    findings.error(place, "law-expired", `Der Rechtsstand war bis ${norm.reviewBy} zu prüfen. Prüfen Sie die Norm und setzen Sie asOf und reviewBy neu.`);
  }
}

function checkQuestions(parts: CourseParts, findings: Findings): readonly Problem[] {
  const { value, places } = parts.course;
  const pool = findingsOf(parts.questionsFile);
  const { questions } = parts;
  if (!questions) return [];
  if (questions.course !== value.code) pool.error(questions.places.course, "course-code", `Hier steht der Kurs „${questions.course}“, course.yaml nennt „${value.code}“.`);
  if (value.assessment.kind === "check" && value.assessment.draw > questions.questions.length) {
    findings.error(places.draw, "draw-too-many", `Gezogen werden ${value.assessment.draw} Fragen, geschrieben sind ${questions.questions.length}. Ziehen Sie weniger oder schreiben Sie mehr.`);
  }
  const known = new Set(parts.lessons.flatMap(({ files }) => files.map(({ lesson }) => lesson?.head.number)));
  // A broken lesson would make its questions look wrong.
  const whole = parts.lessons.every(({ files }) => files.some(({ lesson }) => lesson));
  questions.questions.forEach((question, index) => {
    checkPassage(question, parts, questions.places.passages[index] ?? START, pool);
    if (whole && !known.has(question.lesson)) pool.error(questions.places.lessons[index] ?? START, "lesson-unknown", `Lektion ${question.lesson} gibt es in diesem Kurs nicht. Berichtigen Sie die Nummer.`);
  });
  return pool.problems;
}

/** The heading has to stand in every text of the lesson; one that is broken is not asked. */
function checkPassage({ lesson, passage }: Question, parts: CourseParts, place: Place, findings: Findings): void {
  if (!passage) return;
  const texts = parts.lessons.flatMap(({ files }) => files).filter((file) => file.lesson?.head.number === lesson);
  for (const { language, file, lesson: compiled } of texts) {
    const asked = passage[language];
    if (compiled && (asked === undefined || !headingIds(compiled.body).includes(asked))) {
      findings.error(place, "passage-unknown", `Die Überschrift „${asked ?? language}“ gibt es in „${file.slice(file.lastIndexOf("/") + 1)}“ nicht. Nehmen Sie eine von dort: ${headingIds(compiled.body).join(", ")}.`);
    }
  }
}

function headingIds(body: readonly LessonNode[]): readonly string[] {
  return body.flatMap((node): readonly string[] => (typeof node === "string" ? [] : [...(/^h[234]$/u.test(node.name) ? [String(node.props["id"])] : []), ...headingIds(node.children)]));
}

function checkLesson(parts: CourseParts, file: string, lesson: CompiledLesson): readonly Problem[] {
  const findings = findingsOf(file);
  checkLessonReferences(file, lesson, parts, findings);
  (lesson.head.legal ?? []).forEach((norm, index) => checkReview(norm, lesson.places.legal[index] ?? START, parts.today, findings));
  return findings.problems;
}
