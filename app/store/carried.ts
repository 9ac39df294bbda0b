/** A copy as JSON carries it, so that what is read today and after a restart is the same; nobody can change it. */
export function carried<T>(value: T): T {
  return settled(JSON.parse(JSON.stringify(value)));
}

/** Fields whose texts many documents share. */
const SHARED = new Set(["type", "course", "version", "lesson", "scenario", "question", "kind", "unit", "authority", "ending", "place", "field", "by", "deed", "land", "timeZone", "de", "en"]);
/** Fields whose texts are hardly ever the same. */
const MOMENTS = new Set(["at", "completedAt", "createdAt", "issuedAt", "text"]);
/** Different texts that are shared; more than contents and units have. */
const MOST_SHARED = 20_000;
/** Longer ones are nobody's name. */
const LONGEST = 200;

const shared = new Map<string, string>();

/**
 * Freezes what JSON has read, all the way down, and gives equal texts one place in memory: parsed, every fact would hold
 * its own copy of its type, course, version and attempt, which is a quarter of a large store.
 */
export function settled<T>(document: T): T {
  freeze(document, new Map());
  return document;
}

type Json = { [name: string]: unknown };

function freeze(value: unknown, own: Map<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const part of value) freeze(part, own);
  else share(value as Json, own);
  Object.freeze(value);
}

function share(fields: Json, own: Map<string, string>): void {
  for (const name in fields) {
    const part = fields[name];
    if (typeof part === "object") freeze(part, own);
    else if (typeof part === "string" && part.length <= LONGEST && !MOMENTS.has(name)) fields[name] = once(SHARED.has(name) ? shared : own, part);
  }
}

function once(known: Map<string, string>, text: string): string {
  const first = known.get(text);
  if (first !== undefined) return first;
  if (known.size < MOST_SHARED) known.set(text, text);
  return text;
}
