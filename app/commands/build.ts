import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { stylePartsOf } from "./application/style-parts";
import { main as checkContent } from "./content";

const BUILD = "build";
const ASIDE = `${BUILD}/.application`;
const CLIENT = `${ASIDE}/client`;
const CONFIG = "app/commands/application/vite.config.ts";
const REMIX = "node_modules/@remix-run/dev/dist/cli.js";
/** Formats that shrink. Fonts and pictures are compressed already. */
const SHRINKS = new Set([".js", ".css", ".svg", ".json", ".txt", ".webmanifest", ".md"]);
const SMALLEST = 1024;

/** `npm run build`: builds whatever the state of the old build, unless a course fails its check. */
export async function main(): Promise<number> {
  const checked = await checkContent(["check"]);
  if (checked !== 0) return checked;
  await buildApplication();
  return 0;
}

/** Pages by Remix and Vite, the two scripts and the style of refusals beside them, all pre-compressed. */
export async function buildApplication(): Promise<void> {
  await runRemix();
  const assets = { enhance: await bundleAsset("app/ui/enhance.ts", "enhance", "js"), editor: await bundleAsset("app/ui/workshop/live/live.ts", "editor", "js"), writing: await bundleAsset("app/ui/workshop/course/writing.ts", "writing", "js"), refusal: await bundleAsset("app/http/refusal.css", "refusal", "css") };
  await writeFile(`${ASIDE}/assets.json`, `${JSON.stringify(assets)}\n`);
  await writeFile(`${ASIDE}/style.json`, JSON.stringify(await styleInParts()));
  await compressAll();
  for (const name of ["client", "server", "assets.json", "style.json"]) {
    await rm(`${BUILD}/${name}`, { recursive: true, force: true });
    await rename(`${ASIDE}/${name}`, `${BUILD}/${name}`);
  }
}

function runRemix(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [REMIX, "vite:build", "--config", CONFIG], { stdio: ["ignore", 2, 2], env: { ...process.env, NODE_ENV: "production", BUILD_ASIDE: ASIDE } });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the Remix build ended with ${code ?? "a signal"}`))));
  });
}

/** Bundles one file for the browser under a name that changes with its content. Answers its address. */
async function bundleAsset(entry: string, name: string, extension: "js" | "css"): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", target: "es2022", legalComments: "none" });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const address = `/assets/${name}-${hash}.${extension}`;
  await mkdir(join(CLIENT, "assets"), { recursive: true });
  await writeFile(join(CLIENT, address), bytes);
  return address;
}

/** The style sheet of all pages, taken apart for those that carry a piece of it. */
async function styleInParts() {
  const [name] = (await readdir(join(CLIENT, "assets"))).filter((found) => /^app-.*\.css$/.test(found));
  if (name === undefined) throw new Error("the Remix build left no style sheet");
  return { address: `/assets/${name}`, parts: stylePartsOf(await readFile(join(CLIENT, "assets", name), "utf8")) };
}

async function compressAll(): Promise<void> {
  for (const name of await readdir(CLIENT, { recursive: true })) {
    if (!SHRINKS.has(extname(name))) continue;
    const bytes = await readFile(join(CLIENT, name));
    if (bytes.length < SMALLEST) continue;
    await writeFile(join(CLIENT, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    await writeFile(join(CLIENT, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
