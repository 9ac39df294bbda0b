import { buffer } from "node:stream/consumers";
import type { Certificate, CertificateState } from "~/core/certification/model";
import type { Language } from "~/core/words";
import { credentialJson } from "../credential";
import { drawLists, drawRows, drawSubject } from "./body";
import { type Fonts, noDefaultFont, registerFonts } from "./fonts";
import { documentLine, drawFooters } from "./footer";
import { drawHeader } from "./header";
import { drawIssue } from "./issue";
import { ACCESSIBILITY_CLAIM, metadataText } from "./metadata";
import { Paper } from "./paper";
import { newDocument } from "./pdfkit";
import { type CertificateSheet, certificateSheet } from "./sheet";

const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

export type CertificateOptions = { readonly language: Language; readonly state: CertificateState };

/** The line pattern of a code: paths in a box of 200 and its description in words. */
export type Rosette = { readonly paths: readonly string[]; readonly description: string };

/**
 * A certificate as a tagged PDF (PDF/UA-1 and PDF/A-3a are declared) with its credential attached.
 * Reads only the record; the same record, language and state give the same bytes.
 */
export async function certificatePdf(certificate: Certificate, rosette: Rosette, options: CertificateOptions, fonts: Fonts): Promise<Uint8Array> {
  const { language, state } = options;
  const sheet = certificateSheet(certificate, language, state);
  const document = openDocument(sheet, new Date(certificate.issuedAt));
  const bytes = buffer(document);
  registerFonts(document, fonts);
  const paper = new Paper(document, fonts);
  drawHeader(paper, sheet, rosette.paths);
  drawSubject(paper, sheet);
  drawRows(paper, sheet);
  drawLists(paper, sheet);
  drawIssue(paper, sheet, rosette.description);
  drawFooters(paper, sheet);
  paper.root.end();
  attach(document, credentialJson(certificate, state, language), new Date(certificate.issuedAt));
  document.appendXML(ACCESSIBILITY_CLAIM);
  document.end();
  return await bytes;
}

function openDocument(sheet: CertificateSheet, issuedAt: Date): PDFKit.PDFDocument {
  return newDocument({
    size: "A4",
    // The paper decides where a page ends; without margins pdfkit never breaks one by itself.
    margin: 0,
    font: noDefaultFont,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    displayTitle: true,
    lang: LOCALES[sheet.language],
    bufferPages: true,
    info: {
      CreationDate: issuedAt,
      Creator: "Gegenüber",
      Title: metadataText(`${sheet.heading}: ${sheet.title.text}, ${sheet.name}`),
      Author: metadataText(sheet.authority),
      Subject: metadataText(documentLine(sheet)),
    },
  });
}

function attach(document: PDFKit.PDFDocument, json: Uint8Array, issuedAt: Date): void {
  const options = {
    name: "credential.json", type: "application/json", description: "Credential", relationship: "Data" as const,
    creationDate: issuedAt, modifiedDate: issuedAt,
  };
  document.file(Buffer.from(json), options);
}
