import type { MailFailure } from "../core/dossier/model";
import type { LinkLetter } from "../core/letter";
import type { Person } from "../core/organisation/model";
import type { Deps } from "./deps";
import type { LinkMade } from "./manage-people";

/** Mails a one-time link to whom it is for; `undefined` where no mail is set up. It is shown to the administrator in any case. */
export async function mailPasswordLink(deps: Deps, { person, token, until }: LinkMade): Promise<"sent" | MailFailure | undefined> {
  return mailLink(deps, person, { kind: "password", path: `/passwort/${token}`, until });
}

/** The letter that a link needs, to the person it is for. */
export async function mailLink(deps: Pick<Deps, "store" | "mail" | "newId">, person: Person, letter: Pick<LinkLetter, "kind" | "path" | "until">): Promise<"sent" | MailFailure | undefined> {
  if (deps.mail === undefined) return undefined;
  const authority = await deps.store.organisation.authority(person.authority);
  const content = { ...letter, name: person.name, authority: authority?.name ?? "", timeZone: authority?.timeZone ?? "Europe/Berlin" };
  return deps.mail.send({ id: deps.newId(), to: person.email, language: person.language ?? "de", content });
}
