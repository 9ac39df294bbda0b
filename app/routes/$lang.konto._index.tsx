import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AccountPage } from "~/ui/settings/account-page";
import { removeOffice, seeOffice } from "~/usecases/office-account";
import { seeHome } from "~/usecases/see-home";
import { goToOffice } from "./answering/office";
import { askViewer, mend, orRefuse } from "./answering/page";

const SAID = { verbunden: "connected", geloest: "removed" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const [home, office] = await Promise.all([seeHome(deps, viewer, language), seeOffice(deps, viewer)]);
  const said = Object.entries(SAID).find(([value]) => url.searchParams.get("dienstkonto") === value)?.[1];
  const status = office && said ? t(`settings.office.${said}`) : "";
  return { title: t("settings.title"), name: viewer.name, email: viewer.email, refreshers: orRefuse(home).refreshers, status, office, mailed: deps.mail !== undefined };
}

/** A post without its intent does nothing. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const intent = form.get("intent");
  if (intent === "dienstkonto-verbinden") return goToOffice(args, { kind: "account", person: viewer.person });
  if (intent !== "dienstkonto-loesen") return redirect(`/${language}/konto`, 303);
  const removed = await removeOffice(deps, viewer);
  return isRefusal(removed) ? mend(removed) : redirect(`/${language}/konto?dienstkonto=geloest`, 303);
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
