import * as fs from "node:fs";
import { link, mkdir, readFile, readdir, rename, statfs, unlink } from "node:fs/promises";
import { promisify } from "node:util";

/** Every call the store makes to the disk, so that a simulated one can stand in. Errors carry `code` and `syscall` as Node's do. */
export interface Files {
  /** Makes a new file; `EEXIST` when there is one. */
  create(path: string): Promise<OpenFile>;
  readFile(path: string): Promise<string>;
  /** The same without a promise, for the start: nobody is served yet, and tens of thousands of promises take longer than their files. */
  readFileNow?(path: string): string;
  readdir(path: string): Promise<readonly Entry[]>;
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; `EEXIST` when the name is taken. */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>;
  /** How much room the disk of a folder has, in bytes. */
  space(path: string): Promise<Space>;
}
export interface OpenFile {
  write(text: string): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}
export type Space = { readonly free: number; readonly size: number };
export type Entry = { readonly name: string; readonly folder: boolean };

// Numbers instead of file handles: the same calls, at half the work around them, several times per move.
const open = promisify(fs.open);
const write = promisify(fs.writeFile);
const sync = promisify(fs.fsync);
const close = promisify(fs.close);

/** The disk of this machine. Only the owner reads and writes. */
export const nodeFiles: Files = {
  create: async (path) => {
    const file = await open(path, "wx", 0o600);
    return { write: (text) => write(file, text, "utf8"), sync: () => sync(file), close: () => close(file) };
  },
  readFile: (path) => readFile(path, "utf8"),
  readFileNow: (path) => fs.readFileSync(path, "utf8"),
  readdir: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
  },
  mkdir: (path) => mkdir(path, 0o700),
  rename,
  link,
  unlink,
  syncFolder: async (path) => {
    // Windows cannot open a folder; its renames are durable without.
    if (process.platform === "win32") return;
    const folder = await open(path, "r");
    try {
      await sync(folder);
    } finally {
      await close(folder);
    }
  },
  space: async (path) => {
    const { bavail, blocks, bsize } = await statfs(path);
    return { free: bavail * bsize, size: blocks * bsize };
  },
};

/** The error's code, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return textOf(error, "code");
}

/** What failed and at which call, e.g. `EIO on write`. */
export function troubleOf(error: unknown): string {
  return `${codeOf(error) ?? String(error)} on ${textOf(error, "syscall") ?? "write"}`;
}

function textOf(error: unknown, name: "code" | "syscall"): string | undefined {
  if (!(error instanceof Error) || !(name in error)) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : undefined;
}
