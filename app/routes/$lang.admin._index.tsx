import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StartPage, type TaskShown } from "~/ui/admin/start-page";
import { seeCalendar } from "~/usecases/see-calendar";
import { seeOperation } from "~/usecases/see-operation";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "administrator");
  const { tasks, ...seen } = orRefuse(await seeOperation(deps, viewer, viewer.session));
  const { timeZone } = await seeCalendar(deps, viewer);
  const { each, ...all } = tasks;
  const shown = each.flatMap(({ task, ...state }): readonly TaskShown[] => (task === "sign-in" || task === "mail" ? [] : [{ task, ...state }]));
  return { title: t("admin.title"), shown: { ...seen, tasks: all, each: shown, timeZone } };
}

export default function Administration() {
  return <StartPage shown={useLoaderData<typeof loader>().shown} />;
}
