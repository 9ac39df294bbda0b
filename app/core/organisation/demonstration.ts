import type { Role } from "./model";

/** Everybody in the demonstration signs in with this. */
export const DEMONSTRATION_PASSWORD = "willkommen-im-demo";

/** The accounts that the sign-in page of a demonstration offers, in the order of the contract. */
export const DEMONSTRATION_ACCOUNTS: readonly { readonly email: string; readonly role: Role; readonly about: "nothing" | "half" | "finished" | "role" | "other" }[] = [
  { email: "lernen@musterstadt.example", role: "learner", about: "nothing" },
  { email: "halb@musterstadt.example", role: "learner", about: "half" },
  { email: "fertig@musterstadt.example", role: "learner", about: "finished" },
  { email: "schulung@musterstadt.example", role: "trainer", about: "role" },
  { email: "personal@musterstadt.example", role: "hr", about: "role" },
  { email: "personalrat@musterstadt.example", role: "staff-council", about: "role" },
  { email: "admin@musterstadt.example", role: "administrator", about: "role" },
  { email: "lernen@musterland.example", role: "learner", about: "other" },
  { email: "personal@musterland.example", role: "hr", about: "other" },
];
