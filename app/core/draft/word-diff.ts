/** A run of words that both texts have, or only one of them. Put together, `same` and `added` are the new text, `same` and `removed` the old one. */
export type Piece = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Above so many pairs of words the differing middle is shown as a whole: nobody reads it word by word. */
const MOST_PAIRS = 1_000_000;

/** What has changed between two texts, by words with the blanks behind them: the longest common run of words stays. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsIn(before), wordsIn(after)];
  const first = commonStart(old, fresh);
  const last = commonStart(old.slice(first).reverse(), fresh.slice(first).reverse());
  const middle = between(old.slice(first, old.length - last), fresh.slice(first, fresh.length - last));
  const pieces: Piece[] = [{ kind: "same", text: old.slice(0, first).join("") }, ...middle, { kind: "same", text: old.slice(old.length - last).join("") }];
  return merged(pieces);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function between(old: readonly string[], fresh: readonly string[]): readonly Piece[] {
  if (old.length * fresh.length > MOST_PAIRS) return [{ kind: "removed", text: old.join("") }, { kind: "added", text: fresh.join("") }];
  const longest = lengths(old, fresh);
  const pieces: Piece[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < fresh.length) {
    const [gone, come] = [old[at], fresh[to]];
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: "same", text: gone });
      at += 1;
      to += 1;
    } else if (come === undefined || (gone !== undefined && cell(longest, at + 1, to) >= cell(longest, at, to + 1))) {
      pieces.push({ kind: "removed", text: gone ?? "" });
      at += 1;
    } else {
      pieces.push({ kind: "added", text: come });
      to += 1;
    }
  }
  return pieces;
}

/** Length of the longest common run of words from each pair of places to the end. */
function lengths(old: readonly string[], fresh: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      const row = rows[at];
      if (row) row[to] = old[at] === fresh[to] ? cell(rows, at + 1, to + 1) + 1 : Math.max(cell(rows, at + 1, to), cell(rows, at, to + 1));
    }
  }
  return rows;
}

function cell(rows: readonly Uint32Array[], at: number, to: number): number {
  return rows[at]?.[to] ?? 0;
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text !== "")) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
