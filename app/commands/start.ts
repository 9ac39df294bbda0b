import { closeDeps, openDeps } from "../deps.server";
import { readEnvironment } from "../env.server";
import { runUntilStopped, startServer, withPort } from "../server";
import { withSentences } from "./failure";

/** Serves for real. Refuses to start on missing or weak settings, naming them. */
export function main(): Promise<number> {
  return withSentences(async () => {
    const env = await withPort(readEnvironment(process.env));
    const deps = await openDeps(env);
    try {
      return await runUntilStopped(() => startServer(env, deps), deps);
    } finally {
      await closeDeps(deps);
    }
  });
}
