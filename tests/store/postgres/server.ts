import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { copyBinaries, type Binaries } from "./binaries";

/** A real PostgreSQL of the tests alone: own folder, own port on loopback, own password. */
export type PostgresServer = {
  readonly port: number;
  /** Address of a database as its superuser. */
  url(database: string): string;
  /** Kills it as a failing machine would: no checkpoint, no goodbye. */
  kill(): Promise<void>;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
};

/** Without a process that ends it, the server would outlive a test run that was killed: it stops when its standard input ends. */
const GUARD = 'exec 3<&0; "$@" 3<&- & child=$!; { cat <&3 > /dev/null; kill -INT "$child"; } 2> /dev/null & wait "$child"';

/** Nothing of our own surroundings changes what the server does. */
const BARE = { NODE_ENV: "test" } as const;

/** `settings`: of the server, e.g. `{ fsync: "off" }`. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "gegenueber-postgres-"));
  const user = unprivileged();
  chmodSync(folder, 0o711);
  const binaries = copyBinaries(join(folder, "server"));
  const password = randomBytes(12).toString("hex");
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  initialise(binaries, data, join(folder, "password"), password, user);
  const port = await freePort();
  const options = { port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "", lc_messages: "C", max_connections: "60", ...settings };
  const run = () => running(binaries.postgres, ["-D", data, ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`])], user);
  let server = await run();
  return {
    port,
    url: (database) => `postgres://owner:${password}@127.0.0.1:${port}/${database}`,
    kill: async () => {
      process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGQUIT");
      await server.ended();
    },
    start: async () => {
      server = await run();
    },
    stop: async () => {
      await server.ended();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type User = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root hands it to the user with the fewest rights. */
function unprivileged(): User {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = (line ?? "").split(":").map(Number);
  if (!uid || !gid) throw new Error("PostgreSQL for the tests cannot run as root, and there is no user nobody in /etc/passwd. Run the tests as another user.");
  return { uid, gid };
}

function initialise({ initdb }: Binaries, data: string, passwordFile: string, password: string, user: User): void {
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const options = ["-D", data, "-U", "owner", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C", "--no-sync"];
  const { status, stderr, error } = spawnSync(initdb, options, { ...user, cwd: "/", encoding: "utf8", env: BARE });
  if (status !== 0) throw new Error(`PostgreSQL for the tests cannot be set up: ${error?.message ?? stderr}`);
}

async function running(postgres: string, options: readonly string[], user: User) {
  const child = spawn("/bin/sh", ["-c", GUARD, "guard", postgres, ...options], { ...user, cwd: "/", env: BARE, stdio: ["pipe", "ignore", "pipe"] });
  const exit = once(child, "exit");
  const lines = createInterface({ input: child.stderr });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes("database system is ready to accept connections")) resolve();
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`PostgreSQL for the tests does not start:\n${said.join("\n")}`)));
  });
  return {
    ended: async () => {
      child.stdin.end();
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
