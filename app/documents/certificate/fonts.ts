import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newDocument } from "./pdfkit";

export type FontName = "regular" | "semibold";

/** What we know of a font that pdfkit has parsed (a font object of fontkit). */
export type ParsedFont = {
  layout(text: string, features?: unknown): Run;
  getGlyph(id: number, codePoints: readonly number[]): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
};
type Glyph = { readonly id: number; readonly codePoints: readonly number[] };
type Position = { readonly xAdvance: number; readonly yAdvance: number; readonly xOffset: number; readonly yOffset: number };
type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[]; readonly advanceWidth: number };
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
  for (const name of ["regular", "semibold"] as const) document.registerFont(name, viewOf(fonts[name]) as unknown as Buffer);
}

/** Words whose shapes are remembered, of each font: most of a certificate stands on every other, too. */
const MOST_WORDS = 2_000;
const remembered = new WeakMap<ParsedFont, Map<string, Pick<Run, "glyphs" | "positions">>>();

function viewOf(font: ParsedFont): ParsedFont {
  const words = remembered.get(font) ?? new Map<string, Pick<Run, "glyphs" | "positions">>();
  remembered.set(font, words);
  const view = Object.create(font, {
    _glyphs: { value: {} },
    layout: {
      value: (text: string, features?: unknown): Run => {
        if (features !== undefined) return font.layout.call(view, text, features);
        const known = words.get(text);
        if (known) return runOf(known.glyphs.map(({ id, codePoints }) => view.getGlyph(id, codePoints)), known.positions);
        const run = font.layout.call(view, text);
        if (words.size < MOST_WORDS) words.set(text, { glyphs: run.glyphs.map(({ id, codePoints }) => ({ id, codePoints })), positions: run.positions.map((position) => ({ ...position })) });
        return run;
      },
    },
  }) as ParsedFont;
  return view;
}

/** pdfkit scales the positions where they stand, and asks for the width afterwards. */
function runOf(glyphs: readonly Glyph[], positions: readonly Position[]): Run {
  const own = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: own,
    get advanceWidth() {
      return own.reduce((width, { xAdvance }) => width + xAdvance, 0);
    },
  };
}
