import type { MailFailure } from "../core/dossier/model";
import type { Deps } from "./deps";
import type { LinkMade } from "./manage-people";

/** Mails a one-time link to whom it is for; `undefined` where no mail is set up. It is shown to the administrator in any case. */
export async function mailPasswordLink(deps: Deps, { person, token, until }: LinkMade): Promise<"sent" | MailFailure | undefined> {
  if (deps.mail === undefined) return undefined;
  const authority = await deps.store.organisation.authority(person.authority);
  return deps.mail.send({
    id: deps.newId(),
    to: person.email,
    language: person.language ?? "de",
    content: { kind: "password", name: person.name, authority: authority?.name ?? "", path: `/passwort/${token}`, until, timeZone: authority?.timeZone ?? "Europe/Berlin" },
  });
}
