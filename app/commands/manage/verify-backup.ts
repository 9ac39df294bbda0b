import { verifyBackup as verify } from "../../store/lowdb/restore";
import { describeManifest } from "./describe";
import { readFolder, say, tellUsage } from "./folder";

export const VERIFY_BACKUP_USAGE = `Usage: npm run manage -- verify-backup DIR

Reads every file of the backup in DIR, compares it with the manifest, opens the copy as the program would open it, and says
what is in it. Changes nothing. Exit code 0 when all is well, 1 when the backup cannot be used.`;

/** Whether a backup could be put back. */
export async function verifyBackup(argv: readonly string[]): Promise<number> {
  const given = readFolder(argv);
  if (typeof given === "string") return tellUsage(given, VERIFY_BACKUP_USAGE);
  const { manifest, problems } = await verify(given.folder, undefined, say);
  if (problems.length > 0) {
    process.stderr.write(`The backup in ${given.folder} cannot be used:\n${problems.map((problem) => `  ${problem}\n`).join("")}Use another one; make a new one with: npm run manage -- backup DIR\n`);
    return 1;
  }
  process.stdout.write(`The backup in ${given.folder} is complete.\n${describeManifest(manifest)}`);
  return 0;
}
