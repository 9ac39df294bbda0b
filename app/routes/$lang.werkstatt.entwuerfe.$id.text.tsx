import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { TextPage } from "~/ui/workshop/text-page";
import { stepDraft } from "~/usecases/edit-draft";
import { saveDraftText } from "~/usecases/save-draft";
import { brokenIn, nodeLine, seeDraft, textOf } from "~/usecases/see-workshop";
import { backToGood } from "~/usecases/see-versions";
import { fileLanguage, lineIn, revisionIn } from "./answering/draft-form";
import { askRole, mend, orRefuse, param } from "./answering/page";

/** Its own script saves while somebody types. */
export const handle = { script: "editor" };

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, language, t } = askRole(args, "trainer");
  const { draft, problems, savedByName, timeZone } = orRefuse(await seeDraft(deps, viewer, param(args, "id"), "scenario"));
  const file = fileLanguage(url.searchParams.get("sprache"));
  const node = /^[\w-]{1,60}$/u.exec(url.searchParams.get("knoten") ?? "")?.[0] ?? "";
  const line = lineIn(url) || nodeLine(draft, file, node);
  return {
    title: t("workshop.text.title", { title: draft.title }), name: draft.title, id: draft.id, owner: viewer.person, revision: draft.revision, file, line, problems,
    ...textOf(draft, file), node, canUndo: (draft.history?.done.length ?? 0) > 0, canRedo: (draft.history?.undone.length ?? 0) > 0, savedAt: longInstant(draft.savedAt, timeZone, language), savedByName, brokenJourneys: brokenIn(draft), saved: url.searchParams.has("gespeichert"),
  };
}

/** Saves one file. Whoever comes second sees both texts and decides; nothing is overwritten. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const id = param(args, "id");
  const file = fileLanguage(form.get("sprache"));
  const revision = revisionIn(form);
  const intent = form.get("intent");
  const saved = intent === "letzter-stand" ? await backToGood(deps, viewer, { id, kind: "scenario", revision })
    : intent === "undo" || intent === "redo" ? await stepDraft(deps, viewer, { id, expectedRevision: revision, direction: intent })
    : await saveDraftText(deps, viewer, id, { language: file, text: form.get("text") ?? "", revision });
  if (!isRefusal(saved)) return redirect(`/${language}/werkstatt/entwuerfe/${id}/text?sprache=${file}&gespeichert`, 303);
  if (saved.refused !== "version-conflict") return mend(saved, form);
  return data({ problem: saved, posted: { text: [form.get("text") ?? ""] }, conflict: true }, { status: 409 });
}

export default function DraftText() {
  return <TextPage {...useLoaderData<typeof loader>()} />;
}
