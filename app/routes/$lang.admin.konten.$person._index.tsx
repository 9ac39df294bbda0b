import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AccountPage } from "~/ui/people/account-page";
import { mailPasswordLink } from "~/usecases/mail-link";
import { changePerson, makePasswordLink, seeAccount, setActive } from "~/usecases/manage-people";
import { askRole, mend, orRefuse, param } from "./answering/page";
import { linkShown, readPerson } from "./answering/person-form";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "administrator");
  const seen = orRefuse(await seeAccount(deps, viewer, param(args, "person")));
  return { title: t("people.editTitle", { name: seen.person.name }), saved: url.searchParams.has("rollen") ? ("roles" as const) : url.searchParams.has("gespeichert") ? ("account" as const) : undefined, own: seen.person.id === viewer.person, ...seen };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const id = param(args, "person");
  const intent = form.get("intent");
  if (intent === "link") {
    const made = await makePasswordLink(deps, viewer, id);
    return isRefusal(made) ? mend(made, form) : linkShown(made, deps.origin, language, await mailPasswordLink(deps, made));
  }
  const changed = intent === "sperren" || intent === "oeffnen" ? await setActive(deps, viewer, id, intent === "oeffnen") : await changePerson(deps, viewer, id, readPerson(form));
  return isRefusal(changed) ? mend(changed, form) : redirect(`/${language}/admin/konten/${id}?gespeichert`, 303);
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
