import type { StoreObserver } from "../observer";
import type { Files } from "./files";

/** The same disk; an observer hears how long each sync took. `clock`: milliseconds that never go back. */
export function observedFiles(files: Files, observer: StoreObserver, clock: () => number = () => performance.now()): Files {
  async function timed(sync: () => Promise<void>): Promise<void> {
    const began = clock();
    await sync();
    observer.synced((clock() - began) / 1000);
  }

  return {
    ...files,
    create: async (path) => {
      const file = await files.create(path);
      return { ...file, sync: () => timed(() => file.sync()) };
    },
    rename: async (from, to) => {
      await files.rename(from, to);
      observer.replaced();
    },
    syncFolder: (path) => timed(() => files.syncFolder(path)),
  };
}
