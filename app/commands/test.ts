import { existsSync } from "node:fs";
import { CONTENT, endToEnd, LINT, TYPES, UNIT } from "./stages/all";
import { CHROMIUM_REMEDY, findChromium } from "./stages/chromium";
import { runStage, summarise, type Outcome } from "./stages/stage";

/** Everything CI runs. The last line is `N passed, N failed`. */
export async function main(): Promise<number> {
  const chromium = findChromium();
  // The compiler and the linter use one core each.
  const outcomes: Outcome[] = await Promise.all([runStage(TYPES), runStage(LINT)]);
  for (const stage of [CONTENT, UNIT]) outcomes.push(await runStage(stage));
  outcomes.push(chromium === undefined ? withoutBrowser() : await runStage(endToEnd(chromium)));
  return summarise([...outcomes, ...classicBuild()]);
}

function withoutBrowser(): Outcome {
  process.stderr.write(`\n${CHROMIUM_REMEDY}\n`);
  return { name: "end to end", passed: 0, failed: 1, words: "no Chromium", seconds: 0 };
}

/** `remix build` beside vite.config.ts would silently run another compiler and leave this folder behind. */
function classicBuild(): readonly Outcome[] {
  return existsSync("public/build") ? [{ name: "build", passed: 0, failed: 1, words: "public/build must not exist", seconds: 0 }] : [];
}
