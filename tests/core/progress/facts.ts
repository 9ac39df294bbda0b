import type { Course, Question } from "~/core/course/model";
import type { Fact, NumberedFact } from "~/core/progress/facts";
import { foldFacts, type LearnerState } from "~/core/progress/state";

export const NOW = "2026-11-22T09:30:00.000Z";
export const LATER = "2026-11-23T09:30:00.000Z";

/** Facts with their place in the stream, counted from 1. */
export function numbered(facts: readonly Fact[]): readonly NumberedFact[] {
  return facts.map((fact, index) => ({ ...fact, number: index + 1 }));
}

/** Given these facts, the learner stands here. */
export function given(...facts: readonly Fact[]): LearnerState {
  return foldFacts(numbered(facts));
}

export function enrolled(course = "k1", version = "v1", at = NOW): Fact {
  return { type: "enrolled", at, course, version };
}

export function begun(attempt = "a1", more: { readonly bypass?: boolean; readonly scenario?: string } = {}): Fact {
  return { type: "attempt-begun", at: NOW, attempt, scenario: more.scenario ?? "s99-klein", version: "v1", bypass: more.bypass ?? false };
}

export function moved(chosen: string, attempt = "a1"): Fact {
  return { type: "move-made", at: NOW, attempt, chosen: chosen.split("+") };
}

export function steppedBack(to: number, attempt = "a1"): Fact {
  return { type: "stepped-back", at: NOW, attempt, to };
}

export function ended(ending: string, attempt = "a1"): Fact {
  return { type: "scenario-ended", at: NOW, attempt, ending };
}

export function closed(attempt = "a1", at = NOW): Fact {
  return { type: "debrief-closed", at, attempt };
}

export function done(lesson: string, course = "k1"): Fact {
  return { type: "lesson-done", at: NOW, course, lesson };
}

export function passed(course = "k1"): Fact {
  return { type: "check-passed", at: NOW, course, round: 1 };
}

/** Two lessons, one required scenario, a check of four questions with 75 %. */
export function course(more: Partial<Course> = {}): Course {
  return {
    id: "k1", version: "v1", code: "K1",
    title: { de: "Kurs" }, summary: { de: "Kurz" }, audience: { de: "Alle" }, languages: ["de", "en"],
    objectives: [], contents: [], coreArea: [1], cornerstone: ["E1"],
    lessons: [
      { id: "eins", number: "1.1", title: { de: "Eins" }, minutes: 20 },
      { id: "zwei", number: "1.2", title: { de: "Zwei" }, minutes: 20 },
    ],
    requiredScenarios: [{ id: "s99-klein", version: "v1", title: { de: "Klein" }, minutes: 5 }],
    assessment: { kind: "check", draw: 4, pass: 75 },
    legal: [],
    ...more,
  };
}

/** A question whose first option is right. */
export function question(id: string): Question {
  const option = (name: string, correct: boolean) => ({ id: `${id}-${name}`, correct, text: { de: name }, explanation: { de: name } });
  return { id, kind: "single", lesson: "1.1", dimension: "legal_clarity", prompt: { de: id }, options: [option("ja", true), option("nein", false), option("kaum", false)] };
}

export const POOL: readonly Question[] = ["q1", "q2", "q3", "q4", "q5", "q6"].map(question);
