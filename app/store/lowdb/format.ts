import { join } from "node:path";
import { StoreError } from "../error";
import { damaged, newer } from "./envelope";
import { codeOf, nodeFiles, troubleOf, type Files } from "./files";
import { formatAfter, STEPS } from "./migrations";

/** What a folder says about itself. `demonstration`: made by `npm run demo`, may be reset. */
export type Format = { readonly format: number; readonly demonstration: boolean; readonly createdAt: string };

export const FORMAT_FILE = "FORMAT";

/** Reads the FORMAT file. Throws StoreError `missing`, `damaged` or `newer`. */
export async function readFormat(folder: string, files: Files = nodeFiles, latest: number = formatAfter(STEPS)): Promise<Format> {
  const path = join(folder, FORMAT_FILE);
  const text = await files.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") throw missing(folder, path);
    throw damaged(path, `cannot be read (${troubleOf(error)})`, error);
  });
  const format = parse(text);
  if (isNewer(format, latest)) throw newer(path);
  if (isFormat(format)) return { format: format.format, demonstration: format.demonstration, createdAt: format.createdAt };
  throw damaged(path, text.trim() === "" ? "is empty" : "has an unknown form");
}

function missing(folder: string, path: string): StoreError {
  return new StoreError("missing", `There is no store in ${folder}: ${path} is missing. Make one with: npm run manage -- init`, path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFormat(value: unknown): value is Format {
  if (typeof value !== "object" || value === null) return false;
  const { format, demonstration, createdAt }: Partial<Record<keyof Format, unknown>> = value;
  return Number.isInteger(format) && Number(format) >= 1 && typeof demonstration === "boolean" && typeof createdAt === "string";
}

function isNewer(value: unknown, latest: number): boolean {
  return typeof value === "object" && value !== null && "format" in value && typeof value.format === "number" && value.format > latest;
}
