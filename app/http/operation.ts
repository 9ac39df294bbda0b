import type { Instant } from "../core/words";
import type { Mail, Operation, Work, WorkState } from "../usecases/deps";

/** Remembers in memory what succeeded and failed, from `since` on. */
export function openOperation(since: Instant, { mailSetUp, backup }: Pick<Operation, "mailSetUp" | "backup">): Operation {
  const states = new Map<Work, WorkState>();
  const state = (work: Work): WorkState => states.get(work) ?? {};
  return {
    since,
    mailSetUp,
    backup,
    state,
    done: (work, at) => void states.set(work, { ...state(work), done: at }),
    failed: (work, at) => void states.set(work, { ...state(work), failed: at }),
  };
}

/** The same mail; how it went is noted. An address that does not exist says nothing about the mail server. */
export function notedMail(mail: Mail, operation: Pick<Operation, "done" | "failed">, now: () => Instant): Mail {
  return {
    send: async (letter) => {
      const outcome = await mail.send(letter);
      if (outcome === "sent") operation.done("mail", now());
      else if (outcome !== "address-refused") operation.failed("mail", now());
      return outcome;
    },
  };
}
