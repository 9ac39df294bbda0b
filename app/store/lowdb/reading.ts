import { join } from "node:path";
import type { Files } from "./files";
import type { Lock } from "./lock";

export const NO_LOCK: Lock = { interrupted: false, release: async () => undefined };

/** A disk on which nothing can be changed. Sessions are not shown: they come and go while somebody looks. */
export function onlyReading(files: Files, root: string): Files {
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error("the store is only read"), { code: "EROFS", syscall: "open" });
  };
  const sessions = join(root, "sessions");
  return {
    ...files,
    readdir: async (path) => (path === sessions ? [] : files.readdir(path)),
    create: refuse,
    mkdir: refuse,
    rename: refuse,
    link: refuse,
    unlink: refuse,
    syncFolder: refuse,
  };
}
