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

/** A field of the state whose words begin here. */
export function readField(words: Int32Array, at: number, { word, shift, mask }: Field): number {
  return ((words[at + word] ?? 0) >>> shift) & mask;
}

export function writeField(words: Int32Array, at: number, { word, shift, mask }: Field, value: number): void {
  words[at + word] = ((words[at + word] ?? 0) & ~(mask << shift)) | (value << shift);
}
