import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";

/** An option of a verb: its name, what to ask for on a terminal, and what holds without an answer. */
export type Option = { readonly name: string; readonly question: string; readonly otherwise?: string };

/**
 * Reads `--name value` options. On a terminal what is missing is asked for; elsewhere the missing ones are named.
 * Answers a sentence when something is wrong.
 */
export async function readOptions(argv: readonly string[], options: readonly Option[]): Promise<ReadonlyMap<string, string> | string> {
  const given = parse(argv, options);
  if (typeof given === "string") return given;
  const missing = options.filter(({ name, otherwise }) => otherwise === undefined && !given.get(name)?.trim());
  if (missing.length > 0 && !process.stdin.isTTY) return `Missing: ${missing.map(({ name }) => `--${name}`).join(", ")}.`;
  const terminal = missing.length > 0 ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  for (const { name, question } of missing) given.set(name, ((await terminal?.question(`${question}: `)) ?? "").trim());
  terminal?.close();
  for (const { name, otherwise } of options) if (otherwise !== undefined && !given.get(name)) given.set(name, otherwise);
  return given;
}

function parse(argv: readonly string[], options: readonly Option[]): Map<string, string> | string {
  try {
    const { values } = parseArgs({ args: [...argv], options: Object.fromEntries(options.map(({ name }) => [name, { type: "string" as const }])) });
    return new Map(Object.entries(values).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
