import { createHash } from "node:crypto";
import { join } from "node:path";
import { StoreError } from "../error";
import type { StoreCounts } from "../port";
import { codeOf, troubleOf, type Files } from "./files";
import { FOLDERS } from "./layout";

export const MANIFEST_FILE = "manifest.json";
/** The copied store, beside the manifest. */
export const STORE_FOLDER = "store";

/** `path` below the copied store, with `/`; `size` in bytes. */
export type FileRecord = { readonly path: string; readonly size: number; readonly sha256: string };

/** What a backup says of itself. `backup`: form of the manifest; `format`: of the documents; `counts` as the store counts. */
export type Manifest = {
  readonly backup: 1;
  readonly program: string;
  readonly format: number;
  readonly demonstration: boolean;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly counts: StoreCounts;
  readonly files: readonly FileRecord[];
};

const COUNTED = ["authorities", "units", "people", "learners", "certificates", "assignments", "drafts", "versions", "sessions", "log-entries"] as const;
/** A manifest that somebody has written must not lead out of its folder. */
const PATH = new RegExp(`^(?:FORMAT|(?:${FOLDERS.join("|")})/[0-9a-f]{2}/[^/\\\\\\0]+\\.json)$`);

/** The manifest with its own checksum. */
export function sealManifest(manifest: Manifest): string {
  const text = JSON.stringify(manifest);
  return `{"sha256":"${sha256(text)}","manifest":${text}}\n`;
}

/** Reads what stands in the folder of a backup. Throws StoreError `damaged` or `newer`, naming the file. */
export async function readManifest(folder: string, files: Files): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  const text = await files.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") throw noBackup(path, "is missing", error);
    throw noBackup(path, `cannot be read (${troubleOf(error)})`, error);
  });
  const head = /^\{"sha256":"([0-9a-f]{64})","manifest":/.exec(text);
  const body = head === null ? "" : text.slice(head[0].length, -2);
  if (head === null || !text.endsWith("}\n") || head[1] !== sha256(body)) throw noBackup(path, "is incomplete or damaged");
  const manifest: unknown = JSON.parse(body);
  if (isManifest(manifest)) return manifest;
  throw new StoreError("newer", `${path} was written by a newer version of the program. Use that version.`, path);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function noBackup(path: string, what: string, cause?: unknown): StoreError {
  return new StoreError("damaged", `${path} ${what}, so there is no complete backup here. Use another one; make a new one with: npm run manage -- backup DIR`, path, { cause });
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  const { backup, program, format, demonstration, startedAt, finishedAt, counts, files }: Partial<Record<keyof Manifest, unknown>> = value;
  if (backup !== 1 || typeof format !== "number" || typeof demonstration !== "boolean") return false;
  if (![program, startedAt, finishedAt].every((text) => typeof text === "string")) return false;
  return isCounts(counts) && Array.isArray(files) && files.every(isFileRecord);
}

function isCounts(value: unknown): value is StoreCounts {
  return typeof value === "object" && value !== null && COUNTED.every((name) => typeof Reflect.get(value, name) === "number");
}

function isFileRecord(value: unknown): value is FileRecord {
  if (typeof value !== "object" || value === null) return false;
  const { path, size, sha256: hash }: Partial<Record<keyof FileRecord, unknown>> = value;
  return typeof path === "string" && PATH.test(path) && typeof size === "number" && typeof hash === "string";
}
