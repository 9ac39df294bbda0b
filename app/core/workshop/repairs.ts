/** Every way in which a finding can be mended by one press, or by one choice or a few words and a press. */
export const REPAIRS = [
  "choose-target", "new-target", "lead-here", "add-answer", "choose-start", "choose-good", "add-ending", "delete", "delete-flag", "unset", "keep-say", "keep-do",
  "declare-dimension", "drop-dimensions", "drop-unknown", "mix-order", "divide-speech", "unbrace", "full-stop", "quotes", "swap-finding", "middle-start", "translate", "drop-english",
] as const;
export type RepairKind = (typeof REPAIRS)[number];
