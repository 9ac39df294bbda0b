import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { endChildren, runInChild } from "~/content/child-pool";
import type { PictureMade } from "~/content/prepare-picture";

afterAll(endChildren);

async function prepared(bytes: Uint8Array): Promise<PictureMade> {
  const made = await runInChild("picture", { file: "x", base64: Buffer.from(bytes).toString("base64") });
  if ("problems" in made) throw new Error(made.problems[0]?.code);
  return made;
}

const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#335577" } });

test.each(["png", "jpeg", "webp", "avif"] as const)("a picture in %s becomes WebP without what stood beside its pixels", async (format) => {
  const bytes = await canvas(40, 30).withExif({ IFD0: { Copyright: "GEHEIM", ImageDescription: "49.0N 8.4E" } }).toFormat(format).toBuffer();
  const made = await prepared(bytes);
  if ("refused" in made) throw new Error(made.refused);
  const result = Buffer.from(made.base64, "base64");
  const about = await sharp(result).metadata();
  expect(about).toMatchObject({ format: "webp", width: 40, height: 30 });
  expect([about.exif, about.xmp, about.icc]).toEqual([undefined, undefined, undefined]);
  expect(result.includes("GEHEIM")).toBe(false);
});

test("a wide picture becomes as wide as a page, and one that a camera held sideways is turned", async () => {
  expect(await prepared(await canvas(4000, 1000).jpeg().toBuffer())).toMatchObject({ width: 1600, height: 400 });
  expect(await prepared(await canvas(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer())).toMatchObject({ width: 30, height: 40 });
});

test("what is appended to a picture does not come along", async () => {
  const made = await prepared(Buffer.concat([await canvas(8, 8).jpeg().toBuffer(), Buffer.from("<script>alert(1)</script>")]));
  if ("refused" in made) throw new Error(made.refused);
  expect(Buffer.from(made.base64, "base64").includes("script")).toBe(false);
});

test.each([
  ["a script", "<script>alert(1)</script>", "picture-kind"],
  ["a drawing with a script", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "picture-kind"],
  ["a page", "<!doctype html><p>x", "picture-kind"],
  ["a GIF", "GIF89a\u0001\u0000\u0001\u0000", "picture-kind"],
  ["a script with the beginning of a picture", "\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>", "picture-broken"],
  ["nothing", "", "picture-kind"],
])("%s is refused", async (_name, text, refused) => {
  expect(await prepared(Buffer.from(text, "latin1"))).toEqual({ refused });
});

test("a small file that asks for very many pixels is refused before they are there", async () => {
  const bytes = Buffer.from(await canvas(8, 8).png().toBuffer());
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  expect(await prepared(bytes)).toEqual({ refused: "picture-pixels" });
});

test("half a picture is refused", async () => {
  const whole = await canvas(400, 300).png().toBuffer();
  expect(await prepared(whole.subarray(0, Math.floor(whole.length / 2)))).toEqual({ refused: "picture-broken" });
});
