import { existsSync } from "node:fs";
import { CONTENT, endToEnd, LINT, TYPES, UNIT } from "./stages/all";
import { ENGINES_REMEDY, installEngines } from "./stages/engines";
import { CHROMIUM_REMEDY, findChromium, findJava, JAVA_REMEDY } from "./stages/programs";
import { runStage, summarise, type Outcome } from "./stages/stage";

/** Everything CI runs. The last line is `N passed, N failed`. */
export async function main(): Promise<number> {
  const chromium = findChromium();
  // The compiler takes one core for as long as the linter and the check of the content take the other.
  const [types, beside] = await Promise.all([runStage(TYPES), runStage(LINT).then(async (lint) => [lint, await runStage(CONTENT)])]);
  const outcomes: Outcome[] = [types, ...beside, await runStage(UNIT), await throughBrowser(chromium)];
  return summarise([...outcomes, ...classicBuild()]);
}

/** What the machine lacks is a failure with its remedy, never a test left out. */
async function throughBrowser(chromium: string | undefined): Promise<Outcome> {
  if (chromium === undefined) return cannot("no Chromium", CHROMIUM_REMEDY);
  if (process.env["GEGENUEBER_FULL"] !== "1") return runStage(endToEnd(chromium));
  const java = findJava();
  if (java === undefined) return cannot("no Java", JAVA_REMEDY);
  return installEngines() ? runStage(endToEnd(chromium, { JAVA_PATH: java })) : cannot("no engines", ENGINES_REMEDY);
}

function cannot(words: string, remedy: string): Outcome {
  process.stderr.write(`\n${remedy}\n`);
  return { name: "end to end", passed: 0, failed: 1, words, seconds: 0 };
}

/** `remix build` beside vite.config.ts would silently run another compiler and leave this folder behind. */
function classicBuild(): readonly Outcome[] {
  return existsSync("public/build") ? [{ name: "build", passed: 0, failed: 1, words: "public/build must not exist", seconds: 0 }] : [];
}
