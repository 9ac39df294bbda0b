import pg from "pg";

/** The role as which the service works: it owns nothing and sees only rows of what it asks for. */
export const APP_ROLE = "gegenueber_app";
export const SCHEMA = "gegenueber";

/** Connections of one instance. Waiting for one is bounded, so that overload is refused instead of piling up. */
const MOST_CONNECTIONS = 10;
const CONNECT_MS = 2_000;

const LIMITS = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  // Counted here: where the network swallows everything, the server's own limits are never heard of.
  query_timeout: 7_000,
} as const;

/** Connections of the service: as `APP_ROLE` from their first moment, so that RESET ROLE leads back to it. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    ...settingsOf(url, `-c role=${APP_ROLE} -c search_path=${SCHEMA},pg_temp`),
    ...LIMITS,
    max: MOST_CONNECTIONS,
    application_name: "gegenueber",
  });
  // Without a listener a lost connection would end the process. Whoever uses it hears of it from the query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

/** One connection as the login of DATABASE_URL, which owns the tables: for migrations and what stands beside them. */
export function ownerClient(url: string): pg.Client {
  const client = new pg.Client({ ...settingsOf(url, `-c search_path=${SCHEMA},pg_temp`), application_name: "gegenueber migrations" });
  client.on("error", () => undefined);
  return client;
}

/** Where the server is, for sentences: without login and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${hostname || searchParams.get("host") || "localhost"}:${port || "5432"}${decodeURIComponent(pathname) || "/"}`;
}

function settingsOf(url: string, options: string): pg.ClientConfig {
  const address = new URL(url);
  const given = address.searchParams.get("options");
  address.searchParams.delete("options");
  return {
    connectionString: address.href,
    options: given === null ? options : `${given} ${options}`,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
}
