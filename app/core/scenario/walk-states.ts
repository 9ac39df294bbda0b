import type { Layout } from "./walk-layout";

/** Every state that was found, in the order in which it was; each stands there once. */
export type States = {
  /** How many words a state has. */
  readonly words: number;
  /** True where the only word of a state is its own place. */
  readonly direct: boolean;
  count: number;
  /** The words of all states, and behind the last one room for the next that is tried. */
  packed: Int32Array<ArrayBuffer>;
  /** By place: one more than the index of the state there, so that nothing has to be filled in first. */
  places: Int32Array<ArrayBuffer>;
};

/** Up to this many bits a state is its own place in a table; that table then has four million places. */
const MOST_DIRECT_BITS = 22;
const FIRST_STATES = 1024;
/** A hash table stays at most a quarter full. */
const PLACES_PER_STATE = 4;

export function openStates({ words, bits }: Pick<Layout, "words" | "bits">): States {
  const direct = bits <= MOST_DIRECT_BITS;
  const places = new Int32Array(direct ? 2 ** bits : FIRST_STATES * PLACES_PER_STATE);
  return { words, direct, count: 0, packed: new Int32Array(FIRST_STATES * words), places };
}

/** The index of the state that was written behind the last one; it is kept if it is new. */
export function settle(states: States): number {
  const { count, places } = states;
  const place = states.direct ? (states.packed[count] ?? 0) : hashedPlace(states, count);
  const known = places[place] ?? 0;
  if (known !== 0) return known - 1;
  places[place] = count + 1;
  states.count = count + 1;
  if ((count + 2) * states.words > states.packed.length) makeRoom(states);
  return count;
}

function makeRoom(states: States): void {
  states.packed = longer(states.packed);
  if (states.direct) return;
  states.places = new Int32Array(states.places.length * 2);
  for (let index = 0; index < states.count; index += 1) states.places[hashedPlace(states, index)] = index + 1;
}

/** The same list with twice the room. */
export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}

/** Open addressing: the place where this state lies, or the free one where it belongs. */
function hashedPlace({ packed, places, words }: States, index: number): number {
  const last = places.length - 1;
  let place = hash(packed, index * words, words) & last;
  for (let known = places[place] ?? 0; known !== 0; known = places[place] ?? 0) {
    if (isSame(packed, (known - 1) * words, index * words, words)) return place;
    place = (place + 1) & last;
  }
  return place;
}

function hash(packed: Int32Array, at: number, words: number): number {
  let mixed = 0;
  for (let word = 0; word < words; word += 1) {
    mixed = Math.imul(mixed ^ (packed[at + word] ?? 0), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}

function isSame(packed: Int32Array, one: number, other: number, words: number): boolean {
  for (let word = 0; word < words; word += 1) if (packed[one + word] !== packed[other + word]) return false;
  return true;
}
