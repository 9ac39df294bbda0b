import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, type Refusal } from "~/core/refusal";
import { QuestionsPage } from "~/ui/workshop/course/questions-page";
import { stepCourse } from "~/usecases/edit-course";
import { addQuestion, moveQuestion } from "~/usecases/edit-questions";
import { seeQuestions } from "~/usecases/see-questions";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t } = askRole(args, "trainer");
  const { draft, problems, questions, hasPool, lessons } = orRefuse(await seeQuestions(deps, viewer, param(args, "id")));
  return {
    title: `${t("authoring.questions")}: ${draft.title}`, name: draft.title, id: draft.id, revision: draft.revision, problems, hasPool, lessons, done: url.searchParams.has("getan"),
    canUndo: (draft.history?.done.length ?? 0) > 0, canRedo: (draft.history?.undone.length ?? 0) > 0,
    ...(questions ? { questions: questions.map(({ problems: own, ...one }) => ({ ...one, errors: own.filter(({ severity }) => severity === "error").length })) } : {}),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, form } = askRole(args, "trainer");
  const done = await deed(args);
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/werkstatt/kurse/${param(args, "id")}/fragen?getan`, 303);
}

async function deed(args: ActionFunctionArgs): Promise<object | Refusal> {
  const { deps, viewer, form } = askRole(args, "trainer");
  const at = { id: param(args, "id"), revision: revisionIn(form) };
  const name = form.get("frage") ?? "";
  switch (form.get("intent")) {
    case "frage": return addQuestion(deps, viewer, at, { kind: form.get("kind") ?? "", lesson: form.get("lesson") ?? "" });
    case "hoch": return moveQuestion(deps, viewer, at, name, "up");
    case "runter": return moveQuestion(deps, viewer, at, name, "down");
    case "entfernen": return moveQuestion(deps, viewer, at, name, "drop");
    case "undo": return stepCourse(deps, viewer, at, "undo");
    case "redo": return stepCourse(deps, viewer, at, "redo");
    default: throw missing();
  }
}

export default function Questions() {
  return <QuestionsPage {...useLoaderData<typeof loader>()} />;
}
