import { join } from "node:path";
import { closeDeps, openDeps, type OpenedDeps } from "../deps.server";
import { readEnvironment, type Environment } from "../env.server";
import { runUntilStopped, startServer, withPort } from "../server";
import { StoreError } from "../store/error";
import { withSentences } from "./failure";

/** Vite in the server, over the store of the demonstration: pages change as their files do. */
export function main(): Promise<number> {
  return withSentences(async () => {
    const given = readEnvironment({ ...process.env, DATABASE_URL: "" });
    const env = await withPort({ ...given, dataDir: join(given.dataDir, "demo") });
    const deps = await openDemonstration(env);
    try {
      return await runUntilStopped(() => startServer(env, deps, { development: true }), deps);
    } finally {
      await closeDeps(deps);
    }
  });
}

async function openDemonstration(env: Environment): Promise<OpenedDeps> {
  return openDeps(env).catch((error: unknown) => {
    if (!(error instanceof StoreError) || error.code !== "missing") throw error;
    throw new StoreError("missing", `There is no demonstration in ${env.dataDir} yet. Make it once with: npm run demo (not: npm run manage -- init)`);
  });
}
