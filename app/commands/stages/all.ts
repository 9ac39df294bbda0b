import { readFileSync } from "node:fs";
import type { Counts, Stage } from "./stage";

const VITEST = "node_modules/vitest/vitest.mjs";
const VITEST_REPORT = "build/reports/vitest.json";
const PLAYWRIGHT_REPORT = "build/reports/playwright.json";

export const TYPES: Stage = {
  name: "types",
  command: ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", "build/types.tsbuildinfo"],
};
export const LINT: Stage = {
  name: "lint",
  command: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0", "--cache", "--cache-strategy", "content", "--cache-location", "build/lint.json"],
};
export const ARCHITECTURE: Stage = { name: "architecture", command: [VITEST, "run", "tests/architecture.test.ts"] };
export const CONTENT: Stage = { name: "content", command: ["app/commands/run.mjs", "content", "check"] };
export const UNIT: Stage = {
  name: "unit",
  command: [VITEST, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`],
  report: { path: VITEST_REPORT, count: countVitest },
};

/** End to end, in this Chromium. */
export function endToEnd(chromium: string, environment: Readonly<Record<string, string>> = {}): Stage {
  return {
    name: "end to end",
    command: ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
    environment: { ...environment, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT, PLAYWRIGHT_JSON_OUTPUT_FILE: `${process.cwd()}/${PLAYWRIGHT_REPORT}` },
    report: { path: PLAYWRIGHT_REPORT, count: countPlaywright },
  };
}

/** Counts of a Vitest report; a file that could not even be loaded counts as one failed test. */
export function countVitest(path: string): Counts {
  const report = read(path);
  const unloaded = list(report["testResults"]).filter((suite) => suite["status"] === "failed" && list(suite["assertionResults"]).every((test) => test["status"] !== "failed"));
  return { passed: number(report["numPassedTests"]), failed: number(report["numFailedTests"]) + unloaded.length, skipped: number(report["numPendingTests"]) + number(report["numTodoTests"]) };
}

/** Counts of a Playwright report; a test that only passed when repeated has failed. */
export function countPlaywright(path: string): Counts {
  const report = read(path);
  const stats = fields(report["stats"]);
  return { passed: number(stats["expected"]), failed: number(stats["unexpected"]) + number(stats["flaky"]) + list(report["errors"]).length, skipped: number(stats["skipped"]) };
}

type Fields = Readonly<Record<string, unknown>>;

function read(path: string): Fields {
  return fields(JSON.parse(readFileSync(path, "utf8")));
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
