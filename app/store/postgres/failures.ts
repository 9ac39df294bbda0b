import pg from "pg";
import { StoreError } from "../error";

/** What went wrong between us and the server, not in a statement. `code` as the driver gives it, e.g. `ECONNRESET`. */
export class Lost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "Lost";
  }
}

/**
 * `again`: the server gave another transaction the way, ours can be repeated at once. `lost`: no server, or it is
 * stopping, starting, full of connections or only a copy. `busy`: it took too long. `full`: its disk is full.
 */
export type Failure = "again" | "lost" | "busy" | "full" | "other";

const FAILURES: Readonly<Record<string, Failure>> = {
  "40001": "again",
  "40P01": "again",
  "53300": "lost",
  "57P01": "lost",
  "57P02": "lost",
  "57P03": "lost",
  "25006": "lost",
  "25P03": "lost",
  "57014": "busy",
  "55P03": "busy",
  "53100": "full",
};

export function failureOf(error: unknown): Failure {
  if (error instanceof Lost) return "lost";
  const code = sqlState(error);
  if (code === undefined) return "other";
  return code.startsWith("08") ? "lost" : (FAILURES[code] ?? "other");
}

/** The five characters of SQLSTATE, where the server itself has answered. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** True if this unique constraint was in the way. */
export function isTaken(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505" && error.constraint === constraint;
}

/** For `trouble()` and sentences: a code without names and values. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Lost ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error && /timeout/i.test(cause.message) ? "timeout" : "connection lost";
}

/** As callers of the store see it. */
export function explained(error: unknown, failure: Failure = failureOf(error)): unknown {
  const told = { cause: error };
  if (failure === "full") return new StoreError("full", `The disk of PostgreSQL is full (${reasonOf(error)}): nothing was changed. Free some space there and try again.`, undefined, told);
  if (failure === "other") return error;
  return new StoreError("unreachable", `PostgreSQL cannot be reached or does not answer in time (${reasonOf(error)}). Start it or look at its log; this program goes on by itself.`, undefined, told);
}
