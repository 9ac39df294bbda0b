import { dirname, join, resolve } from "node:path";
import { StoreError } from "../error";
import { counter, countsIn, writeNew } from "./backup";
import { makePath } from "./create";
import { writeDurably } from "./durable";
import { codeOf, nodeFiles, type Files } from "./files";
import { makeFolder } from "./folders";
import { FORMAT_FILE } from "./format";
import { createGate } from "./gate";
import { FOLDERS } from "./layout";
import { readManifest, sha256, STORE_FOLDER, type FileRecord, type Manifest } from "./manifest";

const AT_ONCE = 16;
const MOST_NAMED = 20;

export type VerifiedBackup = { readonly manifest: Manifest; /** Sentences; empty when all is well. */ readonly problems: readonly string[] };

/**
 * Reads every file of a backup and compares it with the manifest, then opens the copy as the program would open it.
 * Changes nothing. Throws StoreError `damaged` or `newer` where there is no manifest to compare with.
 */
export async function verifyBackup(folder: string, files: Files = nodeFiles, tell?: (sentence: string) => void): Promise<VerifiedBackup> {
  const place = resolve(folder);
  const manifest = await readManifest(place, files);
  const copy = join(place, STORE_FOLDER);
  const told = counter(tell, manifest.files.length);
  const enter = createGate(AT_ONCE);
  const checked = await Promise.all(manifest.files.map((record) => enter(() => checkFile(files, copy, record).finally(told))));
  const problems = [...checked.flatMap((problem) => problem ?? []), ...(await strangers(files, copy, manifest))];
  if (problems.length > 0) return { manifest, problems: shortened(problems) };
  return { manifest, problems: await checkAsStore(files, copy, manifest) };
}

/**
 * Puts a backup into a folder that is empty or does not exist yet. FORMAT comes last: what an interrupted restore leaves
 * does not start. `beforeLast` adds what a store needs beside its documents.
 * Throws StoreError `exists`, or `damaged` with everything that is wrong with the backup.
 */
export async function restoreStore(folder: string, into: string, { files = nodeFiles, tell, beforeLast }: { readonly files?: Files; readonly tell?: (sentence: string) => void; readonly beforeLast?: (root: string) => void } = {}): Promise<Manifest> {
  const [place, root] = [resolve(folder), resolve(into)];
  await refuseFull(files, root);
  const { manifest, problems } = await verifyBackup(place, files, tell);
  if (problems.length > 0) throw new StoreError("damaged", `The backup in ${place} cannot be used:\n${problems.join("\n")}`, place);
  await makePath(files, root);
  for (const name of FOLDERS) await makeFolder(files, join(root, name));
  const copy = join(place, STORE_FOLDER);
  const documents = manifest.files.filter(({ path }) => path !== FORMAT_FILE);
  const shards = new Set(documents.map(({ path }) => dirname(join(root, path))));
  for (const shard of shards) await makeFolder(files, shard);
  const told = counter(tell, documents.length);
  const enter = createGate(AT_ONCE);
  const outcomes = await Promise.allSettled(documents.map((record) => enter(() => putBack(files, copy, root, record).finally(told))));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  for (const path of [...shards, ...FOLDERS.map((name) => join(root, name)), root]) await files.syncFolder(path);
  beforeLast?.(root);
  await writeDurably(files, join(root, FORMAT_FILE), await files.readFile(join(copy, FORMAT_FILE)));
  return manifest;
}

/** Compared once more: what was verified a moment ago and what is written must be the same bytes. */
async function putBack(files: Files, copy: string, root: string, record: FileRecord): Promise<void> {
  const text = await files.readFile(join(copy, record.path));
  if (sha256(text) !== record.sha256) throw new StoreError("damaged", `${join(copy, record.path)} has changed while it was read. Restore into an empty folder again.`, join(copy, record.path));
  await writeNew(files, join(root, record.path), text);
}

async function checkFile(files: Files, copy: string, { path, size, sha256: hash }: FileRecord): Promise<string | undefined> {
  const file = join(copy, path);
  const text = await files.readFile(file).catch(() => undefined);
  if (text === undefined) return `${file} is missing or cannot be read.`;
  if (Buffer.byteLength(text) !== size || sha256(text) !== hash) return `${file} is not what was backed up: its SHA-256 differs from the manifest.`;
  return undefined;
}

/** Files that the manifest does not know would become part of a restored store's folder without anybody vouching for them. */
async function strangers(files: Files, copy: string, { files: known }: Manifest): Promise<readonly string[]> {
  const paths = new Set(known.map(({ path }) => join(copy, path)));
  const found = await filesBelow(files, copy);
  return found.filter((path) => !paths.has(path)).map((path) => `${path} is not in the manifest.`);
}

async function filesBelow(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await files.readdir(folder).catch(() => []);
  const found = await Promise.all(entries.map((entry) => (entry.folder ? filesBelow(files, join(folder, entry.name)) : [join(folder, entry.name)])));
  return found.flat();
}

async function checkAsStore(files: Files, copy: string, { counts }: Manifest): Promise<readonly string[]> {
  try {
    const found = new Map<string, number>(Object.entries(await countsIn(copy, files)));
    return Object.entries(counts).flatMap(([kind, count]) => (found.get(kind) === count ? [] : [`The manifest counts ${count} ${kind}, the copy holds ${found.get(kind) ?? 0}.`]));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [error.message];
  }
}

async function refuseFull(files: Files, root: string): Promise<void> {
  const entries = await files.readdir(root).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  if (entries.length === 0) return;
  const what = entries.some(({ name }) => name === FORMAT_FILE) ? "holds a store already, and a restore overwrites nothing" : "is not empty and holds no store: perhaps an interrupted restore or init";
  throw new StoreError("exists", `${root} ${what}. Move that folder away or choose another DATA_DIR, then restore again.`, root);
}

function shortened(problems: readonly string[]): readonly string[] {
  return problems.length <= MOST_NAMED ? problems : [...problems.slice(0, MOST_NAMED), `And ${problems.length - MOST_NAMED} more.`];
}
