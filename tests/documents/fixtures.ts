import type { Certificate, IssuedCertificate } from "~/core/certification/model";
import { openDocuments } from "~/documents/open";
import type { Cell, ReportTable } from "~/documents/report/table";

export const documents = openDocuments({
  fontFolder: "app/documents/fonts",
  rosette: (code, language) => ({
    paths: ["M20 100 L180 100", "M100 20 L100 180"],
    description: `${language === "de" ? "Kreuz" : "Cross"} ${code.slice(0, 4)}`,
  }),
});

export function aCertificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    id: "certificate-1",
    code: "7F3A9C21ABCDEFGH",
    kind: "assessed",
    learner: "learner-1",
    name: "Jürgen Größe-Łukasz",
    authority: { id: "authority-1", name: "Stadt Musterstadt, Ausländerbehörde", land: "NW", place: "Musterstadt", timeZone: "Europe/Berlin" },
    course: {
      id: "verstaendigung",
      code: "K3",
      version: "7f3a9c21deadbeef7f3a9c21deadbeef",
      title: { de: "Verständigung sichern", en: "Making sure we understand each other" },
      objectives: [{ de: "Sie bereiten ein Gespräch vor.", en: "You prepare a conversation." }],
      contents: [{ de: "Einfache Sprache", en: "Plain language" }, { de: "Sprachmittlung" }],
    },
    units: 6,
    period: { from: "2026-11-03", to: "2026-11-22" },
    issuedAt: "2026-11-22T23:30:00.000Z",
    validUntil: "2028-11-22",
    verification: { origin: "https://gegenueber.example.org", path: "/nachweis/7F3A-9C21-ABCD-EFGH" },
    demonstration: false,
    ...changes,
  };
}

export function anIssued(changes: Partial<IssuedCertificate> = {}): IssuedCertificate {
  return { certificate: aCertificate(), ...changes };
}

export function aTable(rows: readonly (readonly Cell[])[], changes: Partial<ReportTable> = {}): ReportTable {
  return {
    title: "Abschlüsse",
    columns: [
      { key: "person", label: "Person", kind: "text" },
      { key: "completed", label: "Abgeschlossen am", kind: "date" },
      { key: "units", label: "Einheiten", kind: "number" },
    ],
    rows,
    filters: [{ label: "Kurs", value: "=Verständigung & mehr" }],
    asOf: "2026-11-22T23:30:00.000Z",
    timeZone: "Europe/Berlin",
    language: "de",
    ...changes,
  };
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Texts that would be a formula, or hide one, in some spreadsheet. */
export const HOSTILE: readonly string[] = [
  "=1+1", "+49 123", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\tTab", "  =1+1", "\u00a0=1+1", "\u200b=1+1", "\uFEFF=1+1",
  "＝1+1", "＋1", "－1", "＠x", "'=1+1", '"=1+1"', "=cmd|' /C calc'!A0", "x;=1+1", "x,=1+1", 'x",=1+1', "x\n=1+1", "x\ty",
];
