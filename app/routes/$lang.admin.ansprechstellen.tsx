import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { ContactsPage } from "~/ui/admin/contacts-page";
import { seeContacts, setContacts } from "~/usecases/set-contacts";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "administrator");
  return { title: t("admin.contacts.title"), contacts: orRefuse(await seeContacts(deps, viewer)), saved: url.searchParams.has("gespeichert") };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const done = await setContacts(deps, viewer, (field) => form.get(field) ?? "");
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/admin/ansprechstellen?gespeichert`, 303);
}

export default function Contacts() {
  return <ContactsPage {...useLoaderData<typeof loader>()} />;
}
