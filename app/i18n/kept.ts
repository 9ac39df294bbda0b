/** Things that were made once, by key. Bounded: what was not asked for longest is forgotten and made again. */
export type Kept<Value extends Measured> = {
  /** The value of this key, made by `make` if it is not kept. */
  get(key: string, make: () => Value): Value;
  /** Lengths of all that is kept, keys included. */
  size(): number;
  /** Everything that is kept, for tests. */
  values(): readonly Value[];
};

type Measured = { readonly length: number };

/**
 * Texts or bytes of at most this length in all, in two halves: what is asked for moves to the young half, and when that is
 * full, the old one is dropped. So what is in use stays, and no list has to be sorted.
 */
export function keep<Value extends Measured>(most: number): Kept<Value> {
  let [young, old] = [new Map<string, Value>(), new Map<string, Value>()];
  let [weight, oldWeight] = [0, 0];
  const put = (key: string, value: Value): Value => {
    const more = key.length + value.length;
    if (more > most / 2) return value;
    if (weight + more > most / 2) {
      [old, oldWeight] = [young, weight];
      [young, weight] = [new Map(), 0];
    }
    young.set(key, value);
    weight += more;
    return value;
  };
  return {
    get(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const older = old.get(key);
      if (older === undefined) return put(key, make());
      old.delete(key);
      oldWeight -= key.length + older.length;
      return put(key, older);
    },
    size: () => weight + oldWeight,
    values: () => [...young.values(), ...old.values()],
  };
}
