import { dirname } from "node:path";
import { codeOf, type Files } from "./files";

/** Makes a folder the first time it is needed, and its name durable in the one above. */
export function createFolders(files: Files, known: Iterable<string>, sync: (path: string) => Promise<void>) {
  const made = new Map<string, Promise<void>>();
  for (const path of known) made.set(path, Promise.resolve());

  async function create(path: string): Promise<void> {
    await makeFolder(files, path);
    await sync(dirname(path));
  }

  function make(path: string): Promise<void> {
    const before = made.get(path);
    if (before !== undefined) return before;
    const making = create(path);
    made.set(path, making);
    making.catch(() => made.delete(path));
    return making;
  }

  return { make };
}

export async function makeFolder(files: Files, path: string): Promise<void> {
  await files.mkdir(path).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
}
