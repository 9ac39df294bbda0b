import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Changes when the shape of an artefact does, or one of the libraries that make it. */
const ARTEFACT =
  "artefact/1 mdx-bundler@10.1.1 remark-mdx@3.1.1 remark-gfm@4.0.1 remark-parse@11.0.0 remark-stringify@11.0.0 yaml@2.9.1 zod@4.6.7";

let entry: Promise<string> | undefined;
let version: Promise<string> | undefined;

/** Path of the child's program: built beside us, or bundled here when we run from source. */
export function childEntry(): Promise<string> {
  entry ??= findEntry(path.dirname(fileURLToPath(import.meta.url)));
  return entry;
}

/** Names the compiler exactly: the child's program and the libraries it uses. Part of every artefact's key. */
export function compilerVersion(): Promise<string> {
  version ??= childEntry()
    .then((file) => readFile(file))
    .then((program) => createHash("sha256").update(program).update(ARTEFACT).digest("hex").slice(0, 16));
  return version;
}

async function findEntry(here: string): Promise<string> {
  const source = path.join(here, "child.ts");
  if (existsSync(source)) return bundleFromSource(source);
  for (let folder = here, level = 0; level < 5; folder = path.dirname(folder), level += 1) {
    for (const place of ["content-child.js", "node/content-child.js", "build/node/content-child.js"]) {
      const candidate = path.join(folder, place);
      if (existsSync(candidate)) return candidate;
    }
  }
  throw new Error("content-child.js is missing beside the server: run npm run build");
}

/** For development and tests. Named by its content, so that processes do not overwrite each other's. */
async function bundleFromSource(source: string): Promise<string> {
  const { build } = await import("esbuild");
  const built = await build({ entryPoints: [source], bundle: true, format: "esm", platform: "node", target: "node20", packages: "external", write: false });
  const program = built.outputFiles[0]?.contents ?? new Uint8Array();
  const folder = path.resolve(path.dirname(source), "../../node_modules/.cache/gegenueber");
  const file = path.join(folder, `content-child-${createHash("sha256").update(program).digest("hex").slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const temporary = `${file}.${process.pid}.${Date.now()}`;
  await writeFile(temporary, program);
  await rename(temporary, file);
  return file;
}
