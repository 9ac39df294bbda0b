import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { FieldsPage } from "~/ui/workshop/course/fields-page";
import { editCourse } from "~/usecases/edit-course";
import { seeCourseDraft } from "~/usecases/see-course-draft";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t } = askRole(args, "trainer");
  const { draft, problems, values, scenarios } = orRefuse(await seeCourseDraft(deps, viewer, param(args, "id")));
  return { title: `${t("authoring.fields")}: ${draft.title}`, name: draft.title, id: draft.id, revision: draft.revision, problems: problems.filter(({ file }) => file === "course.yaml"), scenarios, saved: url.searchParams.has("gespeichert"), ...(values ? { values } : {}) };
}

/** One part of the file at a time. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const id = param(args, "id");
  const section = form.get("teil") ?? "";
  const saved = await editCourse(deps, viewer, { id, revision: revisionIn(form) }, section, (name) => form.getAll(name));
  return isRefusal(saved) ? mend(saved, form) : redirect(`/${language}/werkstatt/kurse/${id}/angaben?gespeichert#${encodeURIComponent(section)}`, 303);
}

export default function CourseFields() {
  return <FieldsPage {...useLoaderData<typeof loader>()} />;
}
