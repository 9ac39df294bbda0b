import { isRefusal } from "~/core/refusal";
import type { Scenario } from "~/core/scenario/model";
import { replay, type Trace } from "~/core/scenario/play";
import { smallScenario, steps } from "../../fixtures/scenario";

const SMALL = smallScenario();

/** The play-through of a path such as `c1,a2`; throws if it is not possible. */
export function played(path: string, bypass = false, scenario: Scenario = SMALL): Trace {
  const trace = replay(scenario, { steps: steps(path), bypass });
  if (isRefusal(trace)) throw new Error(`${path}: ${trace.refused}`);
  return trace;
}
