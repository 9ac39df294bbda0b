import { dirname } from "node:path";
import { StoreError } from "../error";
import { moveIntoPlace, writeAside } from "./durable";
import { codeOf, troubleOf, type Files } from "./files";
import { createFolders } from "./folders";
import { createGate } from "./gate";
import type { Room } from "./room";

/** Open files at once: far below what systems allow, far above what a disk can do in parallel. */
const AT_ONCE = 64;

/** Durable writes that stop for good at the first error they cannot explain. */
export type Disk = {
  /** Throws `full` when there is no room for what is new. What removes or must be kept in any case is written without asking. */
  admit(): Promise<void>;
  /** The file holds the text, also after a power cut; or it is as before and the promise rejects. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): Promise<string>;
  /** At once where that can be done, for the start. */
  readAtStart(path: string): string | Promise<string>;
  /** Throws when nothing is written any more. */
  check(): void;
  trouble(): string | undefined;
  /** Resolves with the reason when nothing is written any more because of an error. */
  readonly stopped: Promise<string>;
  /** From now on nothing is written. */
  shut(): void;
};

function full(how: string, cause?: unknown): StoreError {
  return new StoreError("full", `The disk is full (${how}): nothing was changed. Free some space and try again.`, undefined, { cause });
}

/** The first error that cannot be explained, for good. */
function createEnd() {
  let trouble: string | undefined;
  let tell = (_reason: string): void => undefined;
  const stopped = new Promise<string>((resolve) => {
    tell = resolve;
  });

  // After a failed sync nobody knows what is on disk, and a second one would lie (PostgreSQL's fsyncgate).
  function stop(error: unknown): StoreError {
    trouble ??= troubleOf(error);
    tell(trouble);
    return new StoreError("stopped", `The store has stopped writing: ${troubleOf(error)}. Check the disk, then start again.`, undefined, { cause: error });
  }

  return { stopped, stop, trouble: () => trouble };
}

export function createDisk(files: Files, known: Iterable<string>, room: Room): Disk {
  const enter = createGate(AT_ONCE);
  const folders = createFolders(files, known, syncOrStop);
  const { stopped, stop, trouble } = createEnd();
  let shut = false;

  function refusal(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const code = codeOf(error);
    if (code !== "ENOSPC" && code !== "EDQUOT") return stop(error);
    return full(code, error);
  }

  async function syncOrStop(path: string): Promise<void> {
    await files.syncFolder(path).catch((error: unknown) => {
      throw stop(error);
    });
  }

  function check(): void {
    if (shut) throw new StoreError("stopped", "The store is closed.");
    const reason = trouble();
    if (reason !== undefined) throw new StoreError("stopped", `The store has stopped writing: ${reason}. Check the disk, then start again.`);
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
    admit: async () => {
      if (await room.isShort()) throw full("less than 200 MB and 5 % free");
    },
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
    trouble,
    stopped,
    shut: () => {
      shut = true;
    },
  };
}
