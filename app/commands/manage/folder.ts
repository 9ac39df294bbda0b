import { readFileSync } from "node:fs";
import type { Environment } from "../../env.server";

/** The one folder that a verb is given, or a sentence about what is wrong. */
export function readFolder(argv: readonly string[]): { readonly folder: string } | string {
  const [folder, ...more] = argv;
  if (folder === undefined || folder === "") return "DIR is missing.";
  const strange = [folder, ...more].find((argument) => argument.startsWith("-"));
  if (strange !== undefined) return `There is no option ${strange}.`;
  return more.length > 0 ? "Only one DIR can be named." : { folder };
}

/** Backups of PostgreSQL are its own tools' work. Exit code 1. */
export function tellPostgres(verb: string, instead: string): number {
  process.stderr.write(`DATABASE_URL is set, and ${verb} is for the embedded store only. Use ${instead}.\n`);
  return 1;
}

/** True when the data is in PostgreSQL. */
export function usesPostgres({ databaseUrl }: Pick<Environment, "databaseUrl">): boolean {
  return databaseUrl !== undefined;
}

/** Says what was wrong with how a verb was called. Exit code 2. */
export function tellUsage(problem: string, usage: string): number {
  process.stderr.write(`${problem}\n\n${usage}\n`);
  return 2;
}

/** Progress and remarks; standard output belongs to the result. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Version of this program. */
export function programVersion(): string {
  const found: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  return typeof found === "object" && found !== null && "version" in found ? String(found.version) : "unknown";
}
