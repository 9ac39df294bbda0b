import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/** A server in a process of its own. `stop` answers its exit code. */
export type Served = { readonly origin: string; readonly port: number; readonly pid: number; readonly startedIn: number; stop(): Promise<number | null> };

const SERVERS = "0";
const GENERATOR = "1";
/** Whatever stands in a `.env` file or in our environment must not change what is measured. */
const UNSET = ["BASE_URL", "DATABASE_URL", "SESSION_SECRET", "METRICS_PORT", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "SMTP_URL", "MAIL_FROM", "TRUST_PROXY", "LOG_LEVEL"];

/** The yardstick: answers `/size/N` with N bytes and every POST with a 303, and does nothing else. */
const BARE = `
const bodies = new Map();
const server = require("node:http").createServer((request, response) => {
  if (request.method === "POST") {
    request.resume().on("end", () => response.writeHead(303, { location: "/", "content-length": 0 }).end());
    return;
  }
  const size = Number(request.url.slice("/size/".length));
  if (!bodies.has(size)) bodies.set(size, Buffer.alloc(size, "x"));
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": size }).end(bodies.get(size));
});
server.listen(0, "127.0.0.1", () => console.log("listening on http://127.0.0.1:" + server.address().port));
process.on("SIGTERM", () => process.exit(0));
`;

/** Puts this process on a core of its own. False where that cannot be done: then all share what there is. */
export function pinGenerator(): boolean {
  return moveTo(GENERATOR);
}

/** Starts what has all cores, as a browser has on the desk of whoever uses it: its processes would otherwise wait for each other. */
export async function onAllCores<Started>(pinned: boolean, launch: () => Promise<Started>): Promise<Started> {
  if (pinned) moveTo(`0-${cpus().length - 1}`);
  try {
    return await launch();
  } finally {
    if (pinned) pinGenerator();
  }
}

function moveTo(cores: string): boolean {
  return spawnSync("taskset", ["-a", "-c", "-p", cores, String(process.pid)], { stdio: "ignore" }).status === 0;
}

/** The product as `npm start` runs it, on a free port. The log goes to a file beside the store. */
export function startProduct(dataDir: string, pinned: boolean, environment: Readonly<Record<string, string>> = {}): Promise<Served> {
  const unset = Object.fromEntries(UNSET.map((name) => [name, ""]));
  return start(["app/commands/run.mjs", "start"], { ...unset, PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, ...environment }, pinned, join(dataDir, "..", "server.log"));
}

export function startBare(folder: string, pinned: boolean): Promise<Served> {
  return start(["-e", BARE], {}, pinned, join(folder, "bare.log"));
}

async function start(args: readonly string[], environment: Readonly<Record<string, string>>, pinned: boolean, log: string): Promise<Served> {
  const command = [...(pinned ? ["taskset", "-c", SERVERS] : []), process.execPath, ...args];
  const out = openSync(log, "a");
  const began = performance.now();
  const child = spawn(command[0] ?? "", command.slice(1), { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", out] });
  closeSync(out);
  const { pid } = child;
  const origin = await listening(child).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  if (pid === undefined) throw new Error("the server has no process");
  return { origin, port: Number(new URL(origin).port), pid, startedIn: performance.now() - began, stop: () => stop(child) };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const origin = /^listening on (http:\S+)$/m.exec(said)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code ?? "a signal"} before it listened`)));
  });
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}
