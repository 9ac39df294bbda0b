/** A finding of the check. `place` leads into the file, e.g. `["scenes", "q7dm", "moves", "a6dn", "to"]`. */
export type Finding = {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: readonly (string | number)[];
  readonly message: string;
};

export function error(code: string, place: readonly (string | number)[], message: string): Finding {
  return { code, severity: "error", place, message };
}
