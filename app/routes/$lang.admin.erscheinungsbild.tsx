import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AppearancePage } from "~/ui/admin/appearance-page";
import { checkAppearance, removeLogo, seeAppearance, setAppearance, setLogo } from "~/usecases/set-appearance";
import { askRole, mend, missing, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "administrator");
  const { name = "", action = "", logo } = orRefuse(await seeAppearance(deps, viewer));
  return { title: t("admin.appearance.title"), name, action, ...(logo === undefined ? {} : { logo }), saved: url.searchParams.has("gespeichert") };
}

/** `intent=pruefen` answers with what would be kept and how well it can be read. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const typed = { name: form.get("name") ?? "", action: form.get("action") ?? "" };
  if (form.get("intent") === "pruefen") {
    const checked = checkAppearance(viewer, typed);
    return isRefusal(checked) ? mend(checked, form) : data({ checked });
  }
  const changes = {
    speichern: () => setAppearance(deps, viewer, typed),
    logo: () => setLogo(deps, viewer, { name: args.context.upload?.name ?? "", bytes: args.context.upload?.bytes }),
    "logo-entfernen": () => removeLogo(deps, viewer),
  };
  const [, change] = Object.entries(changes).find(([intent]) => intent === form.get("intent")) ?? [];
  if (change === undefined) throw missing();
  const done = await change();
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/admin/erscheinungsbild?gespeichert`, 303);
}

export default function AppearanceOfPages() {
  return <AppearancePage {...useLoaderData<typeof loader>()} />;
}
