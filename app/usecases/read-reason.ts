import { refuse, type Refusal } from "../core/refusal";

/** Longest sentence about a decision, in UTF-16 units. */
export const LONGEST_REASON = 500;

/** Why HR has decided something about a person, as it is kept. */
export function readReason(typed: string, field = "reason"): string | Refusal {
  const reason = readLine(typed);
  if (reason === "") return refuse("reason-missing", field);
  return reason.length > LONGEST_REASON ? refuse("text-too-long", field) : reason;
}

/** One line: without breaks and other signs that nobody sees. */
export function readLine(typed: string): string {
  return typed.normalize("NFC").replace(/[\p{Cc}\s]+/gu, " ").trim();
}
