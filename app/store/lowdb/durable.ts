import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Files } from "./files";

/** Writes a text beside its place, down to the disk; answers where. Nothing is left behind when it fails. */
export async function writeAside(files: Files, path: string, text: string): Promise<string> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await files.create(aside);
  try {
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard(files, aside);
    throw error;
  }
  return aside;
}

/** Moves what was written beside its place into it. The folder still has to be synced. */
export async function moveIntoPlace(files: Files, aside: string, path: string): Promise<void> {
  try {
    await files.rename(aside, path);
  } catch (error) {
    await discard(files, aside);
    throw error;
  }
}

/** All of it: the text is at its place, and stays there through a power cut. */
export async function writeDurably(files: Files, path: string, text: string): Promise<void> {
  await moveIntoPlace(files, await writeAside(files, path, text), path);
  await files.syncFolder(dirname(path));
}

export function isLeftOver(name: string): boolean {
  return name.startsWith(".") && name.endsWith(".tmp");
}

/** What cannot be removed now is removed at the next start. */
export async function discard(files: Files, path: string): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}
