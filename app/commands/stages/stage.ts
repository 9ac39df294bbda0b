import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** What one stage came to. `words` stands in the summary. */
export type Outcome = { readonly name: string; readonly passed: number; readonly failed: number; readonly words: string; readonly seconds: number };
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A program of the project, with what it needs to know. */
export type Stage = {
  readonly name: string;
  /** Path of a JavaScript file and its arguments. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the program leaves its report, and how to count it. Without: the stage itself is the one test. */
  readonly report?: { readonly path: string; readonly count: (path: string) => Counts };
};

/** Runs a stage; its output goes where ours goes. Never throws: a stage that cannot run has failed. */
export async function runStage(stage: Stage): Promise<Outcome> {
  process.stdout.write(`\n== ${stage.name}\n`);
  const { report } = stage;
  if (report) {
    rmSync(report.path, { force: true });
    mkdirSync(dirname(report.path), { recursive: true });
  }
  const began = Date.now();
  const code = await runProgram(stage);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  const counts = report ? safely(() => report.count(report.path)) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  // A run that ends badly without naming a failed test (it did not start, it crashed) is one failure.
  const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
  const words = report ? `${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}` : code === 0 ? "ok" : "failed";
  return { name: stage.name, passed: counts.passed, failed, words, seconds };
}

/** Prints a table of stages and, as the last line, `N passed, N failed`. Answers the exit code. */
export function summarise(outcomes: readonly Outcome[]): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const rows = outcomes.map(({ name, words, seconds }) => `${name.padEnd(14)}${words.padEnd(36)}${seconds.toFixed(1)} s`);
  process.stdout.write(`\n${rows.join("\n")}\n\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runProgram({ command, environment }: Stage): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NODE_ENV: "test", ...environment } });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function safely(count: () => Counts): Counts {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
