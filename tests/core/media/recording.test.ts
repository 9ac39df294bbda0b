import { describe, expect, test } from "vitest";
import { RECORDING_PIECE, recordingAddress, recordingId, recordingIn, recordingType, sniffRecording, spanOf, tellsPlace, type RecordingKind } from "~/core/media/recording";

const bytesOf = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const box = (type: string, inside: string) => {
  const size = inside.length + 8;
  return `${String.fromCharCode(size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255)}${type}${inside}`;
};

test("an id tells kind and format, and leads to an address and a content type", () => {
  const id = recordingId("0123456789abcdef0123ff", "film", "mp4");
  expect([id, recordingIn(id), recordingAddress(id)]).toEqual(["f0123456789abcdef0123-mp4", { kind: "film", format: "mp4" }, "/medien/f0123456789abcdef0123.mp4"]);
  expect(recordingType({ kind: "sound", format: "mp3" })).toBe("audio/mpeg");
  for (const wrong of ["f0123-mp4", "f0123456789abcdef0123-mp3", "b0123456789abcdef0123-4x3", "t0123456789abcdef0123-exe"]) expect(recordingIn(wrong)).toBeUndefined();
});

test.each<[string, string, RecordingKind, string | undefined]>([
  ["WebM", "\x1a\x45\xdf\xa3....", "film", "webm"],
  ["MP4", "\0\0\0\x18ftypisom", "film", "mp4"],
  ["a sound as MP4", "\0\0\0\x18ftypM4A ", "sound", "mp4"],
  ["MP3 with its names", "ID3\x04\0", "sound", "mp3"],
  ["MP3 from its first frame", "\xff\xfb\x90", "sound", "mp3"],
  ["Ogg", "OggS\0", "sound", "ogg"],
  ["a sound offered as a film", "ID3\x04\0", "film", undefined],
  ["a picture in the same wrapping", "\0\0\0\x18ftypavif", "film", undefined],
  ["a page", "<!doctype html>", "film", undefined],
  ["nothing", "", "sound", undefined],
])("by its first bytes a file is %s", (_name, text, kind, format) => {
  expect(sniffRecording(bytesOf(text), kind)).toBe(format);
});

test("an MP4 that tells where it was taken is found out, wherever that stands in its head", () => {
  const media = box("mdat", "xyz \xa9xyz +48.1+011.5/");
  expect(tellsPlace(bytesOf(box("ftyp", "isom") + media + box("moov", box("udta", "\xa9xyz+48.1"))))).toBe(true);
  expect(tellsPlace(bytesOf(box("moov", "..com.apple.quicktime.location.ISO6709") + media))).toBe(true);
  expect(tellsPlace(bytesOf(box("ftyp", "isom") + media + box("moov", box("udta", "name"))))).toBe(false);
  for (const broken of ["", "\0\0\0\x01moov", "\0\0\0\0".repeat(8), "\xff\xff\xff\xffftypisom........"]) expect(tellsPlace(bytesOf(broken))).toBe(false);
});

describe("of a recording is sent", () => {
  const size = 3 * RECORDING_PIECE + 10;
  test.each<[string | undefined, ReturnType<typeof spanOf>]>([
    [undefined, "whole"],
    ["bytes=0-", { first: 0, last: RECORDING_PIECE - 1 }],
    ["bytes=0-99", { first: 0, last: 99 }],
    [`bytes=${RECORDING_PIECE - 1}-`, { first: RECORDING_PIECE - 1, last: RECORDING_PIECE - 1 }],
    [`bytes=${RECORDING_PIECE}-${2 * RECORDING_PIECE}`, { first: RECORDING_PIECE, last: 2 * RECORDING_PIECE - 1 }],
    [`bytes=${size - 1}-${size + 50}`, { first: size - 1, last: size - 1 }],
    ["bytes=-4", { first: size - 4, last: size - 1 }],
    [`bytes=-${size * 2}`, { first: 0, last: RECORDING_PIECE - 1 }],
    [`bytes=${size}-`, "beyond"],
    ["bytes=9-3", "beyond"],
    ["bytes=-", "whole"],
    ["bytes=0-1,4-5", "whole"],
    ["pages=1-2", "whole"],
  ])("for %s: %o", (range, span) => {
    expect(spanOf(range, size)).toEqual(span);
  });
});
