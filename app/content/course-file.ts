import { checkPairedTexts } from "./check-texts";
import { courseFile, type CourseFile } from "./course-schema";
import { linksOfYaml, type LinkPlace } from "./link-places";
import type { Problem } from "./port";
import { findingsOf, type Findings, type Place } from "./problem";
import type { Located } from "./yaml";
import { readYamlFile } from "./yaml-file";

/** `course.yaml` with the places the rules of the course report to. */
export type ReadCourse = {
  readonly value: CourseFile;
  readonly places: {
    readonly id: Place;
    readonly code: Place;
    readonly languages: Place;
    readonly lessons: readonly Place[];
    readonly requiredScenarios: readonly Place[];
    readonly draw: Place;
    readonly legal: readonly Place[];
  };
};
export type CourseAnswer = { readonly value?: ReadCourse; readonly problems: readonly Problem[]; readonly links?: readonly LinkPlace[] };

/** `lessons/NN-<name>` and the names of the pages beside them. */
const RESERVED_LESSONS: ReadonlySet<string> = new Set(["wissen"]);

/** Reads `course.yaml`. Runs in the child. */
export function compileCourseFile(file: string, source: string): CourseAnswer {
  const findings = findingsOf(file);
  const read = readYamlFile(courseFile, source, findings);
  if (!read) return { problems: findings.problems };
  const { value, located } = read;
  const each = (list: readonly unknown[], ...path: (string | number)[]) => list.map((_, index) => located.valueAt([path[0] ?? "", index, ...path.slice(1)]));
  checkLists(value, located, findings);
  checkPairedTexts(value, located, findings);
  return {
    value: {
      value,
      places: {
        id: located.valueAt(["id"]), code: located.valueAt(["code"]), languages: located.at(["languages"]),
        lessons: each(value.lessons, "lessons"), requiredScenarios: each(value.requiredScenarios, "requiredScenarios"),
        draw: located.valueAt(["assessment", "draw"]), legal: each(value.legal, "legal", "reviewBy"),
      },
    },
    problems: findings.problems,
    links: linksOfYaml(value, located, file),
  };
}

function checkLists(value: CourseFile, located: Located, findings: Findings): void {
  if (!value.languages.includes("de")) findings.error(located.at(["languages"]), "language-missing", "Deutsch (de) ist das Original und steht immer in languages.");
  for (const list of ["lessons", "requiredScenarios", "languages"] as const) {
    value[list].forEach((name, index) => {
      const place = located.valueAt([list, index]);
      if (value[list].slice(0, index).includes(name as never)) findings.error(place, "named-twice", `„${name}“ steht hier zweimal. Löschen Sie eine Stelle.`);
      if (list === "lessons" && RESERVED_LESSONS.has(name)) findings.error(place, "id-reserved", `„${name}“ ist die Adresse der Wissensfragen. Nennen Sie die Lektion anders.`);
    });
  }
}
