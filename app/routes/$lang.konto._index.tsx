import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "~/ui/settings/account-page";
import { seeHome } from "~/usecases/see-home";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t } = askViewer(args);
  const { refreshers } = orRefuse(await seeHome(deps, viewer, language));
  return { title: t("settings.title"), name: viewer.name, email: viewer.email, refreshers, mailed: deps.mail !== undefined };
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
