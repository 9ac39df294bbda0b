import { checkCards } from "./check-cards";
import { checkCasting } from "./check-casting";
import { checkChoices } from "./check-choices";
import { checkReferences } from "./check-references";
import { checkUse } from "./check-use";
import { checkWalk } from "./check-walk";
import type { Finding } from "./finding";
import type { Scenario } from "./model";
import { walk } from "./walk";

export type { Finding } from "./finding";

/** Highest number of states that are walked; above it the check says what it did not prove. */
export const STATE_LIMIT = 500_000;

/** What the check found. `walked` is absent where a reference points nowhere: such a scenario cannot be walked. */
export type Examined = { readonly findings: readonly Finding[]; readonly walked?: { readonly states: number; readonly complete: boolean } };

/** Everything wrong with a scenario, and how many states that rests on. */
export function examineScenario(scenario: Scenario): Examined {
  const references = checkReferences(scenario);
  if (references.some(({ severity }) => severity === "error")) return { findings: references };
  const walked = walk(scenario, STATE_LIMIT);
  const findings = [...references, ...checkWalk(scenario, walked), ...checkUse(scenario), ...checkCards(scenario), ...checkChoices(scenario), ...checkCasting(scenario)];
  return { findings, walked: { states: walked.states, complete: walked.complete } };
}

/** Everything wrong with a scenario. */
export function checkScenario(scenario: Scenario): readonly Finding[] {
  return examineScenario(scenario).findings;
}
