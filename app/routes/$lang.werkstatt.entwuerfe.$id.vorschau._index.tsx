import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { previewAddress } from "~/ui/workshop/preview/address";
import { PreviewPage } from "~/ui/workshop/preview/preview-page";
import { answerPreview, recordJourney, seePreview } from "~/usecases/see-preview";
import { revisionIn } from "./answering/draft-form";
import { mend, orRefuse, param } from "./answering/page";
import { askPreview, previewLook, steppedBack } from "./answering/preview-form";
import { chosenIn } from "./answering/scene-form";

/** The editor's script: Escape leads back to where it was begun. */
export const handle = { script: "editor" };

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, query, way } = askPreview(args);
  const seen = orRefuse(await seePreview(deps, viewer, param(args, "id"), way, language));
  const shown = previewLook(query, args.context.display);
  return { title: `${t("preview.title")}: ${seen.draft.title}`, seen, query, shown, display: shown.display };
}

/** Answers, steps back or records. The way stands in the address: nothing of it is stored. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form, query, way } = askPreview(args);
  const id = param(args, "id");
  if (form.get("intent") === "zurueck") return redirect(previewAddress(language, id, steppedBack(query, form.get("to"))), 303);
  if (form.get("intent") === "aufzeichnen") {
    const recorded = await recordJourney(deps, viewer, { id, expectedRevision: revisionIn(form), asked: way, title: form.get("title") ?? "" });
    return isRefusal(recorded) ? mend(recorded, form) : redirect(`/${language}/werkstatt/entwuerfe/${id}/gespielt?aufgezeichnet=${recorded.journey}#wege`, 303);
  }
  const answered = await answerPreview(deps, viewer, id, way, chosenIn(form), language);
  return isRefusal(answered) ? mend(answered, form) : redirect(previewAddress(language, id, { ...query, steps: answered.steps, formerly: [] }), 303);
}

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />;
}
