import { statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { StoreError } from "../../store/error";
import { lastBackup } from "../../store/lowdb/backup";
import { examineStore, type Examined } from "../../store/lowdb/examine";
import { readFormat } from "../../store/lowdb/format";
import { refuseMoved } from "../../store/lowdb/moved";
import { describeLost } from "../../store/lowdb/pins";
import { readLowdbStore } from "../../store/lowdb/store";
import type { Store } from "../../store/port";
import { auditFindings, type Wishes } from "./audit";
import { RESTORE, type Finding } from "./finding";

/** So much has to be free: below it the store soon refuses new writes. */
const LEAST_FREE_SHARE = 0.15;
const LEAST_FREE_BYTES = 1_000_000_000;
const OLDEST_BACKUP_HOURS = 26;

export type StoreHealth = { readonly findings: readonly Finding[]; /** What is in it, when it can be opened. */ readonly store: Store | undefined; readonly holder: Examined["holder"] };

/** Everything that is wrong with the store of a folder. Changes nothing, and needs nobody to stop. */
export async function storeHealth(dataDir: string, wishes: Wishes): Promise<StoreHealth> {
  const root = resolve(dataDir);
  const format = await refuseMoved(root).then(() => readFormat(root)).catch((error: unknown) => asFinding(error, RESTORE));
  if ("what" in format) return { findings: [format], store: undefined, holder: undefined };
  const examined = await examineStore(root);
  const seen = [...fileFindings(examined), ...(await spaceFindings(root)), ...(format.demonstration ? [] : await backupFindings(root, wishes.now))];
  if (examined.broken.length > 0 || examined.missingFolders.length > 0) return { findings: seen, store: undefined, holder: examined.holder };
  const store = await readLowdbStore(root).catch((error: unknown) => asFinding(error, RESTORE));
  if ("what" in store) return { findings: [...seen, store], store: undefined, holder: examined.holder };
  return { findings: [...seen, ...(await auditFindings(store, wishes))], store, holder: examined.holder };
}

function asFinding(error: unknown, mend: string): Finding {
  if (!(error instanceof StoreError)) throw error;
  const remedy = error.code === "missing" ? "npm run manage -- init, or npm run manage -- restore DIR" : error.code === "moved" ? "set DATABASE_URL" : error.code === "newer" ? "start the newer version of the program, or put a backup back" : mend;
  return { what: error.message, where: error.file ?? "DATA_DIR", mend: remedy };
}

function fileFindings({ missingFolders, broken, lost, leftOver, staleLock }: Examined): readonly Finding[] {
  return [
    ...missingFolders.map((where) => ({ what: "A folder of the store is missing", where, mend: RESTORE })),
    ...broken.map((error) => asFinding(error, RESTORE)),
    ...lost.map((version) => ({ what: `Content that people are working with is missing: ${describeLost(version)}`, where: "versions", mend: `${RESTORE}; or copy the missing file back into the folder "versions"` })),
    ...leftOver.map((where) => ({ what: "An interrupted write has left a temporary file; nothing is lost", where, mend: "npm start (clears it away)" })),
    ...(staleLock === undefined ? [] : [{ what: "The process that had the store open ended without letting go, e.g. in a power cut; nothing is lost", where: staleLock, mend: "npm start (takes it over)" }]),
  ];
}

async function spaceFindings(root: string): Promise<readonly Finding[]> {
  const { bavail, blocks, bsize } = await statfs(root);
  const [free, size] = [bavail * bsize, blocks * bsize];
  if (free >= Math.min(LEAST_FREE_BYTES, size * LEAST_FREE_SHARE)) return [];
  return [{ what: `The disk is nearly full: ${(free / 1_000_000).toFixed(0)} MB of ${(size / 1_000_000).toFixed(0)} MB are free`, where: root, mend: "free some space, or move DATA_DIR to a larger disk" }];
}

async function backupFindings(root: string, now: string): Promise<readonly Finding[]> {
  const last = await lastBackup(root);
  const mend = "npm run manage -- backup DIR (each night, e.g. by cron)";
  if (last === undefined) return [{ what: "No backup was made yet", where: root, mend }];
  const hours = (Date.parse(now) - Date.parse(last)) / 3_600_000;
  return hours <= OLDEST_BACKUP_HOURS ? [] : [{ what: `The last backup is ${Math.floor(hours)} hours old`, where: root, mend }];
}
