/** Everything the core can refuse. Closed list: `routes` map it to a status, `ui` to a sentence. */
export const REFUSALS = [
  "not-found",
  "not-permitted",
  "not-signed-in",
  "stale-turn",
  "move-not-offered",
  "nothing-chosen",
  "wordings-missing",
  "attempt-over",
  "attempt-not-over",
  "nothing-to-step-back",
  "course-not-begun",
  "question-not-drawn",
  "question-already-answered",
  "answer-missing",
  "check-not-finished",
  "text-too-long",
  "already-revoked",
  "reason-missing",
  "name-missing",
  "email-invalid",
  "email-taken",
  "unit-unknown",
  "unit-name-taken",
  "roles-missing",
  "password-too-short",
  "password-too-long",
  "password-too-common",
  "link-expired",
  "sign-in-failed",
  "too-many-tries",
  "own-account",
  "version-conflict",
  "version-settled",
  "course-unknown",
  "due-invalid",
  "target-empty",
  "address-unknown",
  "barrier-missing",
  "part-missing",
  "draft-unreadable",
  "place-missing",
  "text-forbidden",
  "phrase-not-found",
  "nothing-to-undo",
  "title-missing",
  "block-part-missing",
  "lessons-full",
  "picture-missing",
  "picture-kind",
  "picture-too-large",
  "picture-pixels",
  "picture-broken",
  "picture-undecided",
  "description-missing",
  "text-missing",
  "id-taken",
  "draft-has-errors",
  "nothing-changed",
  "not-published",
  "busy",
  "disk-full",
  "not-saved",
  "store-unreachable",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** A decision that was not taken, with its reason. `field` names the form field where there is one. */
export type Refusal = { readonly refused: RefusalCode; readonly field?: string; readonly detail?: string };

export function refuse(refused: RefusalCode, field?: string, detail?: string): Refusal {
  return { refused, ...(field === undefined ? {} : { field }), ...(detail === undefined ? {} : { detail }) };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
