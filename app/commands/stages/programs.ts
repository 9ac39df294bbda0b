import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program of the machine that tests need. */
type Needed = { readonly names: readonly string[]; readonly variable: string; /** Packages of Debian that have it, the one to try first in front. */ readonly debian: readonly string[] };

/** First the one without a window of its own: the same pages, and its own process takes less than half of the time. */
const CHROMIUM: Needed = { names: ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], variable: "CHROMIUM_PATH", debian: ["chromium-headless-shell", "chromium"] };
const JAVA: Needed = { names: ["java"], variable: "JAVA_PATH", debian: ["default-jre-headless"] };

/** What to do when there is none. */
export const CHROMIUM_REMEDY = "The end-to-end tests need a Chromium and none was found. Install one (Debian: apt-get install chromium-headless-shell, or chromium) or name it with CHROMIUM_PATH=/path/to/chromium.";
export const JAVA_REMEDY = "The Nu HTML checker needs Java 11 or later and none was found. Install one (Debian, Ubuntu: apt-get install default-jre-headless) or name it with JAVA_PATH=/path/to/java.";

/** What costs half a second with each new window and no page needs: pages of the address bar, processes kept ready. The last list counts, so that of Playwright stands here as well. */
const OFF = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess", "AndroidWarmUpSpareRendererWithTimeout",
  "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
  "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
];

/** How tests and measurements start it. Without hinting letters are as wide as in the browsers people use, with a window or without. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [`--disable-features=${OFF.join(",")}`, "--no-sandbox", "--disable-gpu", "--disable-quic", "--font-render-hinting=none"];

/** Path of a Chromium: the named one, an installed one, or one installed now as root. */
export function findChromium(): string | undefined {
  return find(CHROMIUM);
}

/** Path of a Java, found in the same way. */
export function findJava(): string | undefined {
  return find(JAVA);
}

function find(needed: Needed): string | undefined {
  const named = process.env[needed.variable];
  if (named) return runs(named) ? named : undefined;
  return installed(needed) ?? (installWithApt(needed) ? installed(needed) : undefined);
}

function installed({ names }: Needed): string | undefined {
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt({ debian }: Needed): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const apt = (...words: readonly string[]) => spawnSync("apt-get", words, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  return apt("update") && debian.some((name) => {
    process.stderr.write(`installing ${name} (apt-get)\n`);
    return apt("install", "-y", "--no-install-recommends", name);
  });
}
