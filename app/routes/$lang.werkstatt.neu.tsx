import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { NewPage } from "~/ui/workshop/new-page";
import { createDraft, type Beginning } from "~/usecases/create-draft";
import { seeBeginnings } from "~/usecases/see-library";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "trainer");
  const { patterns, scenarios } = orRefuse(await seeBeginnings(deps, viewer));
  const wanted = scenarios.find(({ id }) => id === url.searchParams.get("von"));
  return { title: t("workshop.new.title"), patterns: patterns.map(({ id, title }) => ({ id, title })), scenarios, wanted: wanted?.id };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const draft = await createDraft(deps, viewer, { ...beginningIn(form), title: form.get("title") ?? "" });
  return isRefusal(draft) ? mend(draft, form) : redirect(`/${language}/werkstatt/entwuerfe/${draft.id}?angelegt`, 303);
}

/** What was chosen; whoever has chosen nothing begins empty. */
function beginningIn(form: URLSearchParams): Beginning {
  const chosen = form.get("from") ?? "";
  if (chosen === "text") return { from: "text", text: form.get("text") ?? "" };
  if (chosen === "scenario") return { from: "scenario", id: form.get("scenario") ?? "" };
  if (chosen.startsWith("pattern:")) return { from: "pattern", id: chosen.slice("pattern:".length) };
  return { from: "empty" };
}

export default function NewScene() {
  return <NewPage {...useLoaderData<typeof loader>()} />;
}
