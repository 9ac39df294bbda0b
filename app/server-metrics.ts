import { statfs } from "node:fs/promises";
import type { OpenedDeps } from "./deps.server";
import type { Environment } from "./env.server";
import type { Looked } from "./http/metrics";
import { serveMetrics } from "./http/metrics-server";
import { lastBackup } from "./store/lowdb/backup";

/** Metrics on a port of their own, where METRICS_PORT names one. Answers how to stop it. */
export async function openMetricsPort(env: Environment, deps: OpenedDeps): Promise<() => Promise<void>> {
  if (env.metricsPort === undefined) return async () => undefined;
  deps.measures.begin(() => look(env, deps));
  const { port, stop } = await serveMetrics(deps.measures, { port: env.metricsPort, host: env.host });
  deps.log.info({ port }, "metrics");
  return stop;
}

async function look({ dataDir, databaseUrl }: Environment, { store }: OpenedDeps): Promise<Looked> {
  const trouble = store.trouble() !== undefined;
  // What PostgreSQL does with its disk and its backups is its own to tell.
  if (databaseUrl !== undefined) return { trouble, kept: await store.counts().catch(() => ({})), diskFreeBytes: undefined, backup: undefined };
  const disk = await statfs(dataDir).catch(() => undefined);
  return { trouble, kept: await store.counts(), diskFreeBytes: disk && disk.bavail * disk.bsize, backup: { last: await lastBackup(dataDir) } };
}
