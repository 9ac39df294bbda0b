import { refuse, type Refusal } from "../core/refusal";

/** Longest sentence about a decision, in UTF-16 units. */
export const LONGEST_REASON = 500;

/** Why HR has decided something about a person, as it is kept. */
export function readReason(typed: string, field = "reason"): string | Refusal {
  const reason = readRemark(typed, field);
  return reason === "" ? refuse("reason-missing", field) : reason;
}

/** The same where it may be left out: then it is empty. */
export function readRemark(typed: string, field: string): string | Refusal {
  const remark = readLine(typed);
  return remark.length > LONGEST_REASON ? refuse("text-too-long", field) : remark;
}

/** One line: without breaks and other signs that nobody sees. */
export function readLine(typed: string): string {
  return typed.normalize("NFC").replace(/[\p{Cc}\s]+/gu, " ").trim();
}
