/** Somebody whom an authority names, and the ways to them. `name`: of an office or a function; `relay`: for signing and texting; `web`: begins with https. */
export type Contact = { readonly name: string; readonly email?: string; readonly phone?: string; readonly relay?: string; readonly web?: string };
export type ContactWay = Exclude<keyof Contact, "name">;

/** Whom one can turn to, as the authority has entered it. `signLanguage`: https address of a page in German Sign Language. */
export type Contacts = { readonly help?: Contact; readonly conciliation?: Contact; readonly protection?: Contact; readonly signLanguage?: string };

export const CONTACT_PARTS = ["help", "conciliation", "protection"] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** Which ways each of them can have, in the order in which they are asked for and shown. */
export const CONTACT_WAYS: Readonly<Record<ContactPart, readonly ContactWay[]>> = {
  help: ["email", "phone", "relay"],
  conciliation: ["web", "email", "phone"],
  protection: ["email", "phone"],
};

/** Longest entry of each kind, in UTF-16 units. */
export const CONTACT_LIMITS = { name: 200, email: 254, phone: 60, relay: 200, web: 500 } as const;

const PHONE = /^\+?[\d\s()/-]+$/u;
const WEB = /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/iu;

/** Whether somebody can dial it: at least five digits and nothing but what is written between digits. */
export function isPhone(text: string): boolean {
  return PHONE.test(text) && text.replace(/\D/gu, "").length >= 5;
}

/** Whether it is a public address that a browser opens encrypted. */
export function isWebAddress(text: string): boolean {
  return WEB.test(text);
}

/** What a telephone dials, without what is written between the digits. */
export function dialled(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/gu, "")}`;
}
