import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newDocument } from "./pdfkit";

export type FontName = "regular" | "semibold";

/** What we know of a font that pdfkit has parsed (a font object of fontkit). */
export type ParsedFont = { readonly layout: unknown; hasGlyphForCodePoint(codePoint: number): boolean };
export type Fonts = Readonly<Record<FontName, ParsedFont>>;

/** Both fonts, parsed. Once per process: decoding their tables takes longer than drawing a certificate. */
export function readFonts(folder: string): Fonts {
  return { regular: parse(join(folder, "fira-sans-400.ttf")), semibold: parse(join(folder, "fira-sans-600.ttf")) };
}

function parse(file: string): ParsedFont {
  const scratch = newDocument({ font: noDefaultFont, autoFirstPage: false });
  scratch.registerFont("font", readFileSync(file)).font("font");
  const { font } = (scratch as unknown as { readonly _font: { readonly font: ParsedFont } })._font;
  return font;
}

/** `null` keeps pdfkit from starting with Helvetica, which it cannot embed. Its types do not know that. */
export const noDefaultFont = null as unknown as string;

/**
 * Makes the fonts known to a document. fontkit remembers for each glyph the characters that first led to it and
 * pdfkit writes those into the file; so each document gets a view with a memory of its own, or its bytes would
 * depend on the documents before it.
 */
export function registerFonts(document: PDFKit.PDFDocument, fonts: Fonts): void {
  for (const name of ["regular", "semibold"] as const) {
    const view: unknown = Object.create(fonts[name], { _glyphs: { value: {} } });
    document.registerFont(name, view as Buffer);
  }
}
