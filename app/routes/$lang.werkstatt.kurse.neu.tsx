import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { NewCoursePage } from "~/ui/workshop/course/new-course-page";
import { createCourse, seeCourseBeginnings, type CourseBeginning } from "~/usecases/create-course";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "trainer");
  const { patterns, courses } = orRefuse(await seeCourseBeginnings(deps, viewer));
  return { title: t("authoring.new.title"), patterns, courses, wanted: courses.find(({ id }) => id === url.searchParams.get("von"))?.id };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const draft = await createCourse(deps, viewer, { ...beginningIn(form), title: form.get("title") ?? "" });
  return isRefusal(draft) ? mend(draft, form) : redirect(`/${language}/werkstatt/kurse/${draft.id}?angelegt`, 303);
}

/** What was chosen; whoever has chosen nothing begins empty. */
function beginningIn(form: URLSearchParams): CourseBeginning {
  const chosen = form.get("from") ?? "";
  if (chosen === "course") return { from: "course", id: form.get("course") ?? "" };
  if (chosen.startsWith("pattern:")) return { from: "pattern", id: chosen.slice("pattern:".length) };
  return { from: "empty" };
}

export default function NewCourse() {
  return <NewCoursePage {...useLoaderData<typeof loader>()} />;
}
