import { z } from "zod";

/** The settings of this installation, parsed once at start. Nothing else reads `process.env`. */
export type Environment = {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Public origin without a trailing slash. Absent: the product is only reached on this machine. */
  readonly baseUrl: string | undefined;
  readonly dataDir: string;
  /** PostgreSQL, with login and password; absent: the embedded store in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Newest first; empty: generated ones in `dataDir` are used. */
  readonly sessionSecrets: readonly string[];
  /** How many proxies in front are believed; 0: none. */
  readonly trustProxy: number;
  readonly logLevel: LogLevel;
  /** Port of `/metrics`; absent: none. */
  readonly metricsPort: number | undefined;
  /** Where mail is handed over and from whom it comes; absent: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
};

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Settings that stop the start. `problems` are sentences, each beginning with the variable's name. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "EnvironmentError";
    this.problems = problems;
  }
}

const NOT_YET = {
  OIDC_ISSUER: "sign-in with an office account (OpenID Connect) is not supported by this version yet",
  OIDC_CLIENT_ID: "sign-in with an office account (OpenID Connect) is not supported by this version yet",
  OIDC_CLIENT_SECRET: "sign-in with an office account (OpenID Connect) is not supported by this version yet",
} as const;

const SHORTEST_SECRET = 32;
const SENDER = /^(?:[^\s<>@"]+@[^\s<>@"]+|[^<>@"\p{Cc}]+ <[^\s<>@"]+@[^\s<>@"]+>)$/u;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

const schema = z.object({
  PORT: z.string().default("3000").refine(isPort, "must be a whole number from 0 to 65535").transform(Number),
  HOST: z.string().default("127.0.0.1").refine((host) => /^[\w.:-]+$/.test(host), "must be an address or a name, e.g. 127.0.0.1"),
  BASE_URL: z.string().optional().transform(parseOrigin),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.string().optional().refine(isDatabaseUrl, "must be an address like postgres://login:password@host:5432/database"),
  SESSION_SECRET: z.string().default("").transform(parseSecrets),
  TRUST_PROXY: z.string().default("0").transform(parseProxies),
  METRICS_PORT: z.string().optional().refine((port) => port === undefined || (isPort(port) && Number(port) > 0), "must be a whole number from 1 to 65535").transform((port) => (port === undefined ? undefined : Number(port))),
  SMTP_URL: z.string().optional().refine(isMailUrl, "must be an address like smtp://login:password@host:587 or smtps://login:password@host:465"),
  MAIL_FROM: z.string().optional().refine((from) => from === undefined || SENDER.test(from), "must be an e-mail address, e.g. lernen@musterstadt.example, or a name before it: Lernen <lernen@musterstadt.example>"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

/**
 * Parses the environment. Empty values count as absent.
 * @throws EnvironmentError naming every wrong variable at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const problems = Object.entries(NOT_YET).filter(([name]) => name in given).map(([name, sentence]) => `${name}: ${sentence}.`);
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError([...problems, ...parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`)]);
  }
  const { HOST, BASE_URL } = parsed.data;
  if (!isLoopback(HOST) && BASE_URL === undefined) {
    problems.push(`BASE_URL: must name the public address, e.g. https://lernen.example.org, because HOST (${HOST}) is not only this machine.`);
  }
  const { SMTP_URL, MAIL_FROM } = parsed.data;
  if (SMTP_URL === undefined && MAIL_FROM !== undefined) problems.push("SMTP_URL: is needed with MAIL_FROM; without both, no mail is sent.");
  if (SMTP_URL !== undefined && MAIL_FROM === undefined) problems.push("MAIL_FROM: is needed with SMTP_URL; without both, no mail is sent.");
  if (parsed.data.METRICS_PORT === parsed.data.PORT) problems.push("METRICS_PORT: must be another port than PORT.");
  if (parsed.data.DATABASE_URL !== undefined && parsed.data.SESSION_SECRET.length === 0) {
    problems.push("SESSION_SECRET: is needed with DATABASE_URL, the same one for all instances. Make one with: openssl rand -base64 32.");
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  return {
    port: parsed.data.PORT,
    host: HOST,
    baseUrl: BASE_URL,
    dataDir: parsed.data.DATA_DIR,
    databaseUrl: parsed.data.DATABASE_URL,
    sessionSecrets: parsed.data.SESSION_SECRET,
    trustProxy: parsed.data.TRUST_PROXY,
    logLevel: parsed.data.LOG_LEVEL,
    metricsPort: parsed.data.METRICS_PORT,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { url: SMTP_URL, from: MAIL_FROM },
  };
}

/** True for names and addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

// The value itself is never repeated: it holds a password.
function isDatabaseUrl(value: string | undefined): boolean {
  if (value === undefined) return true;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^postgres(?:ql)?:$/.test(url.protocol) && url.pathname.length > 1 && url.hash === "";
}

// The value holds a password, too.
function isMailUrl(value: string | undefined): boolean {
  if (value === undefined) return true;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== "" && /^\/?$/.test(url.pathname) && url.search === "" && url.hash === "";
}

function parseOrigin(value: string | undefined, context: z.RefinementCtx): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (!url || !bare || !/^https?:$/.test(url.protocol)) {
    context.addIssue("must be an origin without a path, e.g. https://lernen.example.org");
  } else if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    context.addIssue("must begin with https:// (only addresses of this machine may use http://)");
  }
  return url?.origin;
}

function parseSecrets(value: string, context: z.RefinementCtx): readonly string[] {
  const secrets = value.split(",").map((secret) => secret.trim()).filter((secret) => secret !== "");
  const weak = secrets.some((secret) => secret.length < SHORTEST_SECRET || new Set(secret).size < 8);
  if (weak) context.addIssue(`every secret needs at least ${SHORTEST_SECRET} random characters (list separated by commas, newest first)`);
  return secrets;
}

function parseProxies(value: string, context: z.RefinementCtx): number {
  if (value === "true") return 1;
  if (value === "false") return 0;
  if (!/^\d$/.test(value)) context.addIssue("must be the number of proxies in front, 0 to 9");
  return Number(value);
}
