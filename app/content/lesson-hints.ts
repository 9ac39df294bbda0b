import type { ProblemCode } from "./codes";

/** What the parser says, and what an author should do about it. First match wins. */
const HINTS: readonly (readonly [RegExp, ProblemCode, string])[] = [
  [/to create a comment in MDX|Unexpected character `!`/u, "comment-html", "Kommentare schreiben Sie als {/* … */}, nicht als <!-- … -->."],
  [/create a link in MDX|Unexpected character `\/` \(U\+002F\) before local name|Unexpected character `@`/u, "link-angles", "Adressen in spitzen Klammern gehen hier nicht. Schreiben Sie [Text](https://…)."],
  [/import\/exports? with acorn|import\/export in `import/u, "module", "Ein Absatz darf nicht mit dem Wort „import“ oder „export“ beginnen: Er würde als Programm gelesen. Stellen Sie den Satz um; Programme sind nicht erlaubt."],
  [/expression with acorn|Unexpected end of file in expression|Unexpected content after expression|Unexpected lazy line in expression/u, "expression", "Geschweifte Klammern haben in Lektionen eine Bedeutung. Schreiben Sie \\{ und \\}, wenn Sie die Zeichen meinen; Programme sind nicht erlaubt."],
  [/closing tag for `<(br|hr|img|input|meta|link)/u, "html-element", "HTML-Elemente sind nicht erlaubt. Eine neue Zeile erzwingen Sie mit einem Rückstrich am Zeilenende, eine Trennlinie mit ***."],
  [/closing tag for `<[a-z]/u, "html-element", "HTML-Elemente sind nicht erlaubt. Schreiben Sie **fett**, *betont* oder einen Baustein."],
  [/Expected (?:a|the) closing tag/u, "block-unclosed", "Dieser Baustein wird nicht geschlossen, oder sein Ende steht im falschen Absatz. Setzen Sie Anfang und Ende in eigene Zeilen."],
  [/Unexpected closing (?:tag|slash)|Unexpected closing/u, "block-unopened", "Hier endet ein Baustein, der nicht begonnen hat. Prüfen Sie Namen und Reihenfolge."],
  [/before name|Unexpected character .* in (?:name|local name|member name)|after `<`/u, "angle", "Nach „<“ erwartet die Prüfung einen Baustein. Schreiben Sie \\< oder „kleiner als“, wenn Sie das Zeichen meinen (zum Beispiel 3 \\< 5)."],
  [/spread|attribute/iu, "attribute-form", "Eine Angabe in diesem Baustein ist nicht lesbar. Schreiben Sie name=\"Wert\", mit geraden Anführungszeichen."],
  [/Unexpected end of file/u, "block-unclosed", "Der Baustein ist am Ende der Datei noch offen. Ergänzen Sie > oder das Ende."],
];

/** Code and sentence for a message of the parser. */
export function hintFor(message: string): readonly [code: ProblemCode, sentence: string] {
  const hint = HINTS.find(([pattern]) => pattern.test(message));
  return hint ? [hint[1], hint[2]] : ["unreadable", "Diese Stelle ist nicht lesbar. Prüfen Sie die Zeichen <, > und { sowie die Bausteine ringsum."];
}

const ELEMENT_HINTS: ReadonlyMap<string, string> = new Map([
  ["br", "Eine neue Zeile erzwingen Sie mit einem Rückstrich (\\) am Zeilenende."],
  ["b", "Schreiben Sie **fett**."], ["strong", "Schreiben Sie **fett**."],
  ["i", "Schreiben Sie *betont*."], ["em", "Schreiben Sie *betont*."], ["u", "Unterstreichungen sehen wie Links aus. Schreiben Sie **fett**."],
  ["a", "Schreiben Sie [Text](https://…)."], ["img", "Bilder setzen Sie mit dem Baustein Picture; Personen zeigt der Baustein Portrait."],
  ["details", "Nehmen Sie den Baustein Reveal."], ["hr", "Schreiben Sie ***."], ["code", "Schreiben Sie `Code`."],
  ["p", "Absätze trennt eine Leerzeile."], ["div", "Löschen Sie das Element; Absätze trennt eine Leerzeile."],
  ["ul", "Listen schreiben Sie mit „-“ am Zeilenanfang."], ["ol", "Listen schreiben Sie mit „1.“ am Zeilenanfang."],
  ["table", "Tabellen schreiben Sie mit | zwischen den Spalten."], ["blockquote", "Zitate schreiben Sie mit > am Zeilenanfang."],
]);

export function elementHint(name: string): string {
  return ELEMENT_HINTS.get(name) ?? "Löschen Sie es; erlaubt sind Markdown und die Bausteine für Lektionen.";
}
