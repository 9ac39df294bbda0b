import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { PUBLISH_STEPS, PublishPage } from "~/ui/workshop/publish-page";
import { publishCourse, seeCoursePublication } from "~/usecases/publish-course";
import { LONGEST_NOTE } from "~/usecases/publish-draft";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, language, t } = askRole(args, "trainer");
  const step = PUBLISH_STEPS.find((one) => one === param(args, "schritt"));
  if (!step) throw missing();
  const id = param(args, "id");
  const { draft, problems, edit, changes, affected } = orRefuse(await seeCoursePublication(deps, viewer, id));
  if (edit === undefined && step !== "pruefung") throw redirect(`/${language}/werkstatt/kurse/${id}/veroeffentlichen/pruefung`, 303);
  if (step === "fertig" && draft.releases.length === 0) throw missing();
  const note = (url.searchParams.get("hinweis") ?? "").slice(0, LONGEST_NOTE);
  return { title: `${t("workshop.publish.title")}: ${draft.title}`, name: draft.title, id, revision: draft.revision, step, problems, edit, changes: [], courseChanges: changes, affected, note };
}

/** Only the last step publishes; the note has come along in the address. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const id = param(args, "id");
  const released = await publishCourse(deps, viewer, id, { revision: revisionIn(form), note: form.get("hinweis") ?? "" });
  return isRefusal(released) ? mend(released, form) : redirect(`/${language}/werkstatt/kurse/${id}/veroeffentlichen/fertig`, 303);
}

export default function PublishCourse() {
  return <PublishPage {...useLoaderData<typeof loader>()} />;
}
