/** Ids and keys: a letter first, then letters, digits, `_` and `-`. */
export const ID = /^[a-z][A-Za-z0-9_-]{0,59}$/u;
/** Keys of English texts may name a part, e.g. `lens.power`. */
export const KEY = /^[a-z][A-Za-z0-9_-]{0,59}(\.[a-z]{1,20})?$/u;

const INHERITED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), "__proto__", "prototype"]);

/** Names every object answers to; dangerous as soon as somebody looks one up (mdx-recorded.md, rules 8 and 10). */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}
