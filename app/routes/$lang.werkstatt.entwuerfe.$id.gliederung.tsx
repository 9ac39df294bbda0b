import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { EditorPage } from "~/ui/workshop/editor/editor-page";
import { editorView, filterIn, stepIn } from "~/ui/workshop/editor/view";
import { journeysView } from "~/ui/workshop/played/journeys-view";
import { PlayedContext } from "~/ui/workshop/played/played-words";
import { editDraft, editNode, repairDraft, stepDraft, type EditedDraft } from "~/usecases/edit-draft";
import { seeEditor } from "~/usecases/see-editor";
import { revisionIn } from "./answering/draft-form";
import { editsIn, plainTargets, repairIn } from "./answering/editor-form";
import { askRole, mend, orRefuse, param } from "./answering/page";

/** Its own script saves and checks while somebody types. */
export const handle = { script: "editor" };

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t, language } = askRole(args, "trainer");
  const { draft, trees, problems, timeZone, coverage, runs } = orRefuse(await seeEditor(deps, viewer, param(args, "id")));
  return {
    title: `${t("editor.outline")}: ${draft.title}`, name: draft.title, id: draft.id, owner: viewer.person, revision: draft.revision, savedAt: longInstant(draft.savedAt, timeZone, language),
    canUndo: (draft.history?.done.length ?? 0) > 0, canRedo: (draft.history?.undone.length ?? 0) > 0,
    filter: filterIn(url.searchParams), lost: url.searchParams.getAll("ohne-ziel").slice(0, 50), done: url.searchParams.get("getan") ?? "",
    problems, coverage, journeys: trees ? journeysView(trees.structure, runs) : [], ...(trees ? { view: editorView(trees, url.searchParams.get("knoten") ?? undefined, stepIn(url.searchParams)) } : {}),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form: asked, url, t, language } = askRole(args, "trainer");
  const form = plainTargets(asked, t("editor.words.end"));
  const id = param(args, "id");
  const at = { id, expectedRevision: revisionIn(form) };
  const intent = form.get("intent") ?? "";
  const node = form.get("knoten") ?? "";
  const edits = editsIn(form);
  const repair = repairIn(form);
  const answer = intent === "undo" || intent === "redo"
    ? await stepDraft(deps, viewer, { ...at, direction: intent })
    : repair ? await repairDraft(deps, viewer, { ...at, ...repair })
    : edits ? await editDraft(deps, viewer, { ...at, edits }) : await editNode(deps, viewer, { ...at, node, posted: (name) => form.getAll(name) });
  if (isRefusal(answer)) return mend(answer, asked);
  return redirect(`/${language}/werkstatt/entwuerfe/${id}/gliederung?${queryAfter(url.searchParams, intent, edits || repair ? selectedAfter(answer, intent, node) : node, answer)}`, 303);
}

/** Filters stay; what was deleted cannot stay selected. */
function queryAfter(before: URLSearchParams, intent: string, node: string, { lost }: EditedDraft): URLSearchParams {
  const query = new URLSearchParams([...before].filter(([name]) => name === "filter" || name === "figur"));
  if (node !== "") query.set("knoten", node);
  query.set("getan", intent);
  for (const one of lost) query.append("ohne-ziel", "start" in one ? "start" : one.answer);
  return query;
}

function selectedAfter({ made }: EditedDraft, intent: string, node: string): string {
  if (intent === "loeschen") return "";
  // After an answer somebody writes the next one: the scene stays selected.
  return made === undefined || intent === "antwort" || intent === "fremdsprache" || intent === "beheben" ? node : String(made.at(-1));
}

export default function Outline() {
  const { coverage, ...page } = useLoaderData<typeof loader>();
  return <PlayedContext.Provider value={{ draft: page.id, coverage }}><EditorPage {...page} /></PlayedContext.Provider>;
}
