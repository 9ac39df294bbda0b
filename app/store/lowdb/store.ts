import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { StoreError } from "../error";
import { storeOver } from "../over";
import type { Store, StoredVersion, VersionKind } from "../port";
import { keyOf, type Archive, type CurrentDocument, type Shelf, type Shelves } from "../shelf";
import { createTurns } from "../turns";
import { openArchive, openCache } from "./archive";
import { createCollection, type Kind } from "./collection";
import { createDisk } from "./disk";
import { damaged } from "./envelope";
import { nodeFiles, troubleOf, type Files } from "./files";
import { readFormat } from "./format";
import { createGate } from "./gate";
import { formatAfter, STEPS, type Steps } from "./migrations";
import { migrate } from "./migrate";
import { lostVersions } from "./pins";
import { createRoom } from "./room";
import * as kinds from "./kinds";
import { refuseMoved } from "./moved";
import { NO_LOCK, onlyReading } from "./reading";
import { findDocuments } from "./load";
import { takeLock, type Lock } from "./lock";
import { thisMachine, type Processes } from "./processes";
import { openShelf } from "./shelf";

const SETTLED_AT_ONCE = 32;
const VERSION_KINDS: readonly VersionKind[] = ["course", "scenario", "cast"];

/** What tests hand in instead of this machine. */
export type LowdbOptions = {
  readonly files?: Files;
  readonly processes?: Processes;
  readonly steps?: Steps;
  /** Milliseconds that never go back. */
  readonly clock?: () => number;
  /** Names the backup of a migration. */
  readonly now?: () => string;
  /** Hears how far a migration is. */
  readonly say?: (sentence: string) => void;
};

type Surroundings = Required<LowdbOptions>;

const THIS_MACHINE: Surroundings = {
  files: nodeFiles,
  processes: thisMachine,
  steps: STEPS,
  clock: () => performance.now(),
  now: () => new Date().toISOString(),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
};

/**
 * Opens the store of a folder for this process alone and reads it into memory; one of an earlier format is brought up first.
 * Throws StoreError `missing`, `locked`, `damaged` or `newer`; nothing is ever reset.
 */
export async function openLowdbStore(folder: string, options: LowdbOptions = {}): Promise<Store> {
  return storeOver(await openLowdbShelves(folder, options));
}

/** The documents themselves, for whoever moves a store. Throws as `openLowdbStore` does. */
export async function openLowdbShelves(folder: string, options: LowdbOptions = {}): Promise<Shelves> {
  const surroundings = { ...THIS_MACHINE, ...options };
  const { files, processes, steps } = surroundings;
  const root = resolve(folder);
  await refuseMoved(root, files);
  await readFormat(root, files, formatAfter(steps));
  const lock = await takeLock(root, files, processes);
  try {
    await migrate(root, files, surroundings);
    return await openShelves(root, surroundings, lock);
  } catch (error) {
    await lock.release(false);
    throw error;
  }
}

/**
 * Opens the store of a folder to look at it, also while another process has it open: takes no lock, changes nothing, and
 * leaves out the sessions. Throws StoreError `missing`, `damaged` or `newer`.
 */
export async function readLowdbStore(folder: string, files: Files = nodeFiles): Promise<Store> {
  const root = resolve(folder);
  await readFormat(root, files);
  const reading = onlyReading(files, root);
  const open = async (): Promise<Store> => storeOver(await openShelves(root, { ...THIS_MACHINE, files: reading }, NO_LOCK));
  // A version that was published between listing and reading looks like a missing one; at the second look it is there.
  return open().catch(open);
}

async function openShelves(root: string, { files, steps, clock }: Surroundings, lock: Lock): Promise<Shelves> {
  const found = await findDocuments(files, root);
  if (lock.interrupted) await settle(files, [root, ...found.folders]);
  const disk = createDisk(files, found.folders, createRoom(files, root, clock));
  const turns = createTurns();
  const paths = ({ folder }: Pick<Kind<never>, "folder">) => found.files.get(folder) ?? [];
  const shelf = <T extends object>(kind: Kind<T>) => openShelf(createCollection(root, disk, kind, steps), paths(kind), disk, turns);
  const current = await shelf(kinds.current);
  const published = createCollection(root, disk, kinds.versions, steps);
  const versions = await openArchive(published, paths(kinds.versions));
  refuseLostVersions(current, versions, published.pathTo);
  const learners = await shelf(kinds.learners);
  return {
    learners,
    people: await shelf(kinds.people),
    authorities: await shelf(kinds.authorities),
    units: await shelf(kinds.units),
    assignments: await shelf(kinds.assignments),
    drafts: await shelf(kinds.drafts),
    sessions: await shelf(kinds.sessions),
    log: await shelf(kinds.log),
    current,
    versions,
    artefacts: openCache(root, disk, turns),
    turns,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    lost: () => lostVersions(learners.all(), versions.has),
    trouble: () => disk.trouble(),
    stopped: disk.stopped,
    close: async () => {
      await turns.idle();
      disk.shut();
      await lock.release(disk.trouble() === undefined);
    },
  };
}

/** What a killed process has renamed can be read already and lost still: nobody may see it before it is on disk. */
async function settle(files: Files, folders: readonly string[]): Promise<void> {
  const enter = createGate(SETTLED_AT_ONCE);
  await Promise.all(folders.map((path) => enter(() => files.syncFolder(path)))).catch((error: unknown) => {
    throw new StoreError("stopped", `The folders of the store cannot be written down to the disk (${troubleOf(error)}). Check the disk, then start again.`, undefined, { cause: error });
  });
}

function refuseLostVersions(current: Shelf<CurrentDocument>, versions: Archive<StoredVersion>, pathTo: (key: string) => string): void {
  for (const kind of VERSION_KINDS) {
    for (const [id, version] of current.get(kind)?.versions ?? []) {
      const key = keyOf(kind, id, version);
      if (!versions.has(key)) throw damaged(pathTo(key), "is missing");
    }
  }
}
