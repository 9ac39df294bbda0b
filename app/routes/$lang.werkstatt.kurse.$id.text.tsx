import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { YamlPage } from "~/ui/workshop/course/yaml-page";
import { saveCourseFile } from "~/usecases/edit-course";
import { seeCourseDraft } from "~/usecases/see-course-draft";
import { lineIn, revisionIn } from "./answering/draft-form";
import { askRole, mend, orRefuse, param } from "./answering/page";

const FILES = ["course.yaml", "questions.yaml"] as const;

function fileIn(url: URL): (typeof FILES)[number] {
  return FILES.find((one) => one === url.searchParams.get("datei")) ?? "course.yaml";
}

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, language, t } = askRole(args, "trainer");
  const file = fileIn(url);
  const { draft, problems, savedByName, timeZone } = orRefuse(await seeCourseDraft(deps, viewer, param(args, "id")));
  const [text, good] = [draft.sources[file], draft.good?.[file]];
  return {
    title: t("authoring.text.title", { file: t(`authoring.text.label.${file}`), title: draft.title }), name: draft.title, id: draft.id, revision: draft.revision, file, line: lineIn(url),
    problems: problems.filter((problem) => problem.file === file), savedAt: longInstant(draft.savedAt, timeZone, language), savedByName, saved: url.searchParams.has("gespeichert"),
    ...(text === undefined ? {} : { text }), ...(good === undefined || good === text ? {} : { good }),
  };
}

/** Saves one file. Whoever comes second sees both texts and decides. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form, url } = askRole(args, "trainer");
  const [id, file] = [param(args, "id"), fileIn(url)];
  const saved = await saveCourseFile(deps, viewer, { id, revision: revisionIn(form) }, file, form.get("text") ?? "");
  if (!isRefusal(saved)) return redirect(`/${language}/werkstatt/kurse/${id}/text?datei=${file}&gespeichert`, 303);
  if (saved.refused !== "version-conflict") return mend(saved, form);
  return data({ problem: saved, posted: { text: [form.get("text") ?? ""] }, conflict: true }, { status: 409 });
}

export default function CourseText() {
  return <YamlPage {...useLoaderData<typeof loader>()} />;
}
