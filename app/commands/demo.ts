import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "../core/organisation/demonstration";
import { closeDeps, openDeps } from "../deps.server";
import { EnvironmentError, readEnvironment, type Environment } from "../env.server";
import { makeSecrets } from "../http/secrets";
import { runUntilStopped, startServer, withPort } from "../server";
import { StoreError } from "../store/error";
import { createLowdbStore } from "../store/lowdb/create";
import { readFormat } from "../store/lowdb/format";
import { fillDemonstration } from "./demonstration/fill";
import { withSentences } from "./failure";

const USAGE = `Usage: npm run demo -- [--reset]

Fills DATA_DIR/demo with an invented authority and serves it on this machine only. What you do there is kept;
--reset starts it afresh.
`;

/** Shows the product with invented people. Needs no settings. */
export function main(argv: readonly string[]): Promise<number> {
  return withSentences(async () => {
    if (argv.some((argument) => argument !== "--reset")) {
      process.stderr.write(USAGE);
      return argv.includes("--help") ? 0 : 2;
    }
    const env = await withPort(demonstrationEnvironment());
    await prepare(env, argv.includes("--reset"));
    const deps = await openDeps(env);
    try {
      return await runUntilStopped(async () => {
        const server = await startServer(env, deps);
        process.stdout.write(accounts(server.url));
        return server;
      }, deps);
    } finally {
      await closeDeps(deps);
    }
  });
}

function demonstrationEnvironment(): Environment {
  // The demonstration stays on this machine, whatever store and provider are used for real.
  const env = readEnvironment({ ...process.env, DATABASE_URL: "", OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "" });
  if (!["127.0.0.1", "::1", "localhost"].includes(env.host) || env.baseUrl !== undefined) {
    throw new EnvironmentError(["HOST, BASE_URL: the demonstration is only reached on this machine. Leave both empty."]);
  }
  return { ...env, dataDir: join(env.dataDir, "demo"), logLevel: env.logLevel === "info" ? "warn" : env.logLevel };
}

/** Fills a folder beside the store and puts it in place when it is whole, so that an interrupted start leaves nothing half done. */
async function prepare(env: Environment, reset: boolean): Promise<void> {
  if (existsSync(env.dataDir)) {
    const { demonstration } = await readFormat(env.dataDir);
    if (!demonstration) throw new StoreError("exists", `The store in ${env.dataDir} is not a demonstration and stays as it is.`);
    if (!reset) return;
    await (await openDeps(env)).store.close();
    rmSync(env.dataDir, { recursive: true });
  }
  const making: Environment = { ...env, dataDir: `${env.dataDir}.making` };
  rmSync(making.dataDir, { recursive: true, force: true });
  process.stderr.write("filling the demonstration\n");
  await createLowdbStore(making.dataDir, { demonstration: true });
  makeSecrets(making.dataDir);
  const deps = await openDeps(making);
  try {
    await fillDemonstration(deps);
  } finally {
    await closeDeps(deps);
  }
  renameSync(making.dataDir, env.dataDir);
}

function accounts(url: string): string {
  const list = DEMONSTRATION_ACCOUNTS.map(({ email, role }) => `  ${email.padEnd(34)} ${role}`).join("\n");
  return `\nOpen ${url}\nAll people are invented. Password for every account: ${DEMONSTRATION_PASSWORD}\n${list}\n`;
}
