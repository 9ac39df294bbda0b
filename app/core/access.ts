import type { Actor, Role } from "./organisation/model";

/** Everything that needs permission. What is not here is open to anybody. */
export const DEEDS = [
  "learn",
  "see-workshop",
  "edit-drafts",
  "see-report",
  "see-person-record",
  "revoke-certificate",
  "assign-course",
  "remind",
  "extend-deadline",
  "recognise-proof",
  "see-report-log",
  "manage-people",
  "manage-units",
  "set-retention",
  "set-appearance",
  "set-contacts",
  "see-deeds",
  "see-operation",
] as const;
export type Deed = (typeof DEEDS)[number];

const ALLOWED: Readonly<Record<Deed, readonly Role[]>> = {
  learn: ["learner"],
  "see-workshop": ["trainer"],
  "edit-drafts": ["trainer"],
  "see-report": ["hr"],
  "see-person-record": ["hr"],
  "revoke-certificate": ["hr"],
  "assign-course": ["hr"],
  remind: ["hr"],
  "extend-deadline": ["hr"],
  "recognise-proof": ["hr"],
  "see-report-log": ["staff-council"],
  "manage-people": ["administrator"],
  "manage-units": ["administrator"],
  "set-retention": ["administrator"],
  "set-appearance": ["administrator"],
  "set-contacts": ["administrator"],
  "see-deeds": ["administrator"],
  "see-operation": ["administrator"],
};

/** What a deed is done to: it belongs to one authority. Learners' private things belong to one person, too. */
export type Resource = { readonly authority: string; readonly person?: string };

export type Verdict = "yes" | "role-missing" | "foreign";

/**
 * The only place that decides. `foreign`: the thing belongs to another authority or person and must look
 * like a missing one; `role-missing`: the page exists, but not for this role.
 */
export function may(actor: Actor, deed: Deed, resource?: Resource): Verdict {
  if (!ALLOWED[deed].some((role) => actor.roles.includes(role))) return "role-missing";
  if (resource && resource.authority !== actor.authority) return "foreign";
  if (deed === "learn" && resource?.person !== undefined && resource.person !== actor.person) return "foreign";
  return "yes";
}

/** Roles that may do a deed, for the page that says whom to ask. */
export function rolesFor(deed: Deed): readonly Role[] {
  return ALLOWED[deed];
}
