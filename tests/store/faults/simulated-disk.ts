import { basename, dirname } from "node:path";
import type { Entry, Files, OpenFile } from "~/store/lowdb/files";
import { chanceOf, type Chance } from "./chance";

/** What a name stands for. `kept`: what is certain to be there after a power cut; `undefined` when nothing of it is. */
type SimulatedFile = { content: Buffer; kept: Buffer | undefined; dirty: boolean };
type Change = { readonly remove?: string; readonly add?: string; readonly node?: Node };
type Folder = { readonly now: Map<string, Node>; readonly kept: Map<string, Node>; pending: Change[] };
type Node = { readonly file: SimulatedFile } | { readonly folder: Folder };

const SECTORS = [512, 4096] as const;

/** What becomes of a call: `end`: this one and all later ones never happen; a code such as `EIO`: it fails. */
export type Plan = (call: number, name: CallName) => "end" | string | undefined;
export type CallName = keyof Files | keyof OpenFile;
type Counted = <A>(name: CallName, work: () => A, failed?: () => void) => Promise<A>;

export type SimulatedDisk = {
  readonly files: Files;
  /** Calls so far. */
  calls(): number;
  plan(next: Plan): void;
  /** What stands on the disk when the power comes back: synced for certain, everything else by chance, also torn and out of order. */
  afterPowerCut(seed: number): SimulatedDisk;
  /** The same disk when only the process has died: nothing is lost. */
  afterDeath(): SimulatedDisk;
};

/**
 * A disk in memory that keeps what was synced and nothing else for certain: the data of a file by its `sync`, the names in a folder
 * by `syncFolder`. A sync of data that fails drops them, and the next one succeeds without them, as on Linux; names stay to be
 * synced, because file systems with a journal keep them together or stop altogether.
 */
export function simulatedDisk(root: Folder = emptyFolder(), chance: Chance = chanceOf(0)): SimulatedDisk {
  let calls = 0;
  let plan: Plan = () => undefined;
  let ended = false;

  /** Every call takes a few turns, so that calls of several writers come in another order with another seed. */
  const counted: Counted = async (name, work, failed = () => undefined) => {
    for (let turns = chance.number(4); turns > 0; turns -= 1) await Promise.resolve();
    calls += 1;
    const fate = ended ? "end" : plan(calls, name);
    ended = fate === "end";
    if (ended) throw failure("EENDED", name);
    if (fate === undefined) return work();
    failed();
    throw failure(fate, name);
  };

  const folderAt = (path: string): Folder => folderOf(root, path);
  const change = (path: string, made: Change): void => apply(folderAt(path), made);

  function nodeAt(path: string, call: string): Node {
    const node = folderAt(dirname(path)).now.get(basename(path));
    if (node === undefined) throw failure("ENOENT", call);
    return node;
  }

  const files: Files = {
    create: (path) =>
      counted("create", () => {
        if (folderAt(dirname(path)).now.has(basename(path))) throw failure("EEXIST", "open");
        const file: SimulatedFile = { content: Buffer.alloc(0), kept: undefined, dirty: false };
        change(dirname(path), { add: basename(path), node: { file } });
        return openFile(file, counted);
      }),
    readFile: (path) =>
      counted("readFile", () => {
        const node = nodeAt(path, "open");
        if ("folder" in node) throw failure("EISDIR", "read");
        return node.file.content.toString("utf8");
      }),
    readdir: (path) => counted("readdir", () => [...folderAt(path).now].map(([name, node]): Entry => ({ name, folder: "folder" in node }))),
    mkdir: (path) =>
      counted("mkdir", () => {
        if (folderAt(dirname(path)).now.has(basename(path))) throw failure("EEXIST", "mkdir");
        change(dirname(path), { add: basename(path), node: { folder: emptyFolder() } });
      }),
    rename: (from, to) =>
      counted("rename", () => {
        const node = nodeAt(from, "rename");
        if (dirname(from) !== dirname(to)) throw failure("EXDEV", "rename");
        change(dirname(to), { remove: basename(from), add: basename(to), node });
      }),
    link: (from, to) =>
      counted("link", () => {
        const node = nodeAt(from, "link");
        if (folderAt(dirname(to)).now.has(basename(to))) throw failure("EEXIST", "link");
        change(dirname(to), { add: basename(to), node });
      }),
    unlink: (path) =>
      counted("unlink", () => {
        nodeAt(path, "unlink");
        change(dirname(path), { remove: basename(path) });
      }),
    syncFolder: (path) =>
      counted("syncFolder", () => {
        const folder = folderAt(path);
        for (const made of folder.pending) applyTo(folder.kept, made);
        folder.pending = [];
      }),
    space: () => counted("space", () => ({ free: 1e12, size: 1e12 })),
  };

  return {
    files,
    calls: () => calls,
    plan: (next) => {
      plan = next;
      calls = 0;
    },
    afterPowerCut: (seed) => simulatedDisk(survivors(root, chanceOf(seed), new Map()), chanceOf(seed + 1)),
    afterDeath: () => simulatedDisk(root, chance),
  };
}

