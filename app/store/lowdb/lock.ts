import { join } from "node:path";
import { StoreError } from "../error";
import { discard, writeAside, writeDurably } from "./durable";
import { codeOf, troubleOf, type Files } from "./files";
import type { Holder, Processes } from "./processes";

/** `interrupted`: who held it before did not end in peace, so that what can be read may not be on disk yet. */
export type Lock = { readonly interrupted: boolean; release(inPeace: boolean): Promise<void> };

/** What stands in the file of a holder that has let go. */
const RELEASED = "{}";
const INTERRUPTED = '{"interrupted":true}';

/**
 * Takes the store for this process; throws StoreError `locked`, naming the holder.
 * Each holder makes LOCK.n with n one above the last, and the highest file is never removed: of two that take over
 * from the same dead process only one can make the next file, however slow the other is.
 */
export async function takeLock(folder: string, files: Files, processes: Processes): Promise<Lock> {
  return take(folder, files, processes).catch((error: unknown) => {
    if (error instanceof StoreError) throw error;
    const code = codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT" ? "full" : "stopped";
    throw new StoreError(code, `Nothing can be written in ${folder} (${troubleOf(error)}).`, folder, { cause: error });
  });
}

async function take(folder: string, files: Files, processes: Processes): Promise<Lock> {
  const self = processes.self();
  for (;;) {
    const numbers = await lockNumbers(files, folder);
    const last = Math.max(0, ...numbers);
    const path = lockPath(folder, last);
    const before = last === 0 ? RELEASED : await holderIn(files, path);
    if (before === "gone") continue;
    if (before !== RELEASED && before !== INTERRUPTED && processes.runs(before)) throw locked(before, path);
    const own = lockPath(folder, last + 1);
    if (!(await make(files, own, JSON.stringify(self)))) continue;
    for (const number of numbers) await discard(files, lockPath(folder, number));
    // Where the release cannot be written, the end of the process releases.
    return {
      interrupted: before !== RELEASED,
      release: (inPeace) => writeDurably(files, own, inPeace ? RELEASED : INTERRUPTED).catch(() => undefined),
    };
  }
}

function lockPath(folder: string, number: number): string {
  return join(folder, `LOCK.${number}`);
}

async function lockNumbers(files: Files, folder: string): Promise<readonly number[]> {
  const entries = await files.readdir(folder);
  return entries.flatMap(({ name }) => (/^LOCK\.\d+$/.test(name) ? Number(name.slice(5)) : []));
}

/** Readers never meet half a file, because it gets its name when it is complete. */
async function holderIn(files: Files, path: string): Promise<Holder | "gone" | typeof RELEASED | typeof INTERRUPTED> {
  const text = await files.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  });
  if (text === "gone") return "gone";
  const holder = parse(text);
  if (typeof holder !== "object" || holder === null) return { pid: 0, host: "an unknown machine" };
  if (isHolder(holder)) return holder;
  return "interrupted" in holder ? INTERRUPTED : RELEASED;
}

async function make(files: Files, path: string, text: string): Promise<boolean> {
  const aside = await writeAside(files, path, text);
  try {
    await files.link(aside, path);
    return true;
  } catch (error) {
    // ENOENT: whoever was faster has cleared our file away.
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") return false;
    throw error;
  } finally {
    await discard(files, aside);
  }
}

function locked(holder: Holder, path: string): StoreError {
  const who = `process ${holder.pid} on ${holder.host}`;
  return new StoreError("locked", `The store is in use by ${who}. Stop it first; if it no longer exists, remove ${path}.`, path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHolder(value: object): value is Holder {
  return "pid" in value && typeof value.pid === "number" && "host" in value && typeof value.host === "string";
}
