import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { clockTime } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { saveLive, type LiveSave } from "~/usecases/save-live";
import { fileLanguage, revisionIn } from "./answering/draft-form";
import { plainTargets } from "./answering/editor-form";
import { askRole, missing, param } from "./answering/page";
import { statusOf } from "./answering/status";

/** There is nothing to read here, for whoever may save either. */
export function loader(args: LoaderFunctionArgs): never {
  askRole(args, "trainer");
  throw missing();
}

/** Where the editor's script saves while somebody types: the same fields as the forms', answered with data instead of a page. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form: posted, language, t } = askRole(args, "trainer");
  const form = plainTargets(posted, t("editor.words.end"));
  const saved = await saveLive(deps, viewer, { id: param(args, "id"), revision: revisionIn(form), ...askedIn(form) });
  if (isRefusal(saved)) return Response.json({ refused: saved.refused, sentence: t(`refusal.codes.${saved.refused}`) }, { status: statusOf(saved.refused) });
  return Response.json({ revision: saved.revision, time: clockTime(saved.savedAt, saved.timeZone, language) });
}

type Asked = LiveSave extends infer One ? (One extends LiveSave ? Omit<One, "id" | "revision"> : never) : never;

function askedIn(form: URLSearchParams): Asked {
  const intent = form.get("intent");
  if (intent === "undo" || intent === "redo") return { kind: "step", direction: intent };
  if (form.has("sprache")) return { kind: "text", language: fileLanguage(form.get("sprache")), text: form.get("text") ?? "" };
  return { kind: "node", node: form.get("knoten") ?? "", posted: (name) => form.getAll(name) };
}
