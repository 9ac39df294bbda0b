import type { Certificate, CertificateState, IssuedCertificate } from "~/core/certification/model";
import type { Language } from "~/core/words";
import { readFonts } from "./certificate/fonts";
import { type CertificateOptions, certificatePdf, type Rosette } from "./certificate/pdf";
import { printable } from "./certificate/printable";
import { credentialJson, unknownVerificationJson, verificationJson } from "./credential";
import { ownDataJson, type OwnDataFile } from "./own-data";
import { reportCsv } from "./report/csv";
import { reportJson } from "./report/json";
import type { ReportTable } from "./report/table";
import { reportXlsx } from "./report/xlsx";

/** Everything that leaves the product as a file. Each is a function of what it is handed; none looks anything up. */
export type Documents = {
  certificatePdf(certificate: Certificate, options: CertificateOptions): Promise<Uint8Array>;
  credentialJson(certificate: Certificate, state: CertificateState, language: Language): Uint8Array;
  verificationJson(issued: IssuedCertificate, state: CertificateState): Uint8Array;
  unknownVerificationJson(): Uint8Array;
  /** Whether a name can be printed as it is written; otherwise a certificate shows `?` for what the font lacks. */
  canPrint(name: string): boolean;
  ownDataJson(file: OwnDataFile): Uint8Array;
  reportCsv(table: ReportTable): AsyncIterable<Uint8Array>;
  reportXlsx(table: ReportTable): AsyncIterable<Uint8Array>;
  reportJson(table: ReportTable): AsyncIterable<Uint8Array>;
};

export type DocumentSettings = {
  /** The folder of the font files, usually `app/documents/fonts` in the working directory. */
  readonly fontFolder: string;
  readonly rosette: (code: string, language: Language) => Rosette;
};

/** Reads the fonts and hands out the functions that make documents. Throws if a font file is missing. */
export function openDocuments({ fontFolder, rosette }: DocumentSettings): Documents {
  const fonts = readFonts(fontFolder);
  return {
    certificatePdf: (certificate, options) => certificatePdf(certificate, rosette(certificate.code, options.language), options, fonts),
    credentialJson,
    verificationJson,
    unknownVerificationJson,
    canPrint: (name) => !printable(name, (codePoint) => fonts.semibold.hasGlyphForCodePoint(codePoint)).includes("?") || name.includes("?"),
    ownDataJson,
    reportCsv,
    reportXlsx,
    reportJson,
  };
}
