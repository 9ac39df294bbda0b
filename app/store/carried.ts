/** A copy as JSON carries it, so that what is read today and after a restart is the same; nobody can change it. */
export function carried<T>(value: T): T {
  return frozen(JSON.parse(JSON.stringify(value)));
}

/** Freezes what JSON can hold, all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) for (const part of value) frozen(part);
  else for (const name in value) frozen(value[name]);
  return Object.freeze(value);
}
