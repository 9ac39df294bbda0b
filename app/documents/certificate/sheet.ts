import { printCode } from "~/core/certification/code";
import type { Certificate, CertificateKind, CertificateState } from "~/core/certification/model";
import { inLanguage, type Language, type Shown } from "~/core/words";
import { printVersion, verificationAddress } from "../address";
import { longDay, wallClock } from "../dates";
import { landName } from "../lands";
import { type DocumentTexts, TEXTS } from "../texts";

/** All that a certificate says, in words and in reading order. What it looks like is decided elsewhere. */
export type CertificateSheet = {
  readonly language: Language;
  readonly kind: CertificateKind;
  readonly state: CertificateState;
  /** What must be read before all else: a state other than valid. */
  readonly notice?: string;
  readonly demonstration?: string;
  readonly authority: string;
  readonly heading: string;
  readonly note: string;
  readonly name: string;
  readonly statement: string;
  readonly title: Shown;
  readonly otherTitle?: Shown;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly language?: Language }[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly Shown[] }[];
  readonly issue: { readonly heading: string; readonly lines: readonly string[] };
  readonly code: string;
  readonly address: string;
  readonly texts: DocumentTexts;
};

/** A certificate in words, in a language and a state. */
export function certificateSheet(certificate: Certificate, language: Language, state: CertificateState): CertificateSheet {
  const texts = TEXTS[language];
  const { course, kind, authority } = certificate;
  const title = inLanguage(course.title, language);
  const issuedOn = wallClock(certificate.issuedAt, authority.timeZone).day;
  return {
    language, kind, state, texts,
    notice: noticeOf(certificate, language, state),
    demonstration: certificate.demonstration ? texts.demonstration : undefined,
    authority: authority.name,
    heading: texts.kind[kind],
    note: texts.kindNote[kind],
    name: certificate.name,
    statement: texts.statement[kind],
    title,
    otherTitle: otherTitle(course.title, title),
    rows: rowsOf(certificate, language),
    lists: [
      { heading: texts.contents, items: course.contents.map((words) => inLanguage(words, language)) },
      { heading: texts.objectives, items: course.objectives.map((words) => inLanguage(words, language)) },
    ].filter((list) => list.items.length > 0),
    issue: {
      heading: texts.issue,
      lines: [`${authority.place}, ${longDay(issuedOn, language)}`, `${texts.issuedBy} ${authority.name}`, texts.machine],
    },
    code: printCode(certificate.code),
    address: verificationAddress(certificate, language),
  };
}

function noticeOf(certificate: Certificate, language: Language, state: CertificateState): string | undefined {
  if (state === "valid") return undefined;
  const texts = TEXTS[language];
  if (state !== "expired" || certificate.validUntil === undefined) return texts.notice[state];
  return `${texts.notice.expired} ${texts.until} ${longDay(certificate.validUntil, language)}.`;
}

function otherTitle(words: Certificate["course"]["title"], shown: Shown): Shown | undefined {
  const other = inLanguage(words, shown.language === "de" ? "en" : "de");
  return other.language === shown.language || other.text === shown.text ? undefined : other;
}

function rowsOf(certificate: Certificate, language: Language): CertificateSheet["rows"] {
  const texts = TEXTS[language];
  const { authority, course, period, units, validUntil } = certificate;
  const from = longDay(period.from, language);
  const to = longDay(period.to, language);
  const count = language === "de" ? String(units).replace(".", ",") : String(units);
  return [
    { label: texts.rows.authority, value: `${authority.name} (${landName(authority.land)})`, language: "de" },
    { label: texts.rows.course, value: `${course.code}, ${texts.version} ${printVersion(course.version)}` },
    { label: texts.rows.period, value: from === to ? from : `${from} ${texts.to} ${to}` },
    { label: texts.rows.format, value: texts.format },
    { label: texts.rows.extent, value: `${count} ${units === 1 ? texts.unit : texts.units}` },
    { label: texts.rows.assessment, value: texts.assessment[certificate.kind] },
    { label: texts.rows.validUntil, value: validUntil ? `${longDay(validUntil, language)} (${texts.including})` : texts.noEnd },
    { label: texts.rows.code, value: printCode(certificate.code) },
  ];
}
