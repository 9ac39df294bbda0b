import type { Files, Space } from "./files";

/** So much stays free, or this share of the disk where that is less: for sign-ins, the log, and whoever tidies up. */
const KEPT_BYTES = 200_000_000;
const KEPT_SHARE = 0.05;
/** Asking costs a system call; a disk does not fill up within a second unnoticed, and then the write itself says so. */
const ASKED_EVERY_MS = 1_000;

/** Whether the disk has room for what is new. */
export type Room = { isShort(): Promise<boolean> };

export function createRoom(files: Files, folder: string, clock: () => number = () => performance.now()): Room {
  let askedAt = Number.NEGATIVE_INFINITY;
  let short = Promise.resolve(false);

  return {
    isShort: () => {
      if (clock() - askedAt >= ASKED_EVERY_MS) {
        askedAt = clock();
        // Where the disk does not tell, its own ENOSPC does.
        short = files.space(folder).then(isTooLittle, () => false);
      }
      return short;
    },
  };
}

function isTooLittle({ free, size }: Space): boolean {
  return free < Math.min(KEPT_BYTES, size * KEPT_SHARE);
}
