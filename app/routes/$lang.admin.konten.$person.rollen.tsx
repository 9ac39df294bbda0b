import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ROLES, type Role } from "~/core/organisation/model";
import { isRefusal } from "~/core/refusal";
import { RolesPage, type RolesShown } from "~/ui/people/roles-page";
import { changeRoles, seeRoleChange } from "~/usecases/change-roles";
import { seeAccount } from "~/usecases/manage-people";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const { person } = orRefuse(await seeAccount(deps, viewer, param(args, "person")));
  const asked = url.searchParams;
  const chosen = asked.has("rolle") || asked.has("pruefen") ? rolesIn(asked) : person.roles;
  const seen = asked.has("pruefen") ? await seeRoleChange(deps, viewer, person.id, chosen) : undefined;
  const change = seen === undefined || isRefusal(seen) ? undefined : { given: seen.given, taken: seen.taken };
  const shown: RolesShown = { base: `/${language}/admin/konten`, person: { id: person.id, name: person.name }, roles: ROLES, chosen, ...(change ? { change } : {}) };
  return { title: t(change ? "admin.roles.checkTitle" : "admin.roles.title", { name: person.name }), shown };
}

/** Only `intent=aendern`, the button below what would happen, changes anything; whatever else is sent leads to that page. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const id = param(args, "person");
  const roles = rolesIn(form);
  const looking = form.get("intent") !== "aendern";
  const change = looking ? await seeRoleChange(deps, viewer, id, roles) : await changeRoles(deps, viewer, id, roles);
  if (isRefusal(change)) return mend(change, form);
  const account = `/${language}/admin/konten/${id}`;
  return redirect(looking ? `${account}/rollen?${new URLSearchParams([...roles.map((role) => ["rolle", role]), ["pruefen", "ja"]]).toString()}` : `${account}?rollen`, 303);
}

function rolesIn(fields: URLSearchParams): readonly Role[] {
  const given = fields.getAll("rolle");
  return ROLES.filter((role) => given.includes(role));
}

export default function Roles() {
  return <RolesPage shown={useLoaderData<typeof loader>().shown} />;
}
