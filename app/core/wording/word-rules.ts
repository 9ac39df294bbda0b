/** What the lists of wording find; every code is explained in `content/codes.md`. */
export type WordCode = "officialese" | "exclamation" | "gender-sign" | "click-here" | "status-word" | "straight-quotes" | "placeholder" | "stereotype" | "foreign-text";

/**
 * Whose words they are. `ours`: what the product says, also to authors. `said`: what somebody in the text says, writes or
 * thinks; it may be as people are. Inside `ours` whatever stands in quotation marks is `said` as well. `offered`: what a learner
 * can say; as people speak, but not about groups.
 */
export type Voice = "ours" | "said" | "offered";
/** `everywhere`: also where somebody speaks; otherwise in our own words only. */
export type WordRule = { readonly code: WordCode; readonly everywhere?: true; readonly de?: RegExp; readonly en?: RegExp; readonly message: (found: string) => string };

/** One pattern for a list of wordings, each as words of its own. */
export function anyOf(words: readonly string[], flags = "iu"): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, flags);
}

const OFFICIALESE = {
  de: anyOf([
    "bzw\\.", "ggf\\.", "o\\. ?g\\.", "u\\. ?g\\.", "i\\. ?d\\. ?R\\.", "i\\. ?H\\. ?v\\.", "gem\\. §",
    "im Rahmen (?:von|des|der|dieses|dieser|eines|einer|Ihrer|Ihres|unserer|unseres)", "aufgrund des Umstand(?:e?s)?", "aufgrund der Tatsache", "(?:zum|nach) Ablauf des",
    "Fälligkeitstermin(?:e?s?)", "hinsichtlich", "diesbezüglich(?:e[nrsm]?)?", "bezüglich", "seitens", "mittels", "zwecks", "behufs", "vorbehaltlich", "nach Maßgabe", "unter Bezugnahme",
    "(?:wird|werden) gebeten", "in Abzug bringen", "in Kenntnis (?:setzen|gesetzt)", "zur Kenntnis(?:nahme)? (?:bringen|gebracht)", "(?:zur|in) (?:Durchführung|Anwendung|Anrechnung) (?:kommen|kommt|gelangt|gelangen|bringen)",
    "Inanspruchnahme", "Bitte beachten Sie, dass", "(?:verfügen|verfügt) (?:nicht )?über die erforderlichen?",
    "(?:Prüfung|Änderung|Anmeldung|Bewertung|Beurteilung|Mitteilung|Eintragung|Anpassung|Zuweisung|Handlung) (?:vor(?:zu)?nehmen|vornimmt|durch(?:zu)?führen|durchführt)",
  ]),
  en: anyOf(["prior to", "in order to", "with regard to", "in respect of", "pursuant to", "hereby", "herewith", "thereof", "aforementioned", "utili[sz]e[sd]?", "please be advised", "in the event that", "for the purpose of", "subsequent to"]),
};

/** What a course or a lesson can be called by mistake; the fixed words stand in the glossary. */
const STATUS = {
  de: /^(?:Nicht (?:gestartet|begonnen)|Gestartet|In (?:Bearbeitung|Arbeit)|Erledigt|Fertig|Beendet|Absolviert|Gesperrt|Freigeschaltet|Verfristet|Nicht verfügbar)[.…]?$|(?<!\p{L})(?:Kurs|Lektion|Szene|Kapitel)(?: (?:ist|wurde|wird|war))?(?: (?:bereits|schon|noch|jetzt|nicht))* (?:gestartet|erledigt|absolviert|freigeschaltet|gesperrt|in Bearbeitung)(?!\p{L})|(?:Kurs|Lektion|Szene|Kapitel) (?:erfolgreich )?(?:absolviert|erledigt) (?:haben|hat)/u,
  en: /^(?:Not started|Done|Finished|Locked|Unlocked|Not available)[.…]?$|(?<!\p{L})(?:course|lesson|scene)(?: (?:is|was|has been))?(?: (?:already|not))* (?:unlocked|locked|in progress)(?!\p{L})/u,
};

export const WORD_RULES: readonly WordRule[] = [
  { code: "officialese", ...OFFICIALESE, message: (found) => `„${found}“ ist Amtsdeutsch. Schreiben Sie es, wie Sie es am Schalter sagen würden, oder setzen Sie es in Anführungszeichen, wenn jemand anders so schreibt.` },
  { code: "exclamation", de: /\S{0,20}!(?!=)/u, en: /\S{0,20}!(?!=)/u, message: (found) => `Hier rufen wir selbst: „${found}“. Ein Punkt genügt.` },
  {
    code: "gender-sign", de: /\p{L}{3,}[*:_](?:in|innen|r|e|n)(?!\p{L})|\p{L}{3,}\/-?in(?:nen)?(?!\p{L})|\p{Ll}{3,}In(?:nen)?(?!\p{L})/u,
    message: (found) => `„${found}“ liest eine Vorlesestimme schlecht. Schreiben Sie neutral („Beschäftigte“, „wer …“) oder beide Formen.`,
  },
  { code: "click-here", de: /(?<!\p{L})(?:hier klicken|klicken Sie (?:bitte )?hier|klick(?:e)? hier)(?!\p{L})/iu, en: /\bclick(?:ing)? (?:on )?here\b/iu, message: (found) => `„${found}“ sagt nicht, was geschieht. Schreiben Sie das Ziel in den Link.` },
  { code: "status-word", ...STATUS, message: (found) => `„${found}“ heißt sonst anders. Nehmen Sie: noch nicht begonnen, begonnen, abgeschlossen, noch nicht möglich, überfällig.` },
  { code: "straight-quotes", everywhere: true, de: /"[^"]{0,30}"?|”|(?<![\p{L}\p{N}])'\p{L}[^']{0,30}'(?!\p{L})/u, message: (found) => `Hier steht „${found.replaceAll(/["'”]/gu, "")}“ in geraden oder falschen Anführungszeichen. Schreiben Sie „ und “, innen ‚ und ‘.` },
  {
    code: "placeholder", everywhere: true, de: /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX+|xxx+)(?![\p{L}\p{N}])|lorem ipsum|\?\?\?|\[(?:Text|Platzhalter|folgt|fehlt|tbd|todo)[^\]]{0,30}\]/iu,
    en: /\b(?:TODO|FIXME|TBD|XXX+)\b|lorem ipsum|\?\?\?|\[(?:text|placeholder|to follow|missing|tbd|todo)[^\]]{0,30}\]/iu,
    message: (found) => `„${found}“ steht für etwas, das noch fehlt. Schreiben Sie es.`,
  },
];
