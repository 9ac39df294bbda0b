import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StartPage } from "~/ui/admin/start-page";
import { seeCalendar } from "~/usecases/see-calendar";
import { seeOperation } from "~/usecases/see-operation";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "administrator");
  const seen = orRefuse(await seeOperation(deps, viewer, viewer.session));
  const { timeZone } = await seeCalendar(deps, viewer);
  return { title: t("admin.title"), shown: { ...seen, timeZone } };
}

export default function Administration() {
  return <StartPage shown={useLoaderData<typeof loader>().shown} />;
}
