import { createRequire } from "node:module";

type Library = typeof import("qrcode");

const require = createRequire(import.meta.url);
let library: Library | undefined;

/** The dots of a QR code, row by row. The library is loaded with the first certificate, like pdfkit. */
export function dotsOf(text: string): { readonly data: Uint8Array; readonly size: number } {
  library ??= require("qrcode") as Library;
  return library.create(text, { errorCorrectionLevel: "M" }).modules;
}
