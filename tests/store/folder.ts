import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLowdbStore } from "~/store/lowdb/create";
import { STEPS, type Steps } from "~/store/lowdb/migrations";

/** A folder of its own for one test. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "gegenueber-store-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A folder with an empty store; with other steps one of an earlier format. */
export async function emptyStore(steps: Steps = STEPS) {
  const folder = await temporaryFolder();
  await createLowdbStore(folder.path, { demonstration: false, createdAt: "2026-11-22T09:30:00.000Z", steps });
  return folder;
}

/** All files below a folder, as paths. */
export async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
