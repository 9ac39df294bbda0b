import type { LessonPerson } from "../core/course/model";
import { castFile } from "./figure-schema";
import type { Problem } from "./port";
import { findingsOf } from "./problem";
import { readYamlFile } from "./yaml-file";

export type CastAnswer = { readonly value?: readonly LessonPerson[]; readonly problems: readonly Problem[] };

/** The people drawn in lessons. Runs in the child. */
export function compileCastFile(file: string, source: string): CastAnswer {
  const findings = findingsOf(file);
  const read = readYamlFile(castFile, source, findings);
  if (!read) return { problems: findings.problems };
  return { value: Object.entries(read.value.people).map(([id, person]) => ({ id, ...person })), problems: findings.problems };
}
