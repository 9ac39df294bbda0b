import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { StoreError } from "../error";
import { compareText } from "../order";
import type { StoreCounts } from "../port";
import { makePath } from "./create";
import { isLeftOver, writeDurably } from "./durable";
import { codeOf, nodeFiles, troubleOf, type Files } from "./files";
import { makeFolder } from "./folders";
import { FORMAT_FILE, readFormat } from "./format";
import { createGate } from "./gate";
import { FOLDERS, type Folder } from "./layout";
import { MANIFEST_FILE, sealManifest, sha256, STORE_FOLDER, type FileRecord, type Manifest } from "./manifest";
import { readLowdbStore } from "./store";

/** Beside the documents of a store: when it was last backed up. */
export const LAST_BACKUP_FILE = "LAST-BACKUP";

/**
 * What points is copied before what it points to, so that nothing in a backup points nowhere: content in use before its
 * versions, learners before people, people before units. Sessions are left out, because one that has ended must not come
 * back to life; artefacts are a cache.
 */
export const COPY_ORDER: readonly Folder[] = ["current", "learners", "assignments", "drafts", "log", "people", "units", "authorities", "versions"];

const AT_ONCE = 16;
const TOLD_EVERY = 1000;

export type BackupOptions = {
  readonly files?: Files;
  /** Version of the program that makes it. */
  readonly program: string;
  readonly now: () => string;
  /** Hears of large stores how far the copying is. */
  readonly tell?: (sentence: string) => void;
};

/**
 * Copies a store into an empty folder while it may be in use; the manifest comes last, without it there is no backup.
 * Consistent means: each document as it was at one instant (files are replaced whole and never changed), all of them from
 * between beginning and end, everything acknowledged before the beginning, no reference into nothing.
 * Throws StoreError `exists`, and what reading a store throws.
 */
export async function backUpStore(folder: string, target: string, { files = nodeFiles, program, now, tell }: BackupOptions): Promise<Manifest> {
  const [root, place] = [resolve(folder), resolve(target)];
  const { format, demonstration } = await readFormat(root, files);
  await refuseTarget(files, root, place);
  const startedAt = now();
  const copy = join(place, STORE_FOLDER);
  await makePath(files, copy);
  for (const name of FOLDERS) await makeFolder(files, join(copy, name));
  const told = counter(tell);
  const records: FileRecord[] = [];
  for (const name of COPY_ORDER) {
    // Listed when its turn comes: what was made meanwhile may be pointed to already.
    const paths = await documentsOf(files, join(root, name));
    records.push(...(await copyFolder(files, { from: root, to: copy, name, paths, told })));
  }
  records.push(await copyFile(files, root, copy, FORMAT_FILE) ?? vanished(join(root, FORMAT_FILE)));
  await files.syncFolder(copy);
  const manifest: Manifest = { backup: 1, program, format, demonstration, startedAt, finishedAt: now(), counts: await countsIn(copy, files), files: records };
  await writeDurably(files, join(place, MANIFEST_FILE), sealManifest(manifest));
  return manifest;
}

/** Notes beside the documents that there is a backup. The service shows its age in the metrics. */
export async function noteBackup(folder: string, { finishedAt }: Pick<Manifest, "finishedAt">, files: Files = nodeFiles): Promise<void> {
  await writeDurably(files, join(resolve(folder), LAST_BACKUP_FILE), JSON.stringify({ finishedAt }));
}

/** When the last backup ended; `undefined` when none is known. */
export async function lastBackup(folder: string, files: Files = nodeFiles): Promise<string | undefined> {
  const text = await files.readFile(join(resolve(folder), LAST_BACKUP_FILE)).catch(() => "");
  return /^\{"finishedAt":"([\d-]{10}T[\d:.]+Z)"\}$/.exec(text)?.[1];
}

/** What stands in the copy, opened as the program would open it. */
export async function countsIn(copy: string, files: Files): Promise<StoreCounts> {
  const store = await readLowdbStore(copy, files);
  return store.counts();
}

async function refuseTarget(files: Files, root: string, place: string): Promise<void> {
  if (isInside(place, root) || isInside(root, place)) throw new StoreError("exists", `${place} and the store in ${root} lie inside each other. Choose another folder for the backup, on another disk if possible.`, place);
  const entries = await files.readdir(place).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw new StoreError("exists", `${place} cannot be used for a backup (${troubleOf(error)}). Choose a folder that is empty or does not exist yet.`, place, { cause: error });
  });
  if (entries.length > 0) throw new StoreError("exists", `${place} is not empty. Choose a folder that is empty or does not exist yet.`, place);
}

function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}

/** Newest first: of a log that goes on in a new part, the copy must not have a later entry without the earlier ones. */
async function documentsOf(files: Files, folder: string): Promise<readonly string[]> {
  const shards = (await files.readdir(folder)).filter((entry) => entry.folder).map(({ name }) => join(folder, name));
  const names = await Promise.all(shards.map(async (shard) => (await files.readdir(shard)).filter((entry) => !entry.folder && !isLeftOver(entry.name)).map(({ name }) => join(shard, name))));
  return names.flat().sort((a, b) => compareText(basename(b), basename(a)));
}

type Copying = { readonly from: string; readonly to: string; readonly name: Folder; readonly paths: readonly string[]; readonly told: () => void };

async function copyFolder(files: Files, { from, to, name, paths, told }: Copying): Promise<readonly FileRecord[]> {
  const shards = new Set(paths.map((path) => join(to, relative(from, dirname(path)))));
  for (const shard of shards) await makeFolder(files, shard);
  // The log one by one, for its order.
  const enter = createGate(name === "log" ? 1 : AT_ONCE);
  const outcomes = await Promise.allSettled(
    paths.map((path) =>
      enter(async () => {
        const record = await copyFile(files, from, to, relative(from, path));
        told();
        return record;
      }),
    ),
  );
  for (const shard of shards) await files.syncFolder(shard);
  await files.syncFolder(join(to, name));
  return outcomes.flatMap((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value ?? [];
  });
}

/** `undefined`: removed meanwhile. */
async function copyFile(files: Files, from: string, to: string, name: string): Promise<FileRecord | undefined> {
  const text = await files.readFile(join(from, name)).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  await writeNew(files, join(to, name), text);
  return { path: name.split(sep).join("/"), size: Buffer.byteLength(text), sha256: sha256(text) };
}

/** Writes a file that is not there yet, down to the disk; its folder still has to be synced. */
export async function writeNew(files: Files, path: string, text: string): Promise<void> {
  const file = await files.create(path);
  try {
    await file.write(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Tells of every thousandth. */
export function counter(tell: ((sentence: string) => void) | undefined, all?: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % TOLD_EVERY === 0) tell?.(all === undefined ? `${done} documents` : `${done} of ${all} documents`);
  };
}

function vanished(path: string): never {
  throw new StoreError("missing", `${path} has gone while it was copied. Check the store with: npm run manage -- doctor`, path);
}
