import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Environment } from "../../env.server";
import { readSecrets } from "../../http/secrets";
import type { Finding } from "./finding";

const OTHERS = 0o077;

/** Settings that a start accepts and that are weak all the same, and a missing secret. */
export function settingFindings(env: Environment): readonly Finding[] {
  return [...secretFindings(env), ...proxyFindings(env), ...openFindings(env.dataDir)];
}

function secretFindings(env: Environment): readonly Finding[] {
  if (readSecrets(env).length > 0) return [];
  return [{ what: "There is no session secret, so the service does not start", where: `SESSION_SECRET, or ${join(resolve(env.dataDir), "secrets.json")}`, mend: "npm run manage -- init (makes one in DATA_DIR and changes nothing else where there is an authority already)" }];
}

function proxyFindings({ baseUrl, trustProxy, logLevel }: Environment): readonly Finding[] {
  const behind = baseUrl?.startsWith("https:") === true;
  return [
    ...(behind && trustProxy === 0 ? [{ what: "All people seem to come from one address, so that failed sign-ins of one slow down all", where: "TRUST_PROXY is 0 although BASE_URL is https, which a proxy in front provides", mend: "set TRUST_PROXY to the number of proxies in front, usually 1" }] : []),
    ...(!behind && trustProxy > 0 ? [{ what: "Whoever reaches the port directly can choose the address the service sees", where: `TRUST_PROXY is ${trustProxy} although BASE_URL names no https address`, mend: "set BASE_URL to the public https address, or TRUST_PROXY to 0" }] : []),
    ...(logLevel === "silent" || logLevel === "fatal" ? [{ what: "Errors are not written to the log", where: `LOG_LEVEL is ${logLevel}`, mend: "set LOG_LEVEL to info" }] : []),
  ];
}

function openFindings(dataDir: string): readonly Finding[] {
  if (process.platform === "win32") return [];
  const open = (path: string): boolean => existsSync(path) && (statSync(path).mode & OTHERS) !== 0;
  const [root, secrets] = [resolve(dataDir), join(resolve(dataDir), "secrets.json")];
  return [
    ...(open(secrets) ? [{ what: "Others on this machine may read the session secret", where: secrets, mend: `chmod 600 ${secrets}` }] : []),
    ...(open(root) ? [{ what: "Others on this machine may look into the store", where: root, mend: `chmod 700 ${root}` }] : []),
  ];
}
