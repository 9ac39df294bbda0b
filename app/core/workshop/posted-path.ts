import type { Path } from "./tree";

/** A path as forms post it. Ids begin with a letter, so numbers are places of a list. */
export function postedPath(written: string): Path {
  return written === "" ? [] : written.split("/").map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
}
