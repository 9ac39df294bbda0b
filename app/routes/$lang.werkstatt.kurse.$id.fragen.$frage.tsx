import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { QuestionPage } from "~/ui/workshop/course/question-page";
import { editQuestion } from "~/usecases/edit-questions";
import { seeQuestion } from "~/usecases/see-questions";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t } = askRole(args, "trainer");
  const { draft, problems, question, number, lessons } = orRefuse(await seeQuestion(deps, viewer, param(args, "id"), param(args, "frage")));
  return { title: `${t("authoring.pool.number", { number })}: ${draft.title}`, name: draft.title, id: draft.id, revision: draft.revision, number, question, lessons, problems, saved: url.searchParams.has("gespeichert") };
}

/** Saves what the form holds; a button inside it (`tat`) also does its own deed. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const [id, name] = [param(args, "id"), param(args, "frage")];
  const saved = await editQuestion(deps, viewer, { id, revision: revisionIn(form) }, name, { posted: (name) => form.getAll(name), deed: form.get("tat") ?? "" });
  return isRefusal(saved) ? mend(saved, form) : redirect(`/${language}/werkstatt/kurse/${id}/fragen/${encodeURIComponent(name)}?gespeichert`, 303);
}

export default function Question() {
  return <QuestionPage {...useLoaderData<typeof loader>()} />;
}
