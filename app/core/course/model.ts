import type { Dimension, Figure } from "../scenario/model";
import type { Day, Language, Words } from "../words";

/** A course at one version, as a learner takes it. Source: `courses/<id>/course.yaml` and what it names. */
export type Course = {
  /** Folder name and address, e.g. `klar-sprechen`. */
  readonly id: string;
  /** SHA-256 over all sources the course consists of, hex. */
  readonly version: string;
  /** Short name among people, e.g. `K3`. */
  readonly code: string;
  readonly title: Words;
  readonly summary: Words;
  readonly audience: Words;
  readonly languages: readonly Language[];
  readonly objectives: readonly Words[];
  readonly contents: readonly Words[];
  readonly coreArea: readonly number[];
  readonly cornerstone: readonly string[];
  readonly lessons: readonly LessonSummary[];
  readonly requiredScenarios: readonly ScenarioSummary[];
  readonly assessment: Assessment;
  /** Months after completion; absent: no end. */
  readonly validityMonths?: number;
  readonly legal: readonly { readonly norm: string; readonly asOf: Day; readonly reviewBy: Day }[];
  /** Whose own it is; absent: shipped, for everybody. No part of what identifies it. */
  readonly authority?: string;
};

export type LessonSummary = { readonly id: string; readonly number: string; readonly title: Words; readonly minutes: number };
export type ScenarioSummary = { readonly id: string; readonly version: string; readonly title: Words; readonly minutes: number };

/** `draw` questions are drawn; `pass` is a percentage of them. */
export type Assessment = { readonly kind: "check"; readonly draw: number; readonly pass: number } | { readonly kind: "none" };

/** Teaching units of 45 nominal minutes: lessons, required scenarios, one minute per drawn question; at least 1. */
export function unitsOf(course: Pick<Course, "lessons" | "requiredScenarios" | "assessment">): number {
  return Math.max(1, Math.floor(minutesOf(course) / 45));
}

/** Nominal minutes of everything the course asks for. */
export function minutesOf(course: Pick<Course, "lessons" | "requiredScenarios" | "assessment">): number {
  const stated = [...course.lessons, ...course.requiredScenarios].reduce((sum, part) => sum + part.minutes, 0);
  return stated + (course.assessment.kind === "check" ? course.assessment.draw : 0);
}

/** A lesson in one language: prose and blocks as data. */
export type Lesson = {
  readonly id: string;
  readonly course: string;
  readonly number: string;
  readonly language: Language;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly incident?: string;
  readonly legal: readonly LessonNorm[];
  readonly sources: readonly string[];
  /** Headings of level two in reading order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly body: readonly LessonNode[];
};

export type LessonNorm = {
  readonly source: string;
  readonly quotedIn?: string;
  readonly asOf: Day;
  readonly reviewBy: Day;
  readonly review?: string;
};

/**
 * A piece of a recorded lesson: text, or an element with a name from the table of lesson blocks (capital
 * first letter) or of plain elements (lower case), literal properties and children.
 */
export type LessonNode = string | LessonElement;
export type LessonElement = {
  readonly name: string;
  readonly props: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly LessonNode[];
};

/** The people drawn in lessons: `courses/cast.yaml`. */
export type LessonPerson = { readonly id: string; readonly name: string; readonly age: number; readonly figure: Figure };

/** A question of the knowledge check. Every option explains itself; a wrong one also says why it tempts. */
export type Question = SingleQuestion | MultipleQuestion | MatchingQuestion | OrderQuestion | ShortQuestion;
type QuestionBase = {
  readonly id: string;
  /** Number of the lesson it belongs to, e.g. `3.2`. */
  readonly lesson: string;
  readonly dimension: Dimension;
  readonly case?: Words;
  readonly prompt: Words;
  /** Shown before the answer, one after the other, when they are asked for. */
  readonly hints?: readonly Words[];
  /** Id of the heading in each language of the lesson under which it can be read. */
  readonly passage?: Words;
};
export type QuestionOption = {
  readonly id: string;
  readonly correct: boolean;
  readonly text: Words;
  readonly appeal?: Words;
  readonly consequence?: Words;
  readonly explanation: Words;
};
export type SingleQuestion = QuestionBase & { readonly kind: "single"; readonly options: readonly QuestionOption[] };
export type MultipleQuestion = QuestionBase & { readonly kind: "multiple"; readonly options: readonly QuestionOption[] };
export type MatchingQuestion = QuestionBase & {
  readonly kind: "matching";
  readonly right: readonly { readonly id: string; readonly text: Words }[];
  readonly left: readonly {
    readonly id: string;
    readonly text: Words;
    readonly answer: string;
    readonly explanation: Words;
    readonly wrong: readonly { readonly choice: string; readonly appeal: Words; readonly explanation: Words }[];
  }[];
};
/** Steps stand in the right order; the page shows them in the order of the draw. */
export type OrderQuestion = QuestionBase & {
  readonly kind: "order";
  readonly steps: readonly {
    readonly id: string;
    readonly text: Words;
    readonly explanation: Words;
    readonly tooEarly?: { readonly appeal: Words; readonly explanation: Words };
  }[];
};
/** Right if the text equals one of `accept` after folding case, blanks and punctuation. */
export type ShortQuestion = QuestionBase & {
  readonly kind: "short";
  readonly accept: Readonly<Record<Language, readonly string[]>>;
  readonly appeal?: Words;
  readonly explanation: Words;
  readonly example: Words;
};
