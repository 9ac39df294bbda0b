import { join, resolve } from "node:path";
import { StoreError } from "../error";
import { writeDurably } from "./durable";
import { codeOf, nodeFiles, type Files } from "./files";

const MOVED_FILE = "MOVED";

/** Leaves a note that the store has gone to PostgreSQL, so that nobody goes on here by mistake. */
export async function noteMoved(folder: string, at: string, files: Files = nodeFiles): Promise<void> {
  await writeDurably(files, join(resolve(folder), MOVED_FILE), at);
}

/** Throws StoreError `missing` where `noteMoved` has left its note. */
export async function refuseMoved(root: string, files: Files = nodeFiles): Promise<void> {
  const path = join(root, MOVED_FILE);
  const at = await files.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  });
  if (at === undefined) return;
  throw new StoreError("moved", `The store in ${root} was moved to PostgreSQL (${at}). Set DATABASE_URL; whoever wants the state of that moment back removes ${path}.`, path);
}
