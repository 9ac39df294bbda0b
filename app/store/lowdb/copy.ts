import { join } from "node:path";
import { isLeftOver, writeDurably } from "./durable";
import { codeOf, type Files } from "./files";
import { makeFolder } from "./folders";
import { FORMAT_FILE } from "./format";
import { FOLDERS } from "./layout";

/** The folder of artefacts is a cache: in a copy it stands empty. */
const CACHE = "artefacts";

/**
 * Copies FORMAT and every document into a folder, down to the disk. Documents are replaced and never changed in place, so
 * that a second name for the same file is a copy; where the disk knows no second names, the text is written again.
 * `to` may hold what an interrupted copy has left; its FORMAT is written last, so that half a copy is no store.
 * Throws what the disk says. Nobody may write into the store meanwhile.
 */
export async function copyStore(files: Files, from: string, to: string): Promise<void> {
  await makeFolder(files, to);
  await empty(files, to);
  for (const folder of FOLDERS) {
    const [source, target] = [join(from, folder), join(to, folder)];
    await makeFolder(files, target);
    for (const { name } of folder === CACHE ? [] : (await files.readdir(source)).filter((entry) => entry.folder)) {
      await makeFolder(files, join(target, name));
      await copyShard(files, join(source, name), join(target, name));
    }
    await files.syncFolder(target);
  }
  await files.syncFolder(to);
  await writeDurably(files, join(to, FORMAT_FILE), await files.readFile(join(from, FORMAT_FILE)));
}

async function copyShard(files: Files, source: string, target: string): Promise<void> {
  for (const { name, folder } of await files.readdir(source)) {
    if (folder || isLeftOver(name)) continue;
    await copyFile(files, join(source, name), join(target, name));
  }
  await files.syncFolder(target);
}

async function copyFile(files: Files, source: string, target: string): Promise<void> {
  try {
    await files.link(source, target);
  } catch (error) {
    if (!["EXDEV", "EPERM", "ENOTSUP", "EMLINK", "ENOSYS"].includes(codeOf(error) ?? "")) throw error;
    await writeDurably(files, target, await files.readFile(source));
  }
}

/** Files of the folder itself first: without FORMAT it is no store any more. */
async function empty(files: Files, folder: string): Promise<void> {
  const entries = await files.readdir(folder);
  const own = entries.filter((entry) => !entry.folder);
  for (const { name } of own) await files.unlink(join(folder, name));
  if (own.length > 0) await files.syncFolder(folder);
  for (const { name } of entries.filter((entry) => entry.folder)) await empty(files, join(folder, name));
}
