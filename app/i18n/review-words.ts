import type { CastSeen, NormSeen, ReviewSheet } from "../core/scenario/review";
import { inLanguage, type Day, type Language, type Words } from "../core/words";
import { partWords } from "./part-words";
import type { Translate } from "./texts";

/** A piece of text; `lang` where it is not in the language of the page. */
export type Piece = { readonly text: string; readonly lang?: Language };
/** One part of the sheet as it is written, on the page and in Markdown: facts, then a table, then a list. */
export type ReviewPart = {
  readonly id: string;
  readonly title: string;
  readonly lead?: Piece;
  readonly facts?: readonly { readonly name: string; readonly value: Piece }[];
  readonly table?: { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (readonly Piece[])[])[] };
  /** `links`: the texts of the list are addresses. */
  readonly list?: readonly Piece[];
  readonly links?: true;
};

/** `longDay`: a day as people write it. */
type Reading = { readonly language: Language; readonly t: Translate; readonly longDay: (day: Day, language: Language) => string };

/** The sheet in words, part by part, what is open first. */
export function reviewParts(sheet: ReviewSheet, reading: Reading): readonly ReviewPart[] {
  const { t } = reading;
  const say = sayIn(reading);
  const { swapTest, structuralCause, authorityCould, sources, remarks } = sheet;
  return [
    { id: "offen", title: t("workshop.review.open"), list: sheet.open.length === 0 ? [{ text: t("workshop.review.nothingOpen") }] : sheet.open.map(({ point, count }) => ({ text: t(`workshop.review.points.${point}`, { count }) })) },
    { id: "beweis", title: t("workshop.review.proof"), list: proof(sheet, reading) },
    { id: "besetzung", title: t("workshop.review.cast"), lead: { text: t("workshop.review.castLead") }, table: castTable(sheet.cast, reading) },
    { id: "ursache", title: t("workshop.review.cause"), lead: say(structuralCause) },
    { id: "aendern", title: t("workshop.review.could"), list: authorityCould.map(say) },
    { id: "probe", title: t("workshop.review.swap"), facts: [
      { name: t("workshop.review.exchanged"), value: say(swapTest.exchanged) },
      { name: t("workshop.review.finding"), value: say(swapTest.finding) },
      ...(swapTest.remains ? [{ name: t("workshop.review.remains"), value: say(swapTest.remains) }] : []),
      ...Object.entries(swapTest.cards).map(([id, words]) => ({ name: id, value: say(words) })),
      { name: t("workshop.review.swapBy"), value: { text: t(`workshop.review.${swapTest.checkedBy}`) } },
    ] },
    { id: "recht", title: t("workshop.review.law"), lead: say(sheet.lawNote), table: lawTable(sheet.norms, reading) },
    { id: "quellen", title: t("workshop.review.sources"), ...(sources.length === 0 ? { lead: { text: t("workshop.review.ownRules") } } : { list: sources.map((text) => ({ text })), links: true as const }) },
    { id: "hinweise", title: t("workshop.review.remarks"), list: remarks.length === 0 ? [{ text: t("workshop.review.noRemarks") }] : remarks.map(({ file, line, message }) => german(t("workshop.review.remark", { file, line, message }), reading)) },
  ];
}

function proof({ moments, endings, walked }: ReviewSheet, { t, language }: Reading): readonly Piece[] {
  const numbers = new Intl.NumberFormat(language);
  const states = !walked ? t("workshop.review.notWalked") : t(walked.complete ? "workshop.review.states" : "workshop.review.statesNotAll", { count: numbers.format(walked.states) });
  return [t("workshop.review.moments", { count: numbers.format(moments) }), t("workshop.review.endings", { count: numbers.format(endings) }), states].map((text) => ({ text }));
}

function castTable(cast: readonly CastSeen[], reading: Reading): ReviewPart["table"] {
  const { t, language } = reading;
  const names = new Intl.DisplayNames([language], { type: "language" });
  const unsaid = t("workshop.review.unsaid");
  const rows = cast.map(({ name, side, casting, elsewhere }) => [
    [{ text: name }], [{ text: t(`workshop.review.${side}`) }], [{ text: casting ? partWords(casting.part, language) : unsaid }], [{ text: (casting && names.of(casting.nameFrom)) ?? unsaid }],
    elsewhere.length === 0 ? [{ text: t("workshop.review.nobody") }] : elsewhere.map((other): Piece => ({
      text: t("workshop.review.there", { name: other.name, scenario: sayIn(reading)(other.scenario).text, side: t(`workshop.review.${other.side}`), part: partWords(other.part, language), same: t(`workshop.review.same.${other.same}`) }),
    })),
  ]);
  return { caption: t("workshop.review.castCaption"), columns: (["person", "side", "part", "nameFrom", "elsewhere"] as const).map((column) => t(`workshop.review.${column}`)), rows };
}

function lawTable(norms: readonly NormSeen[], reading: Reading): ReviewPart["table"] {
  const { t, language, longDay } = reading;
  const rows = norms.map(({ norm, asOf, reviewBy, overdue, certainty, checked }) => {
    const day = longDay(reviewBy, language);
    const told = [longDay(asOf, language), overdue ? t("workshop.review.overdueMark", { day }) : day, t(`workshop.review.${certainty}`), t(checked ? "workshop.review.done" : "workshop.review.notDone")];
    return [[sayIn(reading)(norm)], ...told.map((text) => [{ text }])];
  });
  return { caption: t("workshop.review.lawCaption"), columns: (["norm", "asOf", "reviewBy", "certainty", "practitioner"] as const).map((column) => t(`workshop.review.${column}`)), rows };
}

function sayIn({ language }: Reading): (words: Words) => Piece {
  return (words) => {
    const { text, language: spoken } = inLanguage(words, language);
    return { text: text.replace(/\s+/gu, " ").trim(), ...(spoken === language ? {} : { lang: spoken }) };
  };
}

/** The check speaks German. */
function german(text: string, { language }: Reading): Piece {
  return { text, ...(language === "de" ? {} : { lang: "de" }) };
}
