import { join } from "node:path";
import { compareText } from "../order";
import { discard, isLeftOver } from "./durable";
import { damaged } from "./envelope";
import { codeOf, troubleOf, type Entry, type Files } from "./files";
import { FOLDERS, type Folder } from "./layout";

export type Found = { readonly folders: readonly string[]; readonly files: ReadonlyMap<Folder, readonly string[]> };

/** Lists all documents of a store and clears away what interrupted writes have left. */
export async function findDocuments(files: Files, root: string): Promise<Found> {
  await documentsIn(files, root, await list(files, root));
  const folders: string[] = [];
  const found = new Map<Folder, readonly string[]>();
  for (const folder of FOLDERS) {
    const path = join(root, folder);
    const entries = await list(files, path);
    const misplaced = await documentsIn(files, path, entries);
    const shards = entries.filter((entry) => entry.folder).map(({ name }) => join(path, name));
    const documents = await Promise.all(shards.map(async (shard) => documentsIn(files, shard, await list(files, shard))));
    found.set(folder, [...misplaced, ...documents.flat()].sort(compareText));
    folders.push(path, ...shards);
  }
  return { folders, files: found };
}

async function documentsIn(files: Files, folder: string, entries: readonly Entry[]): Promise<readonly string[]> {
  const leftOver = entries.filter(({ name }) => isLeftOver(name));
  await Promise.all(leftOver.map(({ name }) => discard(files, join(folder, name))));
  return entries.filter((entry) => !entry.folder && entry.name.endsWith(".json")).map(({ name }) => join(folder, name));
}

async function list(files: Files, path: string): Promise<readonly Entry[]> {
  return files.readdir(path).catch((error: unknown) => {
    throw damaged(path, codeOf(error) === "ENOENT" ? "is missing" : `cannot be read (${troubleOf(error)})`, error);
  });
}
