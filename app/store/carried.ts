import { settled } from "./interned";

/** A copy as JSON carries it, so that what is read today and after a restart is the same; nobody can change it. */
export function carried<T>(value: T): T {
  return settled(JSON.parse(JSON.stringify(value)));
}
