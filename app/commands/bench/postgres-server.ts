import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

const ENTRY = "tests/store/postgres/serve.ts";

/** `url`: of the database `postgres`, as its superuser. */
export type PostgresServer = { readonly url: string; stop(): Promise<void> };

/** The PostgreSQL of the tests, with fsync as in real life; it shares the core of the servers. */
export async function startPostgresServer(pinned: boolean): Promise<PostgresServer> {
  // Beside the other programs, where packages are found.
  const program = join("build", "bench", "postgres.mjs");
  await build({ entryPoints: [ENTRY], outfile: program, bundle: true, platform: "node", format: "esm", packages: "external", alias: { "~": join(process.cwd(), "app") }, logLevel: "error" });
  const command = [...(pinned ? ["taskset", "-c", "0"] : []), process.execPath, program];
  const child = spawn(command[0] ?? "", command.slice(1), { stdio: ["pipe", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [first] = await Promise.race([once(lines, "line"), exit.then(() => [undefined])]);
  if (typeof first !== "string") throw new Error("PostgreSQL for the bench did not start, see above");
  return {
    url: first,
    stop: async () => {
      child.stdin.end();
      await exit;
    },
  };
}
