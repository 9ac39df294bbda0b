import { dirname, join, resolve } from "node:path";
import { StoreError } from "../error";
import { writeDurably } from "./durable";
import { damaged } from "./envelope";
import { codeOf, nodeFiles, type Files } from "./files";
import { makeFolder } from "./folders";
import { FORMAT_FILE, readFormat, type Format } from "./format";
import { FOLDERS } from "./layout";
import { refuseMoved } from "./moved";
import { formatAfter, STEPS, type Steps } from "./migrations";

export type NewStore = { readonly demonstration: boolean; readonly createdAt?: string; readonly files?: Files; readonly steps?: Steps };

/** Makes an empty store. Throws StoreError `exists` where one is, `damaged` where one has lost its FORMAT file. */
export async function createLowdbStore(folder: string, { demonstration, createdAt, files = nodeFiles, steps = STEPS }: NewStore): Promise<void> {
  const root = resolve(folder);
  await refuseMoved(root, files);
  await refuseExisting(root, files);
  await makePath(files, root);
  for (const name of FOLDERS) {
    const path = join(root, name);
    await makeFolder(files, path);
    if ((await files.readdir(path)).length > 0) throw damaged(join(root, FORMAT_FILE), "is missing, but there are documents");
  }
  await files.syncFolder(root);
  const format: Format = { format: formatAfter(steps), demonstration, createdAt: createdAt ?? new Date().toISOString() };
  // Last: a folder without FORMAT is no store, so an interrupted `init` can simply be repeated.
  await writeDurably(files, join(root, FORMAT_FILE), JSON.stringify(format));
}

async function refuseExisting(root: string, files: Files): Promise<void> {
  const exists = await readFormat(root, files).then(
    () => true,
    (error: unknown) => {
      if (error instanceof StoreError && error.code === "missing") return false;
      throw error;
    },
  );
  if (exists) throw new StoreError("exists", `There is a store in ${root} already.`, join(root, FORMAT_FILE));
}

/** Makes a folder and those above it, and their names durable. */
export async function makePath(files: Files, path: string): Promise<void> {
  try {
    await makeFolder(files, path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    await makePath(files, dirname(path));
    await makeFolder(files, path);
  }
  await files.syncFolder(dirname(path));
}
