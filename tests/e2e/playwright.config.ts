import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, CHROMIUM_REMEDY, findChromium } from "../../app/commands/stages/programs";

const PORT = Number(process.env["E2E_PORT"] ?? 3217);
// Workers load this file again: the folder is made once and handed on.
process.env["E2E_DATA"] ??= mkdtempSync(join(tmpdir(), "gegenueber-e2e-"));

const CHROMIUM = findChromium();
if (CHROMIUM === undefined) throw new Error(CHROMIUM_REMEDY);

/** The Nu HTML checker, which `npm run test:full` asks about every page. */
const NU = process.env["GEGENUEBER_FULL"] === "1" ? [nuChecker(PORT + 1000)] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: "de-DE",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: CHROMIUM,
      args: [...CHROMIUM_ARGUMENTS, "--disable-software-rasterizer", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: [
    {
      command: "node app/commands/run.mjs demo",
      cwd: "../..",
      url: `http://127.0.0.1:${PORT}/readyz`,
      timeout: 180_000,
      env: { PORT: String(PORT), DATA_DIR: process.env["E2E_DATA"], HOST: "127.0.0.1", LOG_LEVEL: "error", NODE_ENV: "production" },
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    },
    ...NU,
  ],
});

function nuChecker(port: number) {
  const java = process.env["JAVA_PATH"] ?? "java";
  return {
    command: `${java} -Xmx512m -Dnu.validator.servlet.bind-address=127.0.0.1 -cp build/audit/node_modules/vnu-jar/build/dist/vnu.jar nu.validator.servlet.Main ${port}`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}`,
    timeout: 120_000,
  };
}
