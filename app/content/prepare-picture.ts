import { MOST_PIXELS, sniffPicture } from "../core/media/picture";

/** Wide enough for the reading column on a sharp screen. */
const WIDEST = 1_600;
const TALLEST = 2_400;
/** Milliseconds in which the library has to be done with one picture. */
const SECONDS = 10;
const QUALITY = 82;

export type PictureAsked = { readonly file: string; readonly base64: string };
/** `picture-kind`: none of the formats; `picture-pixels`: too many of them; `picture-broken`: it cannot be decoded. */
export type PictureMade = { readonly base64: string; readonly width: number; readonly height: number } | { readonly refused: "picture-kind" | "picture-pixels" | "picture-broken" };

/**
 * A picture made anew from its pixels: turned as its camera held it, no wider than a page, and without anything else that
 * stood in the file. Runs in the child; the library is loaded with the first picture.
 */
export async function preparePicture({ base64 }: PictureAsked): Promise<PictureMade> {
  const bytes = Buffer.from(base64, "base64");
  const kind = sniffPicture(bytes);
  if (kind === undefined) return { refused: "picture-kind" };
  try {
    const { default: sharp } = await import("sharp");
    sharp.cache(false);
    sharp.concurrency(1);
    const { width = 0, height = 0, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return { refused: "picture-pixels" };
    if (width === 0 || height === 0 || !FORMATS.has(String(format))) return { refused: "picture-broken" };
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: WIDEST, height: TALLEST, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp(kind === "png" ? { quality: QUALITY, nearLossless: true } : { quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { base64: data.toString("base64"), width: info.width, height: info.height };
  } catch {
    return { refused: "picture-broken" };
  }
}

/** What the library may call what we have sniffed. */
const FORMATS: ReadonlySet<string> = new Set(["png", "jpeg", "webp", "heif", "avif"]);
