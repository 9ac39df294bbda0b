import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium for the end-to-end tests: the named one, an installed one, or one installed now as root. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return runs(named) ? named : undefined;
  return installed() ?? (installWithApt() ? installed() : undefined);
}

/** What to do when there is none. */
export const CHROMIUM_REMEDY = "The end-to-end tests need a Chromium and none was found. Install one (Debian, Ubuntu: apt-get install chromium) or name it with CHROMIUM_PATH=/path/to/chromium.";

function installed(): string | undefined {
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write("installing chromium (apt-get)\n");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [["update"], ["install", "-y", "--no-install-recommends", "chromium"]];
  return steps.every((step) => spawnSync("apt-get", step, { stdio: ["ignore", 2, 2], env: environment }).status === 0);
}
