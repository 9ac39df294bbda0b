import { placeIn } from "../core/sorted";
import type { Path } from "../core/workshop/tree";
import type { ProblemCode } from "./codes";
import type { Problem } from "./port";

/** Where something stands in a file; both count from 1. */
export type Place = { readonly line: number; readonly column: number };

export const START: Place = { line: 1, column: 1 };

/** Collects what is wrong in one file, in the order in which it was found. */
export type Findings = {
  readonly file: string;
  readonly problems: Problem[];
  /** `path`: the part of the file that is meant, where nothing stands there yet. */
  error(place: Place, code: ProblemCode, message: string, path?: Path): void;
  warn(place: Place, code: ProblemCode, message: string): void;
  /** True once anything is an error. */
  failed(): boolean;
};

/** `problems` may be shared by several files of one course or scenario. */
export function findingsOf(file: string, problems: Problem[] = []): Findings {
  const add = (severity: Problem["severity"]) => (place: Place, code: ProblemCode, message: string, path?: Path) => {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push({ severity, code, message, file, line: place.line, column: place.column, ...(path ? { path } : {}) });
  };
  return { file, problems, error: add("error"), warn: add("warning"), failed: () => hasErrors(problems) };
}

/** More than this nobody reads, and a hostile file could make millions. */
const MOST_PROBLEMS = 500;

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/** By file, line and column; the same problem at the same place once. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.file}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column),
  );
}

/** Line and column of an offset; columns count UTF-16 units as editors do. */
export function placeAt(text: string, offset: number): Place {
  return placesIn(text)(offset);
}

/** As `placeAt`, for a text that is asked often: its lines are looked for once, when somebody asks. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
    const line = placeIn(starts, offset, (a, b) => a - b);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
