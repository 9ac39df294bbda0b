import { readEnvironment } from "../../env.server";
import { makeSecrets } from "../../http/secrets";
import { restoreStore } from "../../store/lowdb/restore";
import { describeManifest } from "./describe";
import { readFolder, say, tellPostgres, tellUsage, usesPostgres } from "./folder";

export const RESTORE_USAGE = `Usage: npm run manage -- restore DIR

Verifies the backup in DIR and copies it into DATA_DIR, which has to be empty or not to exist yet: nothing is overwritten.
Without SESSION_SECRET it makes a new session secret. What an interrupted restore leaves does not start; remove it and
restore again. With PostgreSQL (DATABASE_URL) use pg_restore instead.`;

/** Puts a backup back, into an empty place only. */
export async function restore(argv: readonly string[]): Promise<number> {
  const given = readFolder(argv);
  if (typeof given === "string") return tellUsage(given, RESTORE_USAGE);
  const env = readEnvironment(process.env);
  if (usesPostgres(env)) return tellPostgres("restore", "pg_restore --dbname DATABASE FILE, into an empty database");
  const { dataDir, sessionSecrets } = env;
  const manifest = await restoreStore(given.folder, dataDir, {
    tell: say,
    beforeLast: (root) => {
      if (sessionSecrets.length === 0) makeSecrets(root);
    },
  });
  process.stdout.write(`The backup in ${given.folder} was put back into ${dataDir}.\n${describeManifest(manifest)}Everybody signs in again. Start it with: npm start\n`);
  return 0;
}
