import type { YAMLError } from "yaml";

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["ALIAS_PROPS", "Ein Verweis (*) ist nicht erlaubt. Schreiben Sie den Text aus."],
  ["BAD_ALIAS", "Ein Verweis (*) ist nicht erlaubt. Setzen Sie den Text in Anführungszeichen."],
  ["BAD_DIRECTIVE", "Zeilen mit % sind nicht erlaubt. Löschen Sie die Zeile."],
  ["BAD_DQ_ESCAPE", "Nach dem Rückstrich steht kein gültiges Zeichen. Schreiben Sie \\\\ für einen Rückstrich."],
  ["BAD_INDENT", "Die Einrückung passt nicht zur Zeile darüber. Rücken Sie mit Leerzeichen gleich weit ein."],
  ["BAD_PROP_ORDER", "Anker und Kennzeichen sind nicht erlaubt. Löschen Sie sie."],
  ["BAD_SCALAR_START", "Der Text beginnt mit einem Sonderzeichen. Setzen Sie ihn in Anführungszeichen."],
  ["BLOCK_AS_IMPLICIT_KEY", "Hier stehen zwei Angaben in einer Zeile. Setzen Sie Text mit Doppelpunkt in Anführungszeichen."],
  ["BLOCK_IN_FLOW", "In Klammern darf keine eingerückte Liste stehen. Schreiben Sie sie in einer Zeile."],
  ["KEY_OVER_1024_CHARS", "Der Name ist zu lang."],
  ["MISSING_CHAR", "Hier fehlt ein Zeichen: ein Anführungszeichen, eine Klammer, ein Komma oder ein Leerzeichen nach dem Doppelpunkt."],
  ["MULTILINE_IMPLICIT_KEY", "Ein Name darf nicht über zwei Zeilen gehen. Fehlt ein Anführungszeichen am Ende der Zeile davor?"],
  ["MULTIPLE_ANCHORS", "Anker (&) sind nicht erlaubt."],
  ["MULTIPLE_DOCS", "Die Datei enthält mehrere Dokumente. Löschen Sie die Zeile --- oder teilen Sie die Datei."],
  ["MULTIPLE_TAGS", "Kennzeichen (!) sind nicht erlaubt."],
  ["NON_STRING_KEY", "Namen sind Texte. Setzen Sie keine Zahl und keine Liste vor den Doppelpunkt."],
  ["TAB_AS_INDENT", "Rücken Sie mit Leerzeichen ein, nicht mit dem Tabulator."],
  ["TAG_RESOLVE_FAILED", "Kennzeichen mit ! sind nicht erlaubt. Setzen Sie den Text in Anführungszeichen."],
  ["UNEXPECTED_TOKEN", "Hier steht etwas, das nicht hierher gehört. Prüfen Sie Anführungszeichen, Klammern und Einrückung darüber."],
]);

/** The parser's message as a sentence for authors. */
export function yamlSentence(fault: YAMLError): string {
  return SENTENCES.get(fault.code) ?? "Diese Stelle ist nicht lesbar. Prüfen Sie Anführungszeichen, Einrückung und Doppelpunkte.";
}
