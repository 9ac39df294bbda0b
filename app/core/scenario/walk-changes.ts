import type { Effects } from "./model";
import { readField, writeField, type Field, type Layout, type MeterField } from "./walk-layout";

/** What moves, results and wordings make of a packed state, each known by its number: lists of plain numbers, because they are read at every step. */
export type Changes = {
  readonly words: number;
  /** By number and word: the bits that stay as they are, and those that are set. The next moment is among them. */
  readonly keep: Int32Array;
  readonly set: Int32Array;
  /** By number: 1 if it was applied. */
  readonly used: Uint8Array;
  readonly meters: readonly (readonly MeterStep[])[];
  /** Where all meters together lie in the first word, as far as what becomes of them is written down. */
  readonly mask: number;
  readonly bits: number;
  /** By number and by what all meters were: what they are then. Each is worked out when it is first met; empty if they are too many. */
  readonly after: Int32Array;
};

/** `moved`: it changed its meter at least once. */
export type MeterStep = { readonly id: string; readonly step: number; readonly field: MeterField; moved: boolean };

/** `scene`: the moment it leads to, `undefined` if it stays in the same one. */
export type Written = { readonly effects: Effects; readonly scene: number | undefined };

/** Up to this many bits of meters, what a step makes of them is written down once for all values. */
const MOST_TABLE_BITS = 10;
const UNKNOWN = -1;

export function changesOf(layout: Layout, written: readonly Written[]): Changes {
  const { words } = layout;
  const keep = new Int32Array(written.length * words).fill(-1);
  const set = new Int32Array(written.length * words);
  const [bits, rows] = layout.meterBits <= MOST_TABLE_BITS ? [layout.meterBits, written.length] : [0, 0];
  written.forEach(({ effects, scene }, number) => {
    const write = (field: Field | undefined, value: number): void => {
      if (!field) return;
      writeField(keep, number * words, field, 0);
      writeField(set, number * words, field, value);
    };
    for (const flag of effects.set) write(layout.flags.get(flag), 1);
    for (const flag of effects.clear) write(layout.flags.get(flag), 0);
    if (scene !== undefined) write(layout.scene, scene);
  });
  const meters = written.map(({ effects }) => metersOf(layout, effects));
  return { words, keep, set, used: new Uint8Array(written.length), meters, mask: 2 ** bits - 1, bits, after: new Int32Array(rows * 2 ** bits).fill(UNKNOWN) };
}

function metersOf(layout: Layout, effects: Effects): readonly MeterStep[] {
  return Object.entries(effects.meters).flatMap(([id, step]) => {
    const field = layout.meters.get(id);
    return field ? [{ id, step, field, moved: false }] : [];
  });
}

/** Writes what comes of the state that begins at `at` of `from` to where `to` of `into` begins. */
export function applyChange(changes: Changes, number: number, from: Int32Array, at: number, into: Int32Array, to: number): void {
  const { words, keep, set, mask, bits, after } = changes;
  const first = number * words;
  for (let word = 0; word < words; word += 1) into[to + word] = ((from[at + word] ?? 0) & (keep[first + word] ?? 0)) | (set[first + word] ?? 0);
  const word = into[to] ?? 0;
  const known = after[(number << bits) | (word & mask)] ?? UNKNOWN;
  if (known === UNKNOWN) moveMeters(changes, number, into, to);
  else into[to] = (word & ~mask) | known;
}

/** Adds the bits that a step may change to those of `touched`. */
export function touchedByChange({ words, keep, meters }: Changes, number: number, touched: Int32Array): void {
  for (let word = 0; word < words; word += 1) touched[word] = (touched[word] ?? 0) | ~(keep[number * words + word] ?? 0);
  for (const { field } of meters[number] ?? []) touched[field.word] = (touched[field.word] ?? 0) | (field.mask << field.shift);
}

function moveMeters({ used, meters, mask, bits, after }: Changes, number: number, words: Int32Array, at: number): void {
  const before = (words[at] ?? 0) & mask;
  used[number] = 1;
  for (const meter of meters[number] ?? []) stepMeter(meter, words, at);
  if (after.length > 0) after[(number << bits) | before] = (words[at] ?? 0) & mask;
}

function stepMeter(meter: MeterStep, words: Int32Array, at: number): void {
  const { field } = meter;
  const before = readField(words, at, field);
  const after = Math.min(field.highest, Math.max(0, before + meter.step));
  if (after === before) return;
  writeField(words, at, field, after);
  meter.moved = true;
}
