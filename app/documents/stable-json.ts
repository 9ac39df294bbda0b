/** JSON with sorted keys and a line end: the same value gives the same bytes, whatever order it was built in. */
export function stableJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(sorted(value), null, 2)}\n`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
