import type { Day, Instant, Words } from "../words";

/** What HR has done about one person beside the record of her learning, and the views of the report that she keeps for herself as HR. */
export type Dossier = {
  readonly person: string;
  readonly authority: string;
  /** Raised by every change; 0: nothing is kept yet. */
  readonly revision: number;
  /** Oldest first, like the others. */
  readonly reminders: readonly Reminder[];
  readonly extensions: readonly Extension[];
  readonly recognitions: readonly Recognition[];
  readonly views: readonly SavedView[];
  /** Absent where there never was one. */
  readonly exemptions?: readonly Exemption[];
};

/** Why a mail was not handed over: no mail server answers, it refuses the address, it refuses the mail. */
export const MAIL_FAILURES = ["unreachable", "address-refused", "mail-refused"] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** `waiting`: nobody has begun; `sending`: begun and not known to be over, so it is never sent again by itself. */
export type MailState = "waiting" | "sending" | "sent" | MailFailure;
/** `unclear`: begun and never heard of again. */
export type MailSeen = MailState | "unclear";

/** One reminder of one course. `sending`: what was confirmed at once, so that a second click is the same reminder. */
export type Reminder = {
  readonly id: string;
  readonly sending: string;
  readonly course: string;
  readonly title: Words;
  /** As HR has written it. */
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  /** The day of `at` in the authority's zone. */
  readonly day: Day;
  readonly due?: Day;
  /** Absent where no mail was set up. */
  readonly mail?: MailState;
  /** When the person has put it away. */
  readonly closedAt?: Instant;
};

/** A later last day of a course for one person. It holds for what had been assigned until then. */
export type Extension = {
  readonly id: string;
  readonly course: string;
  readonly title: Words;
  readonly due: Day;
  /** The last day before. */
  readonly before?: Day;
  /** The person reads it, too. */
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

/** Days on which deadlines rest for one person, both included; without `until` nobody knows yet. Why is never asked. */
export type Exemption = { readonly id: string; readonly from: Day; readonly until?: Day; readonly by: string; readonly at: Instant };

/** A course that counts as completed because of somebody else's proof. It is never a certificate of ours. */
export type Recognition = {
  readonly id: string;
  readonly course: string;
  readonly title: Words;
  /** What was shown, e.g. "Teilnahmebescheinigung". */
  readonly shown: string;
  readonly issuer: string;
  readonly completedOn: Day;
  /** Inclusive; absent: without end. */
  readonly validUntil?: Day;
  readonly reason: string;
  /** Where the paper lies; the paper itself is not kept here. */
  readonly reference?: string;
  readonly by: string;
  readonly at: Instant;
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly reason: string };
};

/** A view of the report under a name. `search`: the query of its address, without the page. */
export type SavedView = { readonly id: string; readonly name: string; readonly search: string; readonly savedAt: Instant };

export function emptyDossier(person: string, authority: string): Dossier {
  return { person, authority, revision: 0, reminders: [], extensions: [], recognitions: [], views: [] };
}
