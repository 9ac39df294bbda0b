import { surroundingsOf } from "../../deps.server";
import { EnvironmentError, readEnvironment, type Environment } from "../../env.server";
import type { Wishes } from "../doctor/audit";
import { databaseHealth } from "../doctor/database";
import { describeFinding, type Finding } from "../doctor/finding";
import { settingFindings } from "../doctor/settings";
import { storeHealth } from "../doctor/store";
import { describeCounts } from "./describe";
import { tellUsage } from "./folder";

export const DOCTOR_USAGE = `Usage: npm run manage -- doctor

Looks at settings, store, disk, backups and the log of deeds, and says what is wrong, where, and which command mends it.
Changes nothing; the service may be running. Exit code 0 when all is well, 1 when there are findings.
With PostgreSQL (DATABASE_URL) it looks at settings, tables, role and log; disk and backups are for its own tools.`;

/** What is wrong with this installation. */
export async function doctor(argv: readonly string[]): Promise<number> {
  if (argv.length > 0) return tellUsage("doctor takes no options.", DOCTOR_USAGE);
  const env = settings();
  if (Array.isArray(env)) return tell(env);
  const { now, digest } = surroundingsOf(env);
  if (env.databaseUrl !== undefined) return inDatabase(env, env.databaseUrl, { now: now(), digest });
  const { findings, store, holder } = await storeHealth(env.dataDir, { now: now(), digest });
  if (store) process.stdout.write(`${env.dataDir}: ${describeCounts(await store.counts())}\n`);
  if (holder) process.stdout.write(`The store is in use by process ${holder.pid} on ${holder.host}.\n`);
  return tell([...settingFindings(env), ...findings]);
}

async function inDatabase(env: Environment, url: string, wishes: Wishes): Promise<number> {
  const { findings, store } = await databaseHealth(url, wishes);
  if (store) process.stdout.write(`PostgreSQL: ${describeCounts(await store.counts())}\n`);
  await store?.close();
  return tell([...settingFindings(env), ...findings]);
}

function settings() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.problems.map((what): Finding => ({ what, where: "environment or .env", mend: "change the setting; .env.example explains each" }));
  }
}

function tell(findings: readonly Finding[]): number {
  process.stdout.write(findings.length === 0 ? "All is well.\n" : findings.map(describeFinding).join(""));
  return findings.length === 0 ? 0 : 1;
}
