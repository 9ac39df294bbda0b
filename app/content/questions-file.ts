import type { Question } from "../core/course/model";
import { checkPairedTexts, textsIn } from "./check-texts";
import { questionsFile, type QuestionFile } from "./course-schema";
import { linksOfYaml, type LinkPlace } from "./link-places";
import { measuredFile, type Measured } from "./measured";
import type { Problem } from "./port";
import { findingsOf, type Findings, type Place } from "./problem";
import type { Located, Path } from "./yaml";
import { readYamlFile } from "./yaml-file";

export type ReadQuestions = {
  readonly course: string;
  readonly questions: readonly Question[];
  readonly places: { readonly course: Place; readonly lessons: readonly Place[]; readonly passages: readonly Place[] };
};
export type QuestionsAnswer = { readonly value?: ReadQuestions; readonly problems: readonly Problem[]; readonly measured?: Measured; readonly links?: readonly LinkPlace[] };

/** The pool of a course. Runs in the child. All problems at once. */
export function compileQuestionsFile(file: string, source: string): QuestionsAnswer {
  const findings = findingsOf(file);
  const read = readYamlFile(questionsFile, source, findings);
  if (!read) return { problems: findings.problems };
  const { value, located } = read;
  unique(value.questions.map(({ id }) => id), ["questions"], located, findings);
  value.questions.forEach((question, index) => checkQuestion(question, ["questions", index], located, findings));
  checkPairedTexts(value, located, findings);
  return {
    value: {
      course: value.course,
      questions: value.questions.map(asQuestion),
      places: { course: located.valueAt(["course"]), lessons: value.questions.map((_, index) => located.valueAt(["questions", index, "lesson"])), passages: value.questions.map((_, index) => located.valueAt(["questions", index, "passage"])) },
    },
    problems: findings.problems,
    measured: measuredFile(file, { questions: value.questions.length }, textsIn(value, "de"), "de"),
    links: linksOfYaml(value, located, file),
  };
}

/** A decision is a single choice whose options also tell what followed. */
function asQuestion(question: QuestionFile): Question {
  if (!("options" in question)) return question;
  return { ...question, kind: question.kind === "multiple" ? "multiple" : "single" };
}

function unique(ids: readonly string[], path: Path, located: Located, findings: Findings): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) findings.error(located.valueAt([...path, index, "id"]), "id-taken", `Die id „${id}“ steht schon weiter oben. Jede id gibt es hier einmal.`);
  });
}

function checkQuestion(question: QuestionFile, path: Path, located: Located, findings: Findings): void {
  switch (question.kind) {
    case "single": case "decision": case "multiple":
      return checkOptions(question, path, located, findings);
    case "matching":
      return checkMatching(question, path, located, findings);
    case "order":
      return unique(question.steps.map(({ id }) => id), [...path, "steps"], located, findings);
    case "short":
      return undefined;
  }
}

function checkOptions(question: Extract<QuestionFile, { kind: "single" | "decision" | "multiple" }>, path: Path, located: Located, findings: Findings): void {
  const { options, kind } = question;
  unique(options.map(({ id }) => id), [...path, "options"], located, findings);
  const right = options.filter((option) => option.correct).length;
  const place = located.at([...path, "options"]);
  if (right === 0) findings.error(place, "option-right-missing", "Keine Antwort ist richtig. Setzen Sie bei einer correct: true.");
  if (kind !== "multiple" && right > 1) findings.error(place, "option-right-several", "Hier ist genau eine Antwort richtig. Ändern Sie kind in multiple oder eine der Antworten.");
  options.forEach((option, index) => {
    if (!option.correct && option.appeal === undefined) {
      findings.error(located.at([...path, "options", index]), "appeal-missing", "Bei einer falschen Antwort fehlt „appeal“: warum sie verlockend klingt.");
    }
  });
}

function checkMatching(question: Extract<QuestionFile, { kind: "matching" }>, path: Path, located: Located, findings: Findings): void {
  const right = question.right.map(({ id }) => id);
  unique(right, [...path, "right"], located, findings);
  unique(question.left.map(({ id }) => id), [...path, "left"], located, findings);
  question.left.forEach((left, index) => {
    const here = [...path, "left", index];
    if (!right.includes(left.answer)) findings.error(located.valueAt([...here, "answer"]), "choice-missing", `„${left.answer}“ steht nicht unter right. Berichtigen Sie die id.`);
    left.wrong.forEach(({ choice }, wrong) => {
      const place = located.valueAt([...here, "wrong", wrong, "choice"]);
      if (!right.includes(choice)) findings.error(place, "choice-missing", `„${choice}“ steht nicht unter right. Berichtigen Sie die id.`);
      if (choice === left.answer) findings.error(place, "choice-right", `„${choice}“ ist hier die richtige Wahl und kann nicht unter wrong stehen.`);
    });
    const open = right.filter((id) => id !== left.answer && !left.wrong.some(({ choice }) => choice === id));
    if (open.length > 0) findings.error(located.at([...here, "wrong"]), "wrong-missing", `Für ${open.map((id) => `„${id}“`).join(", ")} fehlt unter wrong, warum es verlockt und warum es nicht stimmt.`);
  });
}
