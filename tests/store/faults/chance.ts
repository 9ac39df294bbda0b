/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export type Chance = {
  /** From 0 up to and without `below`. */
  number(below: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  oneOf<A>(list: readonly A[]): A;
};

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    percent: (share) => next() * 100 < share,
    oneOf: (list) => {
      const chosen = list[number(list.length)];
      if (chosen === undefined) throw new Error("there is nothing to choose from");
      return chosen;
    },
  };
}