function openFile(file: SimulatedFile, counted: Counted): OpenFile {
  return {
    write: (text) =>
      counted("write", () => {
        file.content = Buffer.concat([file.content, Buffer.from(text, "utf8")]);
        file.dirty = true;
      }),
    sync: () =>
      counted(
        "sync",
        () => {
          if (file.dirty) file.kept = file.content;
          file.dirty = false;
        },
        () => void (file.dirty = false),
      ),
    close: () => counted("close", () => undefined),
  };
}

function emptyFolder(): Folder {
  return { now: new Map(), kept: new Map(), pending: [] };
}

function folderOf(root: Folder, path: string): Folder {
  let folder = root;
  for (const name of path.split("/").filter((part) => part !== "")) {
    const node = folder.now.get(name);
    if (node === undefined) throw failure("ENOENT", "open");
    if ("file" in node) throw failure("ENOTDIR", "open");
    folder = node.folder;
  }
  return folder;
}

function apply(folder: Folder, made: Change): void {
  applyTo(folder.now, made);
  folder.pending.push(made);
}

function applyTo(names: Map<string, Node>, { remove, add, node }: Change): void {
  if (remove !== undefined) names.delete(remove);
  if (add !== undefined && node !== undefined) names.set(add, node);
}

/** A new folder from what was synced and any of the other changes. `known`: a file with two names stays one file. */
function survivors(folder: Folder, chance: Chance, known: Map<SimulatedFile, Node>): Folder {
  const names = new Map(folder.kept);
  for (const made of folder.pending) if (chance.percent(50)) applyTo(names, made);
  const left = new Map<string, Node>();
  for (const [name, node] of names) {
    left.set(name, "folder" in node ? { folder: survivors(node.folder, chance, known) } : fileLeft(node.file, chance, known));
  }
  return { now: left, kept: new Map(left), pending: [] };
}

function fileLeft(file: SimulatedFile, chance: Chance, known: Map<SimulatedFile, Node>): Node {
  const before = known.get(file);
  if (before !== undefined) return before;
  const content = file.kept === file.content ? file.content : torn(file.kept ?? Buffer.alloc(0), file.content, chance);
  const node: Node = { file: { content, kept: content, dirty: false } };
  known.set(file, node);
  return node;
}

/** Sector by sector what was there or what was written, and an end that may never have come. */
function torn(before: Buffer, written: Buffer, chance: Chance): Buffer {
  const sector = chance.oneOf(SECTORS);
  const result = Buffer.alloc(Math.max(before.length, written.length));
  before.copy(result);
  for (let at = 0; at < written.length; at += sector) if (chance.percent(60)) written.copy(result, at, at, at + sector);
  return chance.percent(40) ? result : result.subarray(0, chance.oneOf([0, before.length, Math.floor(written.length / sector) * sector]));
}

export function failure(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code} on purpose`), { code, syscall });
}
