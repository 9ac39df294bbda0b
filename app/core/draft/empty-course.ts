import type { Language } from "../words";
import { COURSE_FILE, lessonFile } from "./course-files";
import type { Files } from "./files";

/** The least that the editor can go on with: one lesson in German. The check says what is missing. */
export function emptyCourse(id: string, code: string, title: string): Files {
  const [part, name] = ["01", "erste-lektion"];
  return {
    [COURSE_FILE]: `format: course/1
id: ${id}
code: ${code}
title: { de: ${JSON.stringify(title)}, en: "" }
summary: { de: "", en: "" }
audience: { de: "", en: "" }
languages: [de]
objectives: []
contents: []
coreArea: []
cornerstone: []
lessons: [${name}]
requiredScenarios: []
assessment: { kind: none }
legal: []
`,
    [lessonFile(part, name, "de")]: emptyLesson({ title: "Erste Lektion", code, number: "1.1", language: "de" }),
  };
}

/** The head of a lesson whose text is still to be written. */
export function emptyLesson({ title, code, number, language }: { readonly title: string; readonly code: string; readonly number: string; readonly language: Language }): string {
  return `---
title: ${JSON.stringify(title)}
course: ${code}
number: "${number}"
language: ${language}
minutes: 10
objectives:
  - ""
---

`;
}

/** A pool whose first question is still to be written. */
export function emptyQuestions(code: string, lesson: string): string {
  return `format: questions/1
course: ${code}
questions:

  - id: frage-1
    kind: single
    lesson: "${lesson}"
    dimension: mutual_understanding
    prompt: { de: "", en: "" }
    options:
      - id: a
        correct: true
        text: { de: "", en: "" }
        explanation: { de: "", en: "" }
      - id: b
        correct: false
        text: { de: "", en: "" }
        appeal: { de: "", en: "" }
        explanation: { de: "", en: "" }
`;
}
