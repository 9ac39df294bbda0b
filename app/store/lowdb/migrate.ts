import { join } from "node:path";
import { StoreError } from "../error";
import { copyStore } from "./copy";
import { writeDurably } from "./durable";
import { damaged, newer, seal, unseal } from "./envelope";
import { codeOf, troubleOf, type Files } from "./files";
import { FORMAT_FILE, readFormat, type Format } from "./format";
import { createGate } from "./gate";
import { findDocuments } from "./load";
import { FOLDERS, type Folder } from "./layout";
import { formatAfter, lifted, type Steps } from "./migrations";

/** Names the backup of a migration that has begun; gone when it is over. */
export const MIGRATION_FILE = "MIGRATION";
const AT_ONCE = 32;
const SAID_EVERY = 1_000;

export type Migration = {
  readonly steps: Steps;
  readonly now: () => string;
  /** Hears a sentence at the beginning, the end, and after every thousand documents. */
  readonly say: (sentence: string) => void;
};

/**
 * Brings a store of an earlier format to today's: first a whole backup in a folder of the store, then document by document,
 * FORMAT last. Interrupted at any moment, it goes on at the next start with the same backup; a document is changed once,
 * because it carries its own format. Throws StoreError `full` or `stopped` where the disk fails, `damaged` or `newer` as reading does.
 */
export async function migrate(root: string, files: Files, migration: Migration): Promise<void> {
  const latest = formatAfter(migration.steps);
  const format = await readFormat(root, files, latest);
  try {
    const begun = await begunBackup(root, files, latest);
    if (format.format < latest) await bringUp(root, files, { format, begun }, migration);
    else if (begun !== undefined) await forgetMigration(root, files);
  } catch (error) {
    throw error instanceof StoreError ? error : interrupted(root, error);
  }
}

type Found = { readonly format: Format; readonly begun: string | undefined };

async function bringUp(root: string, files: Files, { format, begun }: Found, { steps, now, say }: Migration): Promise<void> {
  const latest = formatAfter(steps);
  const backup = begun ?? (await backUp(root, files, latest, now()));
  const { files: found } = await findDocuments(files, root);
  const all = FOLDERS.filter((folder) => folder !== "artefacts").flatMap((folder) => (found.get(folder) ?? []).map((path) => ({ folder, path })));
  say(`Bringing the store in ${root} from format ${format.format} to ${latest}: ${all.length} documents. The store as it was: ${join(root, backup)}`);
  const enter = createGate(AT_ONCE);
  let done = 0;
  const outcomes = await Promise.allSettled(
    all.map(({ folder, path }) =>
      enter(async () => {
        await rewrite(files, folder, path, steps);
        done += 1;
        if (done % SAID_EVERY === 0) say(`${done} of ${all.length} documents`);
      }),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  await writeDurably(files, join(root, FORMAT_FILE), JSON.stringify({ ...format, format: latest }));
  await forgetMigration(root, files);
  say(`The store in ${root} has format ${latest}.`);
}

async function rewrite(files: Files, folder: Folder, path: string, steps: Steps): Promise<void> {
  const latest = formatAfter(steps);
  const text = await files.readFile(path);
  const { format, document } = unseal(text, path, latest);
  if (format === latest) return;
  await writeDurably(files, path, seal(JSON.stringify(lifted(document, format, folder, steps)), latest));
}

/** The copy of a migration that was interrupted after it; `undefined` when none has begun. One to a later format is not ours to end. */
async function begunBackup(root: string, files: Files, latest: number): Promise<string | undefined> {
  const path = join(root, MIGRATION_FILE);
  const text = await files.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const target = /^before-format-(\d+)-[\dTZ-]+$/.exec(text)?.[1];
  if (target === undefined) throw damaged(path, "has an unknown form");
  if (Number(target) > latest) throw newer(path);
  return text;
}

async function backUp(root: string, files: Files, target: number, now: string): Promise<string> {
  const name = `before-format-${target}-${now.replaceAll(/\.\d+|:/g, "")}`;
  await copyStore(files, root, join(root, name));
  await files.syncFolder(root);
  await writeDurably(files, join(root, MIGRATION_FILE), name);
  return name;
}

async function forgetMigration(root: string, files: Files): Promise<void> {
  await files.unlink(join(root, MIGRATION_FILE));
  await files.syncFolder(root);
}

function interrupted(root: string, error: unknown): StoreError {
  const code = codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT" ? "full" : "stopped";
  const remedy = code === "full" ? "Free some space, then start again" : "Check the disk, then start again";
  return new StoreError(code, `Bringing the store in ${root} to the new format was interrupted (${troubleOf(error)}). Nothing is lost. ${remedy}: it goes on where it stopped.`, root, { cause: error });
}
