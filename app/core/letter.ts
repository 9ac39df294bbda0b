import type { Day, Instant, Language, Words } from "./words";

/** A mail to one person. `id` is its own: the same one is the same letter. */
export type Letter = { readonly id: string; readonly to: string; readonly language: Language; readonly content: ReminderLetter | LinkLetter };

/** Somebody is reminded of a course. `from`: who reminds; `path`: where the course is, without the language before it. */
export type ReminderLetter = {
  readonly kind: "reminder";
  readonly name: string;
  readonly authority: string;
  readonly from: string;
  readonly course: Words;
  readonly text: string;
  readonly due?: Day;
  readonly path: string;
};

/** A one-time link that sets a password or signs in. `password-open`: one that sets the password was sent before and still works, so there is no other. */
export type LinkLetter = { readonly kind: "password" | "sign-in" | "password-open"; readonly name: string; readonly authority: string; readonly path: string; readonly until: Instant; readonly timeZone: string };
