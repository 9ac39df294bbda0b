import { createHash } from "node:crypto";
import { join } from "node:path";

/** The folders of a store. A missing one is damage, never an empty collection. */
export const FOLDERS = ["learners", "people", "authorities", "units", "assignments", "drafts", "sessions", "log", "current", "versions", "artefacts"] as const;
export type Folder = (typeof FOLDERS)[number];

/** Where a document stands. Any text is a key, so names are made harmless; the hash tells alike ones apart. */
export function pathOf(root: string, folder: Folder, key: string): string {
  // JSON escapes lone surrogates, which would all hash alike as UTF-8.
  const hash = createHash("sha256").update(JSON.stringify(key)).digest("hex");
  const plain = /^[a-z0-9][a-z0-9-]{0,79}$/.test(key);
  const name = plain ? key : `${key.replace(/[^a-z0-9-]+/g, "_").slice(0, 60)}~${hash.slice(0, 32)}`;
  return join(root, folder, hash.slice(0, 2), `${name}.json`);
}
