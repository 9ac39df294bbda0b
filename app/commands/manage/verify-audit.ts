import type { ChainBreak } from "../../core/audit/chain";
import { openStore, surroundingsOf } from "../../deps.server";
import { readEnvironment } from "../../env.server";
import { readLowdbStore } from "../../store/lowdb/store";
import { verifyAudit as verify, type AuditedLog } from "../../usecases/verify-audit";
import { tellUsage } from "./folder";

export const VERIFY_AUDIT_USAGE = `Usage: npm run manage -- verify-audit

Walks the log of report calls and other deeds of every authority, whose entries are chained by SHA-256, and names every entry
that was changed, is missing or does not belong. Reads only, also while the service runs. Prints the last value of each
chain: whoever notes it elsewhere (a staff council, once a month) can later tell that nothing before it was changed, not even
by somebody who computed the chain anew. Exit code 0 when all is well, 1 when something was found.`;

const FOUND: Readonly<Record<ChainBreak["found"], string>> = {
  changed: "is not what was written, or the one before it",
  missing: "does not follow the one before: entries between them are missing",
  misplaced: "does not belong where it stands",
};

/** Whether the log is as it was written. */
export async function verifyAudit(argv: readonly string[]): Promise<number> {
  if (argv.length > 0) return tellUsage("verify-audit takes no options.", VERIFY_AUDIT_USAGE);
  const env = readEnvironment(process.env);
  const store = env.databaseUrl === undefined ? await readLowdbStore(env.dataDir) : (await openStore(env)).store;
  const audited = await verify({ store, digest: surroundingsOf(env).digest });
  if (env.databaseUrl !== undefined) await store.close();
  for (const log of audited) tell(log);
  const broken = audited.reduce((sum, { walk }) => sum + walk.breaks.length, 0);
  process.stdout.write(broken === 0 ? "Nothing was found.\n" : `${broken} found. Compare with a backup from before: npm run manage -- verify-backup DIR\n`);
  return broken === 0 ? 0 : 1;
}

function tell({ authority, walk: { before, linked, last, breaks } }: AuditedLog): void {
  const chain = last === undefined ? "" : `\n  last value, number ${last.number}: ${last.value}`;
  process.stdout.write(`${authority.name} (${authority.id}): ${linked} entries in the chain, ${before} from before the chain${chain}\n`);
  for (const one of breaks) process.stdout.write(`  ${describeBreak(one)}\n`);
}

/** e.g. `entry 4f…, number 12, of 2026-11-22T09:30:00.000Z is not what was written`. */
export function describeBreak({ id, number, at, found }: ChainBreak): string {
  return `entry ${id}, ${number === undefined ? "without number" : `number ${number}`}, of ${at} ${FOUND[found]}`;
}
