import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StoreError } from "../error";
import type { LostVersion } from "../port";
import { createCollection, type Kind } from "./collection";
import { createDisk } from "./disk";
import { isLeftOver } from "./durable";
import { codeOf, nodeFiles } from "./files";
import { FOLDERS, type Folder } from "./layout";
import * as kinds from "./kinds";
import { STEPS } from "./migrations";
import { createRoom } from "./room";
import { isHolder } from "./lock";
import { lostVersions } from "./pins";
import { thisMachine, type Holder, type Processes } from "./processes";

/** Everything that can be seen of a store from outside, without changing it. Paths are whole. */
export type Examined = {
  /** Process that has the store open. */
  readonly holder: Holder | undefined;
  /** A lock of a process that has ended. */
  readonly staleLock: string | undefined;
  readonly missingFolders: readonly string[];
  /** `damaged` or `newer`, one for each document. */
  readonly broken: readonly StoreError[];
  /** Versions of content that facts hold on to and that are not there. */
  readonly lost: readonly LostVersion[];
  /** Left by interrupted writes; while somebody has the store open they may be writes under way and are left out. */
  readonly leftOver: readonly string[];
};

/** Reads every document on its own, so that all that is wrong is found and not only the first. */
export async function examineStore(folder: string, processes: Processes = thisMachine): Promise<Examined> {
  const root = resolve(folder);
  const lock = await lastLock(root);
  const holder = lock?.holder !== undefined && processes.runs(lock.holder) ? lock.holder : undefined;
  const names = await readdir(root, { recursive: true });
  const missingFolders = FOLDERS.filter((name) => !names.includes(name)).map((name) => join(root, name));
  const leftOver = holder === undefined ? names.filter((name) => isLeftOver(name.split(/[/\\]/).at(-1) ?? "")).map((name) => join(root, name)) : [];
  return { holder, staleLock: holder === undefined && lock?.holder !== undefined ? lock.path : undefined, missingFolders, leftOver, ...(await documents(root, names)) };
}

async function documents(root: string, names: readonly string[]): Promise<Pick<Examined, "broken" | "lost">> {
  const disk = createDisk(nodeFiles, [], createRoom(nodeFiles, root, () => performance.now()));
  const broken: StoreError[] = [];
  const pathsIn = (folder: Folder): readonly string[] => names.filter((name) => name.startsWith(join(folder, "/")) && name.endsWith(".json") && !isLeftOver(name.split(/[/\\]/).at(-1) ?? "")).map((name) => join(root, name));

  async function readable<T extends object, Kept = T>(kind: Kind<T>, keep: (document: T) => Kept): Promise<readonly Kept[]> {
    const collection = createCollection(root, disk, kind, STEPS);
    const read = pathsIn(kind.folder).map(async (path) => {
      try {
        return (await collection.readAll([path])).map(([, document]) => keep(document));
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        if (!isGone(error)) broken.push(error);
        return [];
      }
    });
    return (await Promise.all(read)).flat();
  }
  const looked = <T extends object>(kind: Kind<T>): Promise<readonly true[]> => readable(kind, () => true as const);

  const { authorities, units, people, learners, assignments, drafts, sessions, log, current, versions } = kinds;
  await Promise.all([looked(authorities), looked(units), looked(people), looked(assignments), looked(drafts), looked(sessions), looked(log), looked(current)]);
  const learning = await readable(learners, (document) => document);
  const published = new Set(await readable(versions, versions.keyOf));
  return { broken, lost: lostVersions(learning, (key) => published.has(key)) };
}

/** Sessions may end while they are looked at. */
function isGone(error: StoreError): boolean {
  return codeOf(error.cause) === "ENOENT";
}

/** The lock that counts is the one with the highest number; `holder` is absent when it was released. */
async function lastLock(root: string): Promise<{ readonly path: string; readonly holder: Holder | undefined } | undefined> {
  const numbers = (await readdir(root)).flatMap((name) => (/^LOCK\.\d+$/.test(name) ? Number(name.slice(5)) : []));
  if (numbers.length === 0) return undefined;
  const path = join(root, `LOCK.${Math.max(...numbers)}`);
  const text = await nodeFiles.readFile(path).catch(() => "{}");
  return { path, holder: parsed(text) };
}

function parsed(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
