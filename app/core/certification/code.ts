/** Crockford's base 32: no I, L, O, U. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 16;

/** A code as it is printed: four groups of four. */
export function printCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** What somebody typed, as a code; `undefined` if it cannot be one. Forgives case, blanks, dashes, o/0, i/l/1. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const folded = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015_.]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (folded.length !== CODE_LENGTH) return undefined;
  return [...folded].every((character) => CODE_ALPHABET.includes(character)) ? folded : undefined;
}

/** A code from 16 random bytes; five bits of each are used, so every code is equally likely. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < CODE_LENGTH) throw new Error(`a code needs ${CODE_LENGTH} random bytes`);
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => CODE_ALPHABET.charAt(byte & 31)).join("");
}
