import type { Instant } from "../words";

/** `film`: moving pictures, with or without sound. `sound`: something to hear. */
export type RecordingKind = "film" | "sound";
export const RECORDING_KINDS: readonly RecordingKind[] = ["film", "sound"];
export type RecordingFormat = "mp4" | "webm" | "mp3" | "ogg";

/** A film or a sound of an authority, without its bytes. It never changes: the id is made from what it holds. */
export type RecordingAbout = {
  /** `f` for a film, `t` for a sound, then `<20 hex digits>-<format>`. */
  readonly id: string;
  readonly authority: string;
  /** Name of the file as it was chosen, to find it again. */
  readonly name: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
};

/** Bytes of a film or a sound: two minutes at the size of the reading column, and sent before a request has taken too long. */
export const LARGEST_RECORDING = 16 * 1024 * 1024;
/** Bytes of all recordings of an authority: about half an hour of film. They are part of every backup. */
export const MOST_RECORDED = 256 * 1024 * 1024;
/** Bytes of each piece that is kept, and of each that is sent: no answer needs more memory. */
export const RECORDING_PIECE = 512 * 1024;

/** What browsers can play, by kind; `mp4` holds a film, or a sound alone (`.m4a`). */
const FORMATS: Readonly<Record<RecordingKind, readonly RecordingFormat[]>> = { film: ["mp4", "webm"], sound: ["mp3", "mp4", "ogg", "webm"] };
const TYPES: Readonly<Record<RecordingFormat, string>> = { mp4: "mp4", webm: "webm", mp3: "mpeg", ogg: "ogg" };
const ID = /^(?<kind>[ft])[0-9a-f]{20}-(?<format>mp4|webm|mp3|ogg)$/u;

/** Kind and format, as the id tells them; `undefined`: no id of a recording. */
export function recordingIn(id: string): { readonly kind: RecordingKind; readonly format: RecordingFormat } | undefined {
  const { kind, format } = ID.exec(id)?.groups ?? {};
  if (kind === undefined) return undefined;
  const known = { kind: kind === "f" ? "film" : "sound", format: format as RecordingFormat } as const;
  return FORMATS[known.kind].includes(known.format) ? known : undefined;
}

/** The id of a recording with this digest of its bytes (hex). */
export function recordingId(digest: string, kind: RecordingKind, format: RecordingFormat): string {
  return `${kind === "film" ? "f" : "t"}${digest.slice(0, 20)}-${format}`;
}

/** Where a recording is served. */
export function recordingAddress(id: string): string {
  return `/medien/${id.replace("-", ".")}`;
}

/** The content type of a recording, e.g. `video/mp4`. */
export function recordingType({ kind, format }: { readonly kind: RecordingKind; readonly format: RecordingFormat }): string {
  return `${kind === "film" ? "video" : "audio"}/${TYPES[format]}`;
}

/** What a file is by its first bytes, whatever it is called; `undefined`: nothing that is taken for this kind. */
export function sniffRecording(bytes: Uint8Array, kind: RecordingKind): RecordingFormat | undefined {
  const format = formatOf(bytes);
  return format !== undefined && FORMATS[kind].includes(format) ? format : undefined;
}

function formatOf(bytes: Uint8Array): RecordingFormat | undefined {
  const text = (from: number, length: number) => String.fromCharCode(...bytes.slice(from, from + length));
  if ([0x1a, 0x45, 0xdf, 0xa3].every((byte, place) => bytes[place] === byte)) return "webm";
  if (text(0, 4) === "OggS") return "ogg";
  if (text(4, 4) === "ftyp") return ["avif", "avis", "heic", "mif1"].includes(text(8, 4)) ? undefined : "mp4";
  // The first frame of MPEG audio, layer III, or what stands before it.
  return text(0, 3) === "ID3" || (bytes[0] === 0xff && [0xfa, 0xfb, 0xf2, 0xf3].includes(bytes[1] ?? 0)) ? "mp3" : undefined;
}

/** How telephones write where a film was taken, in the box `moov` of an MP4. */
const PLACES = ["\u00a9xyz", "loci", "location.ISO6709"];

/** True when an MP4 says where it was taken: whoever adds it can hardly see that, and every learner could. */
export function tellsPlace(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 16 <= bytes.length;) {
    const short = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short;
    if (type === "moov") return PLACES.some((place) => holds(bytes.subarray(at, at + length), place));
    if (length < 8) return false;
    at += length;
  }
  return false;
}

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

/** The bytes of a recording in the pieces in which they are kept. */
export function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / RECORDING_PIECE) }, (_, number) => bytes.subarray(number * RECORDING_PIECE, (number + 1) * RECORDING_PIECE));
}

/** First and last byte that are sent (both counted). `whole`: nothing was asked for; `beyond`: the recording is shorter. */
export type Span = { readonly first: number; readonly last: number };

/**
 * What to send of a recording of `size` bytes for the header `Range`: never more than to the end of the piece in which it
 * begins, which players go on from. Source: RFC 9110, 14.2 and 15.3.7.
 */
export function spanOf(range: string | undefined, size: number): Span | "whole" | "beyond" {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(range ?? "") ?? [];
  if (from === "" && to === "") return "whole";
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const asked = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (first >= size || asked < first) return "beyond";
  return { first, last: Math.min(asked, (Math.floor(first / RECORDING_PIECE) + 1) * RECORDING_PIECE - 1) };
}
