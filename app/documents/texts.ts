import type { CertificateKind, CertificateState } from "~/core/certification/model";
import type { Language } from "~/core/words";

export type DocumentTexts = {
  readonly kind: Readonly<Record<CertificateKind, string>>;
  readonly kindNote: Readonly<Record<CertificateKind, string>>;
  readonly statement: Readonly<Record<CertificateKind, string>>;
  readonly assessment: Readonly<Record<CertificateKind, string>>;
  readonly notice: Readonly<Record<Exclude<CertificateState, "valid">, string>>;
  readonly state: Readonly<Record<CertificateState, string>>;
  readonly until: string;
  readonly demonstration: string;
  readonly rows: Readonly<Record<"authority" | "course" | "period" | "format" | "extent" | "assessment" | "validUntil" | "code", string>>;
  readonly version: string;
  readonly format: string;
  readonly unit: string;
  readonly units: string;
  readonly to: string;
  readonly noEnd: string;
  readonly including: string;
  readonly contents: string;
  readonly objectives: string;
  readonly issue: string;
  readonly issuedBy: string;
  readonly machine: string;
  readonly check: string;
  readonly checkHint: string;
  readonly rosette: string;
  readonly qr: string;
  readonly link: string;
  readonly page: string;
  readonly of: string;
};

const german: DocumentTexts = {
  kind: { attendance: "Teilnahmebescheinigung", assessed: "Zertifikat" },
  kindNote: { attendance: "ohne Lernerfolgskontrolle", assessed: "mit Lernerfolgskontrolle" },
  statement: {
    attendance: "hat alle Teile dieses Kurses bearbeitet:",
    assessed: "hat diesen Kurs abgeschlossen und die Wissensfragen bestanden:",
  },
  assessment: { attendance: "ohne Lernerfolgskontrolle", assessed: "Wissensfragen mit Erläuterung, bestanden" },
  notice: {
    revoked: "Widerrufen. Dieses Dokument gilt nicht mehr.",
    superseded: "Ersetzt. Statt dieses Dokuments gilt ein neu ausgestelltes.",
    expired: "Abgelaufen.",
  },
  state: { valid: "Gültig", revoked: "Widerrufen", superseded: "Ersetzt", expired: "Abgelaufen" },
  until: "Gültig war dieses Dokument bis einschließlich",
  demonstration: "Demonstration. Dieses Dokument ist kein Nachweis.",
  rows: {
    authority: "Dienststelle", course: "Kurs", period: "Zeitraum", format: "Form", extent: "Umfang",
    assessment: "Lernerfolgskontrolle", validUntil: "Gültig bis", code: "Nummer",
  },
  version: "Fassung",
  format: "E-Learning, Selbstlernkurs",
  unit: "Unterrichtseinheit à 45 Minuten (nominal)",
  units: "Unterrichtseinheiten à 45 Minuten (nominal)",
  to: "bis",
  noEnd: "ohne Enddatum",
  including: "einschließlich",
  contents: "Inhalte",
  objectives: "Lernziele",
  issue: "Ausstellung und Prüfung",
  issuedBy: "Ausgestellt von",
  machine: "Maschinell erstellt, ohne Unterschrift gültig.",
  check: "Echtheit prüfen:",
  checkHint: "Ob dieses Dokument noch gilt, steht auf der Prüfseite.",
  rosette: "Zeichen zum Vergleichen:",
  qr: "QR-Code mit der Adresse der Prüfseite:",
  link: "Prüfseite dieses Dokuments öffnen",
  page: "Seite",
  of: "von",
};

const english: DocumentTexts = {
  kind: { attendance: "Certificate of attendance", assessed: "Certificate" },
  kindNote: { attendance: "without an assessment", assessed: "with an assessment" },
  statement: {
    attendance: "has worked through all parts of this course:",
    assessed: "has completed this course and passed its knowledge questions:",
  },
  assessment: { attendance: "without an assessment", assessed: "Knowledge questions with explanations, passed" },
  notice: {
    revoked: "Revoked. This document is no longer valid.",
    superseded: "Superseded. A newly issued document replaces this one.",
    expired: "Expired.",
  },
  state: { valid: "Valid", revoked: "Revoked", superseded: "Superseded", expired: "Expired" },
  until: "This document was valid up to and including",
  demonstration: "Demonstration. This document proves nothing.",
  rows: {
    authority: "Authority", course: "Course", period: "Period", format: "Format", extent: "Extent",
    assessment: "Assessment", validUntil: "Valid until", code: "Number",
  },
  version: "version",
  format: "E-learning, self-paced course",
  unit: "teaching unit of 45 minutes (nominal)",
  units: "teaching units of 45 minutes (nominal)",
  to: "to",
  noEnd: "no end date",
  including: "inclusive",
  contents: "Contents",
  objectives: "Learning objectives",
  issue: "Issue and verification",
  issuedBy: "Issued by",
  machine: "Produced by machine, valid without a signature.",
  check: "Verify this document:",
  checkHint: "The verification page says whether this document is still valid.",
  rosette: "Pattern to compare:",
  qr: "QR code with the address of the verification page:",
  link: "Open the verification page of this document",
  page: "Page",
  of: "of",
};

/** The words of the documents: a small table of their own, so that a document never depends on a page's translation. */
export const TEXTS: Readonly<Record<Language, DocumentTexts>> = { de: german, en: english };
