import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, refuse } from "~/core/refusal";
import { ViewsPage } from "~/ui/report/views-page";
import { reportChoices } from "~/usecases/report-choices";
import { changeView, keepView, seeViews } from "~/usecases/saved-views";
import { askRole, mend, orRefuse } from "./answering/page";
import { describeFilters } from "./answering/report-filters";
import { readReportQuery } from "./answering/report-query";
import { viewAddress, viewSearch } from "./answering/saved-views";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const saved = orRefuse(await seeViews(deps, viewer));
  const choices = await reportChoices(deps, viewer);
  const views = saved.map((view) => {
    const { query, unknown } = readReportQuery(new URLSearchParams(view.search), choices);
    const filters = describeFilters(query, choices, t, language).map(({ label, value }) => `${label}: ${value}`);
    return { id: view.id, name: view.name, href: viewAddress(`/${language}/personal/bericht`, view), filters, broken: unknown.length > 0 };
  });
  return { title: t("views.title"), views, done: url.searchParams.has("geloescht") ? "deleted" as const : url.searchParams.has("umbenannt") ? "renamed" as const : undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const search = viewSearch(new URLSearchParams(form.get("search") ?? ""));
  const base = `/${language}/personal/bericht`;
  if (form.get("intent") === "uebernehmen") {
    const id = form.get("view") ?? "";
    const changed = await changeView(deps, viewer, id, { search });
    return isRefusal(changed) ? mend(changed, form) : redirect(viewAddress(base, { id, search }), 303);
  }
  if (form.get("intent") !== "speichern") return mend(refuse("name-missing", "name"), form);
  const view = await keepView(deps, viewer, form.get("name") ?? "", search);
  return isRefusal(view) ? mend(view, form) : redirect(viewAddress(base, view), 303);
}

export default function Views() {
  return <ViewsPage {...useLoaderData<typeof loader>()} />;
}
