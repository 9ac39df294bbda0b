import { SCENARIO_CODES, type ScenarioCode } from "./finding-codes";

/** A finding of the check. `place` leads into the file, e.g. `["scenes", "q7dm", "moves", "a6dn", "to"]`. */
export type Finding = {
  readonly code: ScenarioCode;
  readonly severity: "error" | "warning";
  readonly place: readonly (string | number)[];
  readonly message: string;
};

/** A finding with the severity of its code. */
export function finding(code: ScenarioCode, place: Finding["place"], message: string): Finding {
  return { code, severity: SCENARIO_CODES[code], place, message };
}
