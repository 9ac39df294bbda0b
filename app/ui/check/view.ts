import { askQuestion, type Asked } from "~/core/course/asked";
import { explainAnswer, type Explained } from "~/core/course/explained";
import type { Course, LessonSummary, Question } from "~/core/course/model";
import type { CheckRound } from "~/core/progress/state";
import { firstWords } from "~/core/first-words";
import { inLanguage, type Language, type Shown, type Words } from "~/core/words";

/** A round with its questions, right answers and all. Never leaves the server as it is. */
export type Round = { readonly course: Course; readonly round: CheckRound; readonly questions: readonly Question[]; readonly over: boolean };

/** Where an answer can be read up: a lesson, and the heading in it. */
export type ReadUp = { readonly id: string; readonly title: LessonSummary["title"]; readonly passage?: string };

/** What a page may know of one question: explanations only once it was answered. */
export type QuestionView = {
  readonly asked: Asked;
  readonly position: number;
  readonly total: number;
  readonly answered?: { readonly given: readonly string[]; readonly explained: Explained; readonly lesson?: ReadUp };
  /** Position of the next unanswered question; absent: the round is over. */
  readonly next?: number;
};

/** Position, counted from 1, of the first question that was not answered; `undefined`: the round is over. */
export function firstOpen({ round }: Pick<Round, "round">): number | undefined {
  const index = round.questions.findIndex(({ question }) => !round.answers.has(question));
  return index < 0 ? undefined : index + 1;
}

/** Position of a question in its round, counted from 1. */
export function positionOf({ round }: Pick<Round, "round">, question: string): number | undefined {
  const index = round.questions.findIndex((drawn) => drawn.question === question);
  return index < 0 ? undefined : index + 1;
}

/** The question at a position; `undefined`: there is none. */
export function questionView(seen: Round, position: number, language: Language): QuestionView | undefined {
  const drawn = seen.round.questions[position - 1];
  const question = seen.questions.find(({ id }) => id === drawn?.question);
  if (!drawn || !question) return undefined;
  const answer = seen.round.answers.get(question.id)?.answer;
  const next = firstOpen(seen);
  const lesson = seen.course.lessons.find(({ number }) => number === question.lesson);
  return {
    asked: askQuestion(question, drawn.order, language),
    position,
    total: seen.round.questions.length,
    ...(answer === undefined ? {} : { answered: { given: answer, explained: explainAnswer(question, drawn.order, answer, language), ...(lesson ? { lesson: placeOf(lesson, question, language) } : {}) } }),
    ...(next === undefined ? {} : { next }),
  };
}

function placeOf({ id, title }: LessonSummary, { passage }: Question, language: Language): ReadUp {
  return { id, title, ...(passage ? { passage: inLanguage(passage, language).text } : {}) };
}

/** One question of a finished round. `situation`: its first words, where it has one; otherwise the question itself is shortened. */
export type ResultLine = { readonly position: number; readonly situation?: Shown; readonly prompt: Shown; readonly right: boolean; readonly lesson?: ReadUp };

export type ResultView = {
  readonly right: number;
  readonly total: number;
  /** Right answers still missing for a pass; 0: passed. */
  readonly missing: number;
  readonly pass: number;
  readonly lines: readonly ResultLine[];
  /** Lessons to which every question of the round was answered right. */
  readonly mastered: readonly Words[];
};

/** So many characters tell one question from another. */
const RECOGNISED = 80;

/** A finished round: what was right, and in which lesson the rest stands. */
export function resultView(seen: Round, language: Language): ResultView {
  const { course, round } = seen;
  const lines = round.questions.flatMap((drawn, index) => resultLine(seen, drawn.question, index + 1, language) ?? []);
  const right = lines.filter((line) => line.right).length;
  const pass = course.assessment.kind === "check" ? course.assessment.pass : 0;
  return { right, total: lines.length, missing: Math.max(0, Math.ceil((pass * lines.length) / 100) - right), pass, lines, mastered: masteredIn(course.lessons, lines) };
}

function resultLine({ course, round, questions }: Round, id: string, position: number, language: Language): ResultLine | undefined {
  const question = questions.find((one) => one.id === id);
  if (!question) return undefined;
  const lesson = course.lessons.find(({ number }) => number === question.lesson);
  const shortened = (words: Words): Shown => {
    const shown = inLanguage(words, language);
    return { ...shown, text: firstWords(shown.text, RECOGNISED) };
  };
  return {
    position,
    ...(question.case ? { situation: shortened(question.case), prompt: inLanguage(question.prompt, language) } : { prompt: shortened(question.prompt) }),
    right: round.answers.get(id)?.correct ?? false,
    ...(lesson ? { lesson: placeOf(lesson, question, language) } : {}),
  };
}

function masteredIn(lessons: readonly LessonSummary[], lines: readonly ResultLine[]): readonly Words[] {
  return lessons.flatMap(({ id, title }) => {
    const asked = lines.filter(({ lesson }) => lesson?.id === id);
    return asked.length > 0 && asked.every(({ right }) => right) ? [title] : [];
  });
}
