import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal, type Refusal } from "~/core/refusal";
import { CoursePage } from "~/ui/workshop/course/course-page";
import { addLesson, moveLesson, removeLesson, stepCourse, translateLesson } from "~/usecases/edit-course";
import { seeCourseDraft } from "~/usecases/see-course-draft";
import { overviewOf } from "~/usecases/see-workshop";
import { backToGood, takeBack } from "~/usecases/see-versions";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, url } = askRole(args, "trainer");
  const { draft, problems, savedByName, timeZone, lessons, units } = orRefuse(await seeCourseDraft(deps, viewer, param(args, "id")));
  const done = (["angelegt", "getan"] as const).find((word) => url.searchParams.has(word));
  return {
    title: draft.title, ...overviewOf(draft), savedAt: longInstant(draft.savedAt, timeZone, language), savedByName, problems, lessons, units, done,
    canUndo: (draft.history?.done.length ?? 0) > 0, canRedo: (draft.history?.undone.length ?? 0) > 0,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, form } = askRole(args, "trainer");
  const base = `/${language}/werkstatt/kurse/${param(args, "id")}`;
  const done = await deed(args);
  if (isRefusal(done)) return mend(done, form);
  const lesson = form.get("lektion") ?? "";
  return redirect(form.get("intent") === "uebersetzen" ? `${base}/lektionen/${encodeURIComponent(lesson)}?sprache=en&gespeichert` : `${base}?getan`, 303);
}

async function deed(args: ActionFunctionArgs): Promise<object | Refusal> {
  const { deps, viewer, form } = askRole(args, "trainer");
  const at = { id: param(args, "id"), kind: "course" as const, revision: revisionIn(form) };
  const lesson = form.get("lektion") ?? "";
  switch (form.get("intent")) {
    case "lektion": return addLesson(deps, viewer, at, form.get("title") ?? "");
    case "hoch": return moveLesson(deps, viewer, at, lesson, "up");
    case "runter": return moveLesson(deps, viewer, at, lesson, "down");
    case "entfernen": return removeLesson(deps, viewer, at, lesson);
    case "uebersetzen": return translateLesson(deps, viewer, at, lesson);
    case "undo": return stepCourse(deps, viewer, at, "undo");
    case "redo": return stepCourse(deps, viewer, at, "redo");
    case "letzter-stand": return backToGood(deps, viewer, at);
    case "tauschen": return takeBack(deps, viewer, at);
    default: throw missing();
  }
}

export default function CourseDraft() {
  return <CoursePage {...useLoaderData<typeof loader>()} />;
}
