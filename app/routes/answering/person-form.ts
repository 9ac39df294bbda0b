import { ROLES, type Role } from "~/core/organisation/model";
import type { Language } from "~/core/words";
import type { mailPasswordLink } from "~/usecases/mail-link";
import type { LinkMade, PersonCommand } from "~/usecases/manage-people";

/** The fields of a person as they were posted. */
export function readPerson(form: URLSearchParams): PersonCommand {
  const roles = form.getAll("roles");
  return {
    name: form.get("name") ?? "",
    email: form.get("email") ?? "",
    unit: form.get("unit") ?? "",
    roles: ROLES.filter((role): role is Role => role === "learner" || roles.includes(role)),
  };
}

/** The one-time link as the page shows it: only in the answer to this post, never again. */
export function linkShown({ person, token, until }: LinkMade, origin: string, language: Language, mail?: Mailed) {
  return { made: { name: person.name, link: `${origin}/${language}/passwort/${token}`, until, ...(mail === undefined ? {} : { mail, email: person.email }) } };
}
type Mailed = Awaited<ReturnType<typeof mailPasswordLink>>;

export type LinkAnswer = { readonly made?: ReturnType<typeof linkShown>["made"] };
