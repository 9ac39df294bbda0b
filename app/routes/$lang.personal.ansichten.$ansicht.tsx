import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { ViewPage } from "~/ui/report/view-page";
import { changeView, dropView, seeViews } from "~/usecases/saved-views";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "hr");
  const view = orRefuse(await seeViews(deps, viewer)).find(({ id }) => id === param(args, "ansicht"));
  if (!view) throw missing();
  return { title: t("views.editTitle", { name: view.name }), name: view.name };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const id = param(args, "ansicht");
  const intent = form.get("intent");
  if (intent !== "loeschen" && intent !== "umbenennen") throw missing();
  const deleting = intent === "loeschen";
  const done = deleting ? await dropView(deps, viewer, id) : await changeView(deps, viewer, id, { name: form.get("name") ?? "" });
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/ansichten?${deleting ? "geloescht" : "umbenannt"}`, 303);
}

export default function View() {
  return <ViewPage {...useLoaderData<typeof loader>()} />;
}
