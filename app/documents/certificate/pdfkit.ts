import { createRequire } from "node:module";

type Library = typeof import("pdfkit");

const require = createRequire(import.meta.url);
let library: Library | undefined;

/** pdfkit, loaded with the first certificate: loading it takes a tenth of the whole start of the server. */
export function newDocument(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  library ??= require("pdfkit") as Library;
  return new library(options);
}
