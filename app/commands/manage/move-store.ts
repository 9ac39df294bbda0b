import { createHash } from "node:crypto";
import { readEnvironment, type Environment } from "../../env.server";
import { readFormat } from "../../store/lowdb/format";
import { noteMoved } from "../../store/lowdb/moved";
import { openLowdbShelves } from "../../store/lowdb/store";
import { MoveError, moveStore, type MovedKind, type MovedPart } from "../../store/move";
import { openIntake } from "../../store/postgres/intake";
import { beginMove, finishMove } from "../../store/postgres/open";
import { say, tellUsage } from "./folder";

export const MOVE_STORE_USAGE = `Usage: npm run manage -- move-store

Moves the store in DATA_DIR into the empty PostgreSQL database of DATABASE_URL. The service has to be stopped meanwhile.
Everything is read again there and compared by SHA-256, kind by kind; only then the database counts as a store. An
interrupted move is gone on with by the same command. DATA_DIR stays as it was, with a note that it has been moved, and is
refused from then on. Take the session secret of DATA_DIR (secrets.json) as SESSION_SECRET, so that open forms stay valid.`;

/** Progress is told after so many of one kind. */
const TOLD_EVERY = 500;

/** From the embedded store to PostgreSQL. */
export async function moveToPostgres(argv: readonly string[]): Promise<number> {
  if (argv.length > 0) return tellUsage("move-store takes no options.", MOVE_STORE_USAGE);
  const env = readEnvironment(process.env);
  if (env.databaseUrl === undefined) return tellUsage("DATABASE_URL names no database.", MOVE_STORE_USAGE);
  const moved = await move({ ...env, databaseUrl: env.databaseUrl });
  if (typeof moved === "number") return moved;
  process.stdout.write(`${moved.map(describe).join("\n")}\nThe store in ${env.dataDir} is in PostgreSQL now, all of it compared. Start the service with DATABASE_URL: npm start\n`);
  return 0;
}

async function move({ dataDir, databaseUrl }: Environment & { readonly databaseUrl: string }): Promise<readonly MovedPart[] | number> {
  // Opening takes the lock: nobody writes here while it is moved.
  const shelves = await openLowdbShelves(dataDir);
  try {
    if ((await beginMove(databaseUrl, await readFormat(dataDir))) === "finished") {
      await noteMoved(dataDir, new Date().toISOString());
      process.stdout.write(`The store in ${dataDir} had been moved already. Start the service with DATABASE_URL: npm start\n`);
      return 0;
    }
    const intake = await openIntake(databaseUrl);
    try {
      const parts = await moveStore(shelves, intake, sha256, tell);
      await finishMove(databaseUrl);
      await noteMoved(dataDir, new Date().toISOString());
      return parts;
    } finally {
      await intake.close();
    }
  } catch (error) {
    if (!(error instanceof MoveError)) throw error;
    process.stderr.write(`The database does not hold the same as ${dataDir}, so it does not count as a store:\n${error.problems.map((problem) => `  ${problem}`).join("\n")}\nNothing in ${dataDir} was changed. Move into an empty database.\n`);
    return 1;
  } finally {
    await shelves.close();
  }
}

function tell(kind: MovedKind, done: number, of: number): void {
  if (done % TOLD_EVERY === 0 || done === of) say(`${kind}: ${done} of ${of}`);
}

function describe({ kind, items, taken, hash }: MovedPart): string {
  const before = items === taken ? "" : `, ${items - taken} of them there already`;
  return `${kind.padEnd(12)}${String(items).padStart(7)}${before}  sha256 ${hash}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
