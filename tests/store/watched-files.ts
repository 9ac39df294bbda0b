import { nodeFiles, type Files } from "~/store/lowdb/files";

export type Call = { readonly name: string; readonly path: string };

/** The real disk; `before` hears of every call that changes something and may fail it. */
export function watchedFiles(before: (call: Call) => void | Promise<void>): Files {
  return {
    ...nodeFiles,
    create: async (path) => {
      await before({ name: "create", path });
      const file = await nodeFiles.create(path);
      return {
        write: async (text) => {
          await before({ name: "write", path });
          await file.write(text);
        },
        sync: async () => {
          await before({ name: "sync", path });
          await file.sync();
        },
        close: async () => {
          await file.close();
          await before({ name: "close", path });
        },
      };
    },
    mkdir: async (path) => {
      await before({ name: "mkdir", path });
      await nodeFiles.mkdir(path);
    },
    rename: async (from, to) => {
      await before({ name: "rename", path: to });
      await nodeFiles.rename(from, to);
    },
    unlink: async (path) => {
      await before({ name: "unlink", path });
      await nodeFiles.unlink(path);
    },
    syncFolder: async (path) => {
      await before({ name: "sync folder", path });
      await nodeFiles.syncFolder(path);
    },
  };
}

/** A disk that fails the n-th change from now on, once or for ever. `n` = 0: none. */
export function failingFiles() {
  let plan = { at: 0, code: "EIO", forever: false };
  let calls = 0;
  let failed = 0;
  const files = watchedFiles(({ name }) => {
    calls += 1;
    if (plan.at === 0 || (plan.forever ? calls < plan.at : calls !== plan.at)) return;
    failed += 1;
    throw Object.assign(new Error(`${plan.code} on purpose`), { code: plan.code, syscall: name });
  });
  return {
    files,
    fail: (at: number, code = "EIO", forever = false): void => {
      plan = { at, code, forever };
      calls = 0;
      failed = 0;
    },
    failed: () => failed,
  };
}
