import type { Day, Instant, Language, Words } from "./words";

/** A mail to one person. `id` is its own: the same one is the same letter. */
export type Letter = { readonly id: string; readonly to: string; readonly language: Language; readonly content: ReminderLetter | PasswordLetter };

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

/** The one-time link that sets a password. */
export type PasswordLetter = { readonly kind: "password"; readonly name: string; readonly authority: string; readonly path: string; readonly until: Instant; readonly timeZone: string };
