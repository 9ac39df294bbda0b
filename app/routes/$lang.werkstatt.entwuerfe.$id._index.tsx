import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { DraftPage } from "~/ui/workshop/draft-page";
import { overviewOf, seeDraft } from "~/usecases/see-workshop";
import { takeBack } from "~/usecases/see-versions";
import { revisionIn } from "./answering/draft-form";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, url } = askRole(args, "trainer");
  const { draft, problems, savedByName, timeZone } = orRefuse(await seeDraft(deps, viewer, param(args, "id")));
  if (draft.kind === "course") throw redirect(`/${language}/werkstatt/kurse/${draft.id}`, 303);
  return { title: draft.title, ...overviewOf(draft), savedAt: longInstant(draft.savedAt, timeZone, language), savedByName, problems, begun: url.searchParams.has("angelegt"), swapped: url.searchParams.has("getauscht") };
}

/** `tauschen` takes back the text that a restored version has taken the place of. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const id = param(args, "id");
  if (form.get("intent") !== "tauschen") throw missing();
  const saved = await takeBack(deps, viewer, { id, kind: "scenario", revision: revisionIn(form) });
  return isRefusal(saved) ? mend(saved) : redirect(`/${language}/werkstatt/entwuerfe/${id}?getauscht`, 303);
}

export default function Draft() {
  return <DraftPage {...useLoaderData<typeof loader>()} />;
}
