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
  /** Who knows the office accounts, and what this product is called there; absent: nobody signs in with one. */
  readonly office: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined;
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

const OFFICE = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
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
  OIDC_ISSUER: z.string().optional().transform(parseIssuer),
  OIDC_CLIENT_ID: z.string().max(500, "must be the name of this product at the OpenID provider, at most 500 characters").optional(),
  OIDC_CLIENT_SECRET: z.string().max(1000, "must be the secret of this product at the OpenID provider, at most 1000 characters").optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

/**
 * Parses the environment. Empty values count as absent.
 * @throws EnvironmentError naming every wrong variable at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`));
  }
  const problems = missingSettings(parsed.data);
  if (problems.length > 0) throw new EnvironmentError(problems);
  return environmentOf(parsed.data);
}

type Parsed = z.infer<typeof schema>;

/** What each value alone does not show. */
function missingSettings(parsed: Parsed): readonly string[] {
  const problems: string[] = [];
  const { HOST, BASE_URL, SMTP_URL, MAIL_FROM } = parsed;
  if (!isLoopback(HOST) && BASE_URL === undefined) {
    problems.push(`BASE_URL: must name the public address, e.g. https://lernen.example.org, because HOST (${HOST}) is not only this machine.`);
  }
  if (SMTP_URL === undefined && MAIL_FROM !== undefined) problems.push("SMTP_URL: is needed with MAIL_FROM; without both, no mail is sent.");
  if (SMTP_URL !== undefined && MAIL_FROM === undefined) problems.push("MAIL_FROM: is needed with SMTP_URL; without both, no mail is sent.");
  if (parsed.METRICS_PORT === parsed.PORT) problems.push("METRICS_PORT: must be another port than PORT.");
  if (parsed.DATABASE_URL !== undefined && parsed.SESSION_SECRET.length === 0) {
    problems.push("SESSION_SECRET: is needed with DATABASE_URL, the same one for all instances. Make one with: openssl rand -base64 32.");
  }
  const office = OFFICE.filter((name) => parsed[name] !== undefined);
  if (office.length > 0) {
    problems.push(...OFFICE.filter((name) => !office.includes(name)).map((name) => `${name}: is needed with ${office.join(" and ")}; without all three nobody signs in with an office account.`));
    if (BASE_URL === undefined && isLoopback(HOST)) problems.push("BASE_URL: is needed with OIDC_ISSUER, because the OpenID provider sends people back to exactly this address.");
  }
  return problems;
}

function environmentOf(parsed: Parsed): Environment {
  const { SMTP_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = parsed;
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    baseUrl: parsed.BASE_URL,
    dataDir: parsed.DATA_DIR,
    databaseUrl: parsed.DATABASE_URL,
    sessionSecrets: parsed.SESSION_SECRET,
    trustProxy: parsed.TRUST_PROXY,
    logLevel: parsed.LOG_LEVEL,
    metricsPort: parsed.METRICS_PORT,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { url: SMTP_URL, from: MAIL_FROM },
    office: OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined ? undefined : { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET },
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

/** The address that tokens name as their issuer, without a slash at the end. */
function parseIssuer(value: string | undefined, context: z.RefinementCtx): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && url.search === "" && url.hash === "" && url.username === "" && url.password === "" && !url.pathname.includes("/.well-known/");
  if (!url || !bare || !/^https?:$/.test(url.protocol)) {
    context.addIssue("must be the address of the OpenID provider without /.well-known, e.g. https://anmeldung.musterstadt.example/realms/amt");
  } else if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    context.addIssue("must begin with https:// (only addresses of this machine may use http://)");
  }
  return url?.href.replace(/\/$/, "");
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
