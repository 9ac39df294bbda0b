import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { storeOver } from "../over";
import type { Store, StoredVersion, VersionKind } from "../port";
import { keyOf, type Archive, type CurrentDocument, type Shelf, type Shelves } from "../shelf";
import { createTurns } from "../turns";
import { openArchive, openCache } from "./archive";
import { createCollection, type Kind } from "./collection";
import { createDisk } from "./disk";
import { damaged } from "./envelope";
import { nodeFiles, type Files } from "./files";
import { readFormat } from "./format";
import * as kinds from "./kinds";
import { NO_LOCK, onlyReading } from "./reading";
import { findDocuments } from "./load";
import { takeLock, type Lock } from "./lock";
import { thisMachine, type Processes } from "./processes";
import { openShelf } from "./shelf";

const VERSION_KINDS: readonly VersionKind[] = ["course", "scenario", "cast"];

export type LowdbOptions = { readonly files?: Files; readonly processes?: Processes };

/**
 * Opens the store of a folder for this process alone and reads it into memory.
 * Throws StoreError `missing`, `locked`, `damaged` or `newer`; nothing is ever reset.
 */
export async function openLowdbStore(folder: string, { files = nodeFiles, processes = thisMachine }: LowdbOptions = {}): Promise<Store> {
  const root = resolve(folder);
  await readFormat(root, files);
  const lock = await takeLock(root, files, processes);
  try {
    return storeOver(await openShelves(root, files, lock));
  } catch (error) {
    await lock.release();
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
  const open = async (): Promise<Store> => storeOver(await openShelves(root, reading, NO_LOCK));
  // A version that was published between listing and reading looks like a missing one; at the second look it is there.
  return open().catch(open);
}

async function openShelves(root: string, files: Files, lock: Lock): Promise<Shelves> {
  const found = await findDocuments(files, root);
  const disk = createDisk(files, found.folders);
  const turns = createTurns();
  const paths = ({ folder }: Pick<Kind<never>, "folder">) => found.files.get(folder) ?? [];
  const shelf = <T extends object>(kind: Kind<T>) => openShelf(createCollection(root, disk, kind), paths(kind), disk, turns);
  const current = await shelf(kinds.current);
  const published = createCollection(root, disk, kinds.versions);
  const versions = await openArchive(published, paths(kinds.versions));
  refuseLostVersions(current, versions, published.pathTo);
  return {
    learners: await shelf(kinds.learners),
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
    trouble: () => disk.trouble(),
    close: async () => {
      await turns.idle();
      disk.shut();
      await lock.release();
    },
  };
}

function refuseLostVersions(current: Shelf<CurrentDocument>, versions: Archive<StoredVersion>, pathTo: (key: string) => string): void {
  for (const kind of VERSION_KINDS) {
    for (const [id, version] of current.get(kind)?.versions ?? []) {
      const key = keyOf(kind, id, version);
      if (!versions.has(key)) throw damaged(pathTo(key), "is missing");
    }
  }
}
