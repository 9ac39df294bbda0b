import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../env.server";

const FILE = "secrets.json";

/** The session secrets, newest first: from the environment, else the generated ones beside the store. Empty: there are none. */
export function readSecrets(env: Pick<Environment, "sessionSecrets" | "dataDir">): readonly string[] {
  if (env.sessionSecrets.length > 0) return env.sessionSecrets;
  const path = join(env.dataDir, FILE);
  if (!existsSync(path)) return [];
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  const list = typeof found === "object" && found !== null && "session" in found && Array.isArray(found.session) ? found.session : [];
  return list.filter((secret): secret is string => typeof secret === "string" && secret.length >= 32);
}

/** Generates a secret beside the store unless there is one. Only the owner may read it. */
export function makeSecrets(dataDir: string): void {
  const path = join(dataDir, FILE);
  if (existsSync(path)) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify({ session: [randomBytes(32).toString("base64url")] })}\n`, { mode: 0o600, flag: "wx" });
}
