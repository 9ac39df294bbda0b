import type { Instant } from "../words";

/** A picture of an authority, without its bytes. It never changes: the id is made from what it shows and says. */
export type PictureAbout = {
  /** `b<20 hex digits>-<width>x<height>`. */
  readonly id: string;
  readonly authority: string;
  /** Name of the file as it was chosen, to find it again. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What stands for the picture; `decorative`: it says nothing that the text does not. */
  readonly description: { readonly de: string; readonly en: string } | "decorative";
  readonly addedBy: string;
  readonly addedAt: Instant;
};

/** Bytes of a file somebody chooses, before anything is read in it. */
export const LARGEST_PICTURE = 10 * 1024 * 1024;
/** Pixels of a picture before it is made smaller; a file of a few kB could ask for more memory than there is. */
export const MOST_PIXELS = 40_000_000;
export const LONGEST_DESCRIPTION = 300;

const ID = /^b[0-9a-f]{20}-(\d{1,5})x(\d{1,5})$/u;

/** Width and height, as the id tells them; `undefined`: no id of a picture. */
export function sizeIn(id: string): { readonly width: number; readonly height: number } | undefined {
  const [, width, height] = ID.exec(id) ?? [];
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
}

export function pictureId(digest: string, width: number, height: number): string {
  return `b${digest.slice(0, 20)}-${width}x${height}`;
}

/** Where a picture is served. */
export function pictureAddress(id: string): string {
  return `/medien/${id}.webp`;
}

export type PictureKind = "png" | "jpeg" | "webp" | "avif";

const STARTS: readonly (readonly [PictureKind, number, readonly number[]])[] = [
  ["png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", 0, [0xff, 0xd8, 0xff]],
];

/** What a file is by its first bytes, whatever it is called. `undefined`: none of the formats that are taken. */
export function sniffPicture(bytes: Uint8Array): PictureKind | undefined {
  const known = STARTS.find(([, at, wanted]) => wanted.every((byte, place) => bytes[at + place] === byte));
  if (known) return known[0];
  const text = (from: number) => String.fromCharCode(...bytes.slice(from, from + 4));
  if (text(0) === "RIFF" && text(8) === "WEBP") return "webp";
  return text(4) === "ftyp" && ["avif", "avis"].includes(text(8)) ? "avif" : undefined;
}
