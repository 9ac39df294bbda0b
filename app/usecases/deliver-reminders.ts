import type { Dossier, MailFailure, MailState, Reminder } from "../core/dossier/model";
import { mailMoved } from "../core/dossier/remind";
import { isRefusal } from "../core/refusal";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";

/**
 * Mails what waits in an authority, one after the other, while nobody waits for it. Whoever moves a reminder from `waiting`
 * to `sending` sends it, so that of several instances one does; what was interrupted there is not sent again by itself.
 */
export function deliverReminders(deps: Deps, authority: string): void {
  const { mail } = deps;
  if (mail === undefined) return;
  deps.background.run(async (goOn) => {
    let down = false;
    for (const dossier of await deps.store.dossiers.ofAuthority(authority)) {
      for (const reminder of dossier.reminders) {
        if (reminder.mail !== "waiting") continue;
        if (!goOn()) return;
        // A server that has not answered is not asked two hundred times.
        const outcome: MailState = down ? await giveUp(deps, dossier, reminder) : await deliver(deps, mail, dossier, reminder);
        down ||= outcome === "unreachable";
      }
    }
  });
}

async function giveUp(deps: Deps, dossier: Dossier, reminder: Reminder): Promise<MailFailure> {
  await move(deps, dossier, reminder, ["waiting"], "unreachable");
  return "unreachable";
}

async function deliver(deps: Deps, mail: NonNullable<Deps["mail"]>, dossier: Dossier, reminder: Reminder): Promise<MailState> {
  const [person, from, authority] = await Promise.all([deps.store.people.byId(dossier.person), deps.store.people.byId(reminder.by), deps.store.organisation.authority(dossier.authority)]);
  if (!(await move(deps, dossier, reminder, ["waiting"], "sending"))) return "sending";
  const outcome: MailState = person?.active !== true ? "address-refused" : await mail.send({
    id: reminder.id,
    to: person.email,
    language: person.language ?? "de",
    content: {
      kind: "reminder", name: person.name, authority: authority?.name ?? "", from: from?.name ?? "", course: reminder.title, text: reminder.text, path: `/kurse/${reminder.course}`,
      ...(reminder.due === undefined ? {} : { due: reminder.due }),
    },
  });
  await move(deps, dossier, reminder, ["sending"], outcome);
  return outcome;
}

async function move(deps: Deps, { authority, person }: Dossier, { id }: Reminder, from: readonly MailState[], to: MailState): Promise<boolean> {
  const moved = await changeDossier(deps, authority, person, (now) => mailMoved(now, id, from, to));
  return !isRefusal(moved) && moved.changed;
}
