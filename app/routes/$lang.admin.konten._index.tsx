import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ROLES } from "~/core/organisation/model";
import { isRefusal } from "~/core/refusal";
import { AccountsPage } from "~/ui/people/accounts-page";
import { mailPasswordLink } from "~/usecases/mail-password-link";
import { createPerson, createUnit, seeAccounts } from "~/usecases/manage-people";
import { nearPages } from "./answering/near-pages";
import { askRole, mend, orRefuse } from "./answering/page";
import { linkShown, readPerson } from "./answering/person-form";

const PEOPLE_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const asked = { search: (url.searchParams.get("suche") ?? "").slice(0, 100), page: Number(url.searchParams.get("seite") ?? 1), size: PEOPLE_A_PAGE };
  const accounts = orRefuse(await seeAccounts(deps, viewer, asked));
  const base = `/${language}/admin/konten`;
  const address = (page: number) => `${base}?${new URLSearchParams({ ...(asked.search === "" ? {} : { suche: asked.search }), seite: String(page) }).toString()}`;
  const pages = nearPages(accounts.page, accounts.pages).map((number) => ({ number, href: address(number), current: number === accounts.page }));
  return { title: t("people.title"), base, search: asked.search, size: PEOPLE_A_PAGE, saved: url.searchParams.has("einheit"), roles: ROLES, ...accounts, pages };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  if (form.get("intent") === "einheit") {
    const unit = await createUnit(deps, viewer, form.get("unitName") ?? "");
    return isRefusal(unit) ? mend({ ...unit, field: "unitName" }, form) : redirect(`/${language}/admin/konten?einheit`, 303);
  }
  const made = await createPerson(deps, viewer, readPerson(form));
  return isRefusal(made) ? mend(made, form) : linkShown(made, deps.origin, language, await mailPasswordLink(deps, made));
}

export default function Accounts() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />;
}
