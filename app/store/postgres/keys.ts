import { createHash } from "node:crypto";

/** Longer ones do not fit into every index. */
const LONGEST = 500;

/**
 * Any text as PostgreSQL can keep it in a column that is searched: NUL and lone surrogates are written as `\xxxx`, very
 * long ones as a hash. Different texts stay different, and plain ones stay as they are.
 */
export function keyed(text: string): string {
  const plain = text.replace(/[\0\\]|\p{Surrogate}/gu, (unit) => `\\${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return plain.length <= LONGEST ? plain : `\\#${createHash("sha256").update(plain).digest("hex")}`;
}
