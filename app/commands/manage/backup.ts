import { readEnvironment } from "../../env.server";
import { backUpStore, noteBackup } from "../../store/lowdb/backup";
import { describeManifest } from "./describe";
import { programVersion, readFolder, say, tellPostgres, tellUsage, usesPostgres } from "./folder";

export const BACKUP_USAGE = `Usage: npm run manage -- backup DIR

Copies the store in DATA_DIR into DIR, which has to be empty or not to exist yet, while the service may be running.
DIR is complete when it holds manifest.json: a SHA-256 of every file, counts, format, instant, version of the program.
Sessions are left out (people sign in again after a restore), and so are the session secrets (a restore makes new ones).
What stands in DIR names people and their answers: keep it as safe as DATA_DIR, best on another machine.
With PostgreSQL (DATABASE_URL) use pg_dump instead.`;

/** A copy that can be put back, of a store that may be in use. */
export async function backup(argv: readonly string[]): Promise<number> {
  const given = readFolder(argv);
  if (typeof given === "string") return tellUsage(given, BACKUP_USAGE);
  const env = readEnvironment(process.env);
  if (usesPostgres(env)) return tellPostgres("backup", "pg_dump --format=custom --file FILE");
  const { dataDir } = env;
  const manifest = await backUpStore(dataDir, given.folder, { program: programVersion(), now: () => new Date().toISOString(), tell: say });
  await noteBackup(dataDir, manifest).catch((error: unknown) => {
    say(`The backup is complete, but DATA_DIR cannot be written, so its age is not known to the service: ${error instanceof Error ? error.message : String(error)}`);
  });
  process.stdout.write(`The store in ${dataDir} was copied to ${given.folder}.\n${describeManifest(manifest)}Check it with: npm run manage -- verify-backup ${given.folder}\n`);
  return 0;
}
