/** What a new account is asked once, one thing a page, as it stands in the address. All of it can be skipped. */
export const WELCOME_STEPS = ["sprache", "darstellung", "bereich"] as const;
export type WelcomeStep = (typeof WELCOME_STEPS)[number];
