import type { Scenario } from "./model";

/** Where a value lies in the words of a state. */
export type Field = { readonly word: number; readonly shift: number; readonly mask: number };
export type MeterField = Field & { readonly highest: number; readonly start: number };

/** How a state is packed into 32-bit words: meters, flags and the moment, each a field of bits. */
export type Layout = {
  readonly words: number;
  /** How many bits of the words are in use. */
  readonly bits: number;
  readonly scene: Field;
  readonly meters: ReadonlyMap<string, MeterField>;
  /** All meters together: the lowest bits of the first word, as far as they fit into it. */
  readonly meterBits: number;
  /** Only flags that something asks for: others make no difference to what can happen. */
  readonly flags: ReadonlyMap<string, Field>;
};

const WORD = 32;

export function layoutOf(scenario: Scenario, asked: ReadonlySet<string>): Layout {
  let used = 0;
  const take = (bits: number): Field => {
    // No field lies across two words.
    if ((used % WORD) + bits > WORD) used += WORD - (used % WORD);
    const field = { word: Math.floor(used / WORD), shift: used % WORD, mask: 2 ** bits - 1 };
    used += bits;
    return field;
  };
  const meters = new Map(scenario.meters.map(({ id, words, start }) => [id, { ...take(bitsFor(words.length)), highest: words.length - 1, start }] as const));
  const meterBits = used;
  const flags = new Map(scenario.flags.filter(({ id }) => asked.has(id)).map(({ id }) => [id, take(1)] as const));
  // The moment comes last: states of one moment then lie together, and neighbours are found in the processor's cache.
  const scene = take(bitsFor(scenario.scenes.length));
  return { words: Math.ceil(used / WORD), bits: used, scene, meters, meterBits, flags };
}

function bitsFor(values: number): number {
  return Math.max(1, WORD - Math.clz32(values - 1));
}

export function readField(state: Int32Array, { word, shift, mask }: Field): number {
  return ((state[word] ?? 0) >>> shift) & mask;
}

export function writeField(state: Int32Array, { word, shift, mask }: Field, value: number): void {
  state[word] = ((state[word] ?? 0) & ~(mask << shift)) | (value << shift);
}

/** Every state that was found, in the order in which it was; each stands there once. */
export type States = {
  count(): number;
  read(index: number, into: Int32Array): void;
  /** The index of this state; equal to the count before if it is new. */
  add(state: Int32Array): number;
};

/** Up to this many bits a state is its own place in a table; that table then has four million places. */
const MOST_DIRECT_BITS = 22;

export function openStates({ words, bits }: Pick<Layout, "words" | "bits">): States {
  return bits <= MOST_DIRECT_BITS ? directStates(bits) : hashedStates(words);
}

function directStates(bits: number): States {
  // Holds one more than the index, so that nothing has to be filled in first.
  const places = new Int32Array(2 ** bits);
  let found = new Int32Array(4096);
  let count = 0;
  return {
    count: () => count,
    read: (index, into) => {
      into[0] = found[index] ?? 0;
    },
    add: (state) => {
      const place = state[0] ?? 0;
      const known = places[place] ?? 0;
      if (known !== 0) return known - 1;
      if (count === found.length) found = longer(found);
      found[count] = place;
      count += 1;
      places[place] = count;
      return count - 1;
    },
  };
}

/** The same list with twice the room. */
export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}

/** Copies a state: faster than the built-in for so few words. */
export function copyState(from: Int32Array, into: Int32Array): void {
  for (let word = 0; word < into.length; word += 1) into[word] = from[word] ?? 0;
}

/** A hash table with open addressing over packed states. */
function hashedStates(words: number): States {
  let packed = new Int32Array(1024 * words);
  let slots = new Int32Array(4096).fill(-1);
  let count = 0;
  const find = (from: Int32Array, at: number): number => {
    const last = slots.length - 1;
    let slot = hash(from, at, words) & last;
    for (let index = slots[slot] ?? -1; index !== -1; index = slots[slot] ?? -1) {
      if (same(packed, index * words, from, at, words)) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  };
  const grow = () => {
    packed = longer(packed);
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let index = 0; index < count; index += 1) slots[find(packed, index * words)] = index;
  };
  return {
    count: () => count,
    read: (index, into) => {
      for (let word = 0; word < words; word += 1) into[word] = packed[index * words + word] ?? 0;
    },
    add: (state) => {
      if ((count + 1) * words > packed.length) grow();
      const slot = find(state, 0);
      const known = slots[slot] ?? -1;
      if (known !== -1) return known;
      slots[slot] = count;
      for (let word = 0; word < words; word += 1) packed[count * words + word] = state[word] ?? 0;
      count += 1;
      return count - 1;
    },
  };
}

function hash(state: Int32Array, at: number, words: number): number {
  let mixed = 0;
  for (let word = 0; word < words; word += 1) {
    mixed = Math.imul(mixed ^ (state[at + word] ?? 0), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}

function same(one: Int32Array, at: number, other: Int32Array, from: number, words: number): boolean {
  for (let word = 0; word < words; word += 1) if (one[at + word] !== other[from + word]) return false;
  return true;
}
