import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ROLES } from "~/core/organisation/model";
import { isRefusal } from "~/core/refusal";
import { AccountsPage } from "~/ui/people/accounts-page";
import { mailPasswordLink } from "~/usecases/mail-link";
import { createPerson, seeAccounts } from "~/usecases/manage-people";
import { nearPages } from "./answering/near-pages";
import { askRole, mend, orRefuse } from "./answering/page";
import { linkShown, readPerson } from "./answering/person-form";

const PEOPLE_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const asked = readAsked(url.searchParams);
  const { search, unit, role, active } = asked;
  const accounts = orRefuse(await seeAccounts(deps, viewer, asked));
  const base = `/${language}/admin/konten`;
  const state = active === undefined ? undefined : active ? "aktiv" : "gesperrt";
  const kept = Object.entries({ suche: search, einheit: unit, rolle: role, zustand: state }).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
  const address = (page: number) => `${base}?${new URLSearchParams([...kept, ["seite", String(page)]]).toString()}`;
  const pages = nearPages(accounts.page, accounts.pages).map((number) => ({ number, href: address(number), current: number === accounts.page }));
  const filter = { ...(unit === undefined ? {} : { unit }), ...(role === undefined ? {} : { role }), ...(state === undefined ? {} : { state }) };
  return { title: t("people.title"), base, search, filter, size: PEOPLE_A_PAGE, roles: ROLES, ...accounts, pages };
}

/** What stands in the address; anything unknown is no filter. */
function readAsked(query: URLSearchParams) {
  const unit = query.get("einheit") ?? "";
  const role = ROLES.find((one) => one === query.get("rolle"));
  const active = { aktiv: true, gesperrt: false }[query.get("zustand") ?? ""];
  return {
    search: (query.get("suche") ?? "").slice(0, 100),
    page: Number(query.get("seite") ?? 1),
    size: PEOPLE_A_PAGE,
    ...(unit === "" ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    ...(active === undefined ? {} : { active }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const made = await createPerson(deps, viewer, readPerson(form));
  return isRefusal(made) ? mend(made, form) : linkShown(made, deps.origin, language, await mailPasswordLink(deps, made));
}

export default function Accounts() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />;
}
