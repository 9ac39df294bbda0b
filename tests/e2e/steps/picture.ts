import { inflateSync } from "node:zlib";
import type { Colour } from "~/core/organisation/colour";

/** A screenshot as pixels: `bytes` holds red, green, blue (and what else) of each, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly bytes: Uint8Array };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How far apart two colours must be to be told apart: sum over red, green and blue. */
const VISIBLE = 96;
/** Channels of the colour types that browsers write. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads the PNG files that Chromium writes: eight bits a channel, not interlaced. */
export function readPng(file: Buffer): Picture {
  const [width, height, bits, interlaced] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[28]];
  const channels = CHANNELS[file[25] ?? 0];
  if (channels === undefined || bits !== 8 || interlaced !== 0) throw new Error("a PNG of a kind that no browser writes");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return { width, height, channels, bytes: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels) };
}

/** Each row says how it was told from what is left of it and above it (PNG, section 9). */
function unfiltered(lines: Buffer, row: number, height: number, channels: number): Uint8Array {
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x >= channels ? (bytes[y * row + x - channels] ?? 0) : 0;
      const above = y > 0 ? (bytes[(y - 1) * row + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (bytes[(y - 1) * row + x - channels] ?? 0) : 0;
      bytes[y * row + x] = (lines[y * (row + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1: return left;
    case 2: return above;
    case 3: return (left + above) >> 1;
    case 4: {
      const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
    default: return 0;
  }
}

/** How many pixels can be told apart in two pictures of one size. */
export function changedPixels(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return Infinity;
  let changed = 0;
  for (let at = 0; at < one.width * one.height; at += 1) if (distance(one, at, other, at) > VISIBLE) changed += 1;
  return changed;
}

/** Samples on a side, away from its rounded corners; how far across the edge each looks; how many of them must see it. */
const SAMPLES = 12;
const REACH = 5;
const SEEN = 0.75;
/** A dashed line has gaps: each sample looks at its neighbours along the side too. */
const DASH = [0, -3, 3];

/** Whether a box can be told from its surroundings along each of its sides. */
export function hasEdge(picture: Picture, { x, y, width, height }: Box): boolean {
  const along = Array.from({ length: SAMPLES }, (_, index) => 0.25 + (0.5 * index) / (SAMPLES - 1));
  const sides = [
    along.map((part) => [x + width * part, y, 0, 1] as const),
    along.map((part) => [x + width * part, y + height, 0, -1] as const),
    along.map((part) => [x, y + height * part, 1, 0] as const),
    along.map((part) => [x + width, y + height * part, -1, 0] as const),
  ];
  return sides.every((side) => side.filter(([atX, atY, inX, inY]) => DASH.some((next) => changesAcross(picture, atX + inY * next, atY + inX * next, inX, inY))).length >= SAMPLES * SEEN);
}

function changesAcross(picture: Picture, x: number, y: number, inX: number, inY: number): boolean {
  const at = (step: number): number => clamp(Math.round(y + inY * step), picture.height) * picture.width + clamp(Math.round(x + inX * step), picture.width);
  const outside = at(-REACH);
  return Array.from({ length: 2 * REACH }, (_, index) => at(index + 1 - REACH)).some((place) => distance(picture, outside, picture, place) > VISIBLE);
}

function clamp(value: number, size: number): number {
  return Math.max(0, Math.min(size - 1, value));
}

function distance(one: Picture, at: number, other: Picture, otherAt: number): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel += 1) sum += Math.abs((one.bytes[at * one.channels + channel] ?? 0) - (other.bytes[otherAt * other.channels + channel] ?? 0));
  return sum;
}

/** The colour of a pixel. */
export function colourAt(picture: Picture, [x, y]: readonly [number, number]): Colour {
  const at = (Math.floor(y) * picture.width + Math.floor(x)) * picture.channels;
  return `#${[...picture.bytes.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
