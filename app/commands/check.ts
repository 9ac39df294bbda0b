import { ARCHITECTURE, CONTENT, LINT, TYPES } from "./stages/all";
import { runStage, summarise, type Outcome } from "./stages/stage";

/** Types, lint, architecture and content only. */
export async function main(): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const stage of [TYPES, LINT, ARCHITECTURE, CONTENT]) outcomes.push(await runStage(stage));
  return summarise(outcomes);
}
