import type { Fonts } from "./fonts";
import { printable } from "./printable";
import { CONTENT_WIDTH, PAGE, type Style } from "./style";

export type Element = PDFKit.PDFStructureElement;
type Place = {
  readonly x?: number;
  readonly width?: number;
  readonly language?: string;
  readonly align?: "right";
  readonly underline?: boolean;
};
/** What pdfkit takes for a structure element; its types know only a part. */
type ElementOptions = { lang?: string; alt?: string; actual?: string; scope?: "Row"; bbox?: number[]; placement?: "Block" };

/** A document being written from top to bottom: what is drawn belongs to an element of the structure or is an artifact. */
export class Paper {
  readonly root: Element;
  y: number = PAGE.top;

  constructor(readonly document: PDFKit.PDFDocument, private readonly fonts: Fonts) {
    this.root = document.struct("Document");
    document.addStructure(this.root);
  }

  /** A new element as the last child of another; to be ended when its content is complete. */
  open(parent: Element, tag: string, options: ElementOptions = {}): Element {
    const element = this.document.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** An element with a text at the current height; moves below it. */
  write(parent: Element, tag: string, text: string, style: Style, place: Place = {}): void {
    const shown = this.shown(text, style);
    const element = this.open(parent, tag, { lang: place.language, actual: shown === text ? undefined : text });
    element.add(() => this.put(shown, style, place));
    element.end();
    this.y += this.height(text, style, place.width);
  }

  /** A text at the current height without an element of its own and without moving. */
  put(text: string, style: Style, place: Place = {}): void {
    this.set(style).text(this.shown(text, style), place.x ?? PAGE.left, this.y, {
      width: place.width ?? CONTENT_WIDTH, lineGap: style.lineGap ?? 1, align: place.align, underline: place.underline,
    });
  }

  /** How high a text is in a style and width. */
  height(text: string, style: Style, width: number = CONTENT_WIDTH): number {
    return this.set(style).heightOfString(this.shown(text, style), { width, lineGap: style.lineGap ?? 1 });
  }

  /** Something that says nothing: a line, an area, an ornament, a repeated footer. */
  artifact(draw: (document: PDFKit.PDFDocument) => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.document.markContent("Artifact", { type });
    this.document.save();
    draw(this.document);
    this.document.restore();
    this.document.endMarkedContent();
  }

  /** A hairline across the content at the current height. */
  rule(colour: string): void {
    this.artifact((document) => {
      document.moveTo(PAGE.left, this.y).lineTo(PAGE.width - PAGE.right, this.y).lineWidth(0.6).stroke(colour);
    });
  }

  /** Whether so much still fits on this page. */
  fits(height: number): boolean {
    return this.y + height <= PAGE.height - PAGE.bottom;
  }

  /** Goes on at the top of a new page unless so much still fits on this one. */
  ensure(height: number): void {
    if (this.fits(height)) return;
    this.document.addPage();
    this.y = PAGE.top;
  }

  private set(style: Style): PDFKit.PDFDocument {
    return this.document.font(style.font).fontSize(style.size).fillColor(style.colour);
  }

  private shown(text: string, style: Style): string {
    return printable(text, (codePoint) => this.fonts[style.font].hasGlyphForCodePoint(codePoint));
  }
}
