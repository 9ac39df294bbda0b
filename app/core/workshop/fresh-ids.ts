const FIRST = "abcdefghjkmnpqrstuvwxyz";
const DIGITS = "23456789";
const PATTERN = [FIRST, DIGITS, FIRST, FIRST, FIRST] as const;
/** Names that mean something else as a target or in the English file. */
const NEVER: ReadonlySet<string> = new Set(["end"]);

/**
 * New ids of a draft: they mean nothing and none follows from the one before. `seed`: an opaque id of chance, so that the
 * same edit of the same draft gives the same ids. `taken` is what the draft holds already.
 */
export function freshIds(seed: string, taken: Iterable<string>): () => string {
  const known = new Set(taken);
  let state = hashOf(seed);
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return () => {
    for (;;) {
      const id = PATTERN.map((letters) => letters[next(letters.length)] ?? "x").join("");
      if (known.has(id) || NEVER.has(id)) continue;
      known.add(id);
      return id;
    }
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
