import { dirname } from "node:path";
import { StoreError } from "../error";
import { moveIntoPlace, writeAside } from "./durable";
import { codeOf, troubleOf, type Files } from "./files";
import { createFolders } from "./folders";
import { createGate } from "./gate";

/** Open files at once: far below what systems allow, far above what a disk can do in parallel. */
const AT_ONCE = 64;

/** Durable writes that stop for good at the first error they cannot explain. */
export type Disk = {
  /** The file holds the text, also after a power cut; or it is as before and the promise rejects. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): Promise<string>;
  /** At once where that can be done, for the start. */
  readAtStart(path: string): string | Promise<string>;
  /** Throws when nothing is written any more. */
  check(): void;
  trouble(): string | undefined;
  /** From now on nothing is written. */
  shut(): void;
};

export function createDisk(files: Files, known: Iterable<string>): Disk {
  const enter = createGate(AT_ONCE);
  const folders = createFolders(files, known, syncOrStop);
  let trouble: string | undefined;
  let shut = false;

  // After a failed sync nobody knows what is on disk, and a second one would lie (PostgreSQL's fsyncgate).
  function stop(error: unknown): StoreError {
    trouble ??= troubleOf(error);
    return new StoreError("stopped", `The store has stopped writing: ${troubleOf(error)}. Check the disk, then start again.`, undefined, { cause: error });
  }

  function refusal(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const code = codeOf(error);
    if (code !== "ENOSPC" && code !== "EDQUOT") return stop(error);
    return new StoreError("full", `The disk is full (${code}): nothing was changed. Free some space and try again.`, undefined, { cause: error });
  }

  async function syncOrStop(path: string): Promise<void> {
    await files.syncFolder(path).catch((error: unknown) => {
      throw stop(error);
    });
  }

  function check(): void {
    if (shut) throw new StoreError("stopped", "The store is closed.");
    if (trouble !== undefined) throw new StoreError("stopped", `The store has stopped writing: ${trouble}. Check the disk, then start again.`);
  }

  /** Checked again at the end: another file's failed sync may have been the report of ours. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    await enter(async () => {
      check();
      try {
        await work();
      } catch (error) {
        throw refusal(error);
      }
      check();
    });
  }

  return {
    write: (path, text) =>
      guarded(async () => {
        await folders.make(dirname(path));
        await moveIntoPlace(files, await writeAside(files, path, text), path);
        await syncOrStop(dirname(path));
      }),
    remove: (path) =>
      guarded(async () => {
        await files.unlink(path).catch((error: unknown) => {
          if (codeOf(error) !== "ENOENT") throw error;
        });
        await syncOrStop(dirname(path));
      }),
    read: (path) => enter(() => files.readFile(path)),
    readAtStart: (path) => files.readFileNow?.(path) ?? enter(() => files.readFile(path)),
    check,
    trouble: () => trouble,
    shut: () => {
      shut = true;
    },
  };
}
