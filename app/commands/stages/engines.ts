import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NAMED = "tests/audit";
const INSTALLED = "build/audit";
const FILES = ["package.json", "package-lock.json"];

export const ENGINES_REMEDY = `The engines of ${NAMED}/package.json could not be installed. Look at npm's words above, then run npm run test:full again.`;

/** Installs the engines of `npm run test:full` where they are missing or older than their lock file. They stay out of `node_modules`, and nobody who only runs the product waits for them. */
export function installEngines(): boolean {
  if (FILES.every((file) => sameText(join(NAMED, file), join(INSTALLED, file))) && existsSync(join(INSTALLED, "node_modules/.package-lock.json"))) return true;
  process.stderr.write("installing the engines of test:full (npm ci)\n");
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of FILES) copyFileSync(join(NAMED, file), join(INSTALLED, file));
  // Scripts would fetch a Java and a browser; both are the machine's own.
  return spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: INSTALLED, stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status === 0;
}

function sameText(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one, "utf8") === readFileSync(other, "utf8");
}
