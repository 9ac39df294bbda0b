import type { Contacts } from "~/core/organisation/contacts";

/** A statement, or words before an address. `label`: what the link is called where that is not the address. */
export type EasyLine = string | { readonly words: string; readonly way: "web" | "email" | "phone"; readonly address: string; readonly label?: string };

const NO_VIDEO = "Es gibt noch kein Video in *Gebärden·sprache*.";
const ASK_NUMBER = "Die Telefon·nummer weiß Ihr Amt.";
const BODY_HELPS = "Dort hilft man bei Streit.";

/** The page with what the authority has entered in place of what is said without. */
export function easyText({ help, conciliation, signLanguage }: Contacts = {}): readonly { readonly heading: string; readonly lines: readonly EasyLine[] }[] {
  const instead = new Map<string, readonly EasyLine[]>();
  if (signLanguage !== undefined) instead.set(NO_VIDEO, [{ words: "Ihr Amt hat eine Seite in Gebärden·sprache:", way: "web", address: signLanguage, label: "Seite in Gebärden·sprache" }]);
  const ways: readonly EasyLine[] = [
    ...(help?.phone === undefined ? [] : [{ words: "Die Telefon·nummer ist:", way: "phone", address: help.phone } as const]),
    ...(help?.email === undefined ? [] : [{ words: "Die E-Mail-Adresse ist:", way: "email", address: help.email } as const]),
  ];
  if (ways.length > 0) instead.set(ASK_NUMBER, ways);
  const web = conciliation?.web;
  if (web !== undefined) instead.set(BODY_HELPS, [BODY_HELPS, { words: "Das ist die Seite von der Schlichtungs·stelle:", way: "web", address: web, label: web }]);
  return EASY_TEXT.map(({ heading, lines }) => ({ heading, lines: lines.flatMap((line) => instead.get(line) ?? [line]) }));
}

/**
 * The page in Leichte Sprache: what the product offers, how to move about, the gist of the accessibility statement and
 * where to find more (§ 4 BITV). German in both languages of the frame. One statement a line; `*…*` marks the key word.
 */
export const EASY_TEXT: readonly { readonly heading: string; readonly lines: readonly string[] }[] = [
  {
    heading: "Was ist Gegenüber?",
    lines: [
      "Gegenüber ist eine *Lern·seite* im Internet.",
      "Sie ist für Menschen, die in einer *Ausländer·behörde* arbeiten.",
      "Eine Ausländer·behörde ist ein Amt.",
      "Dort bekommen Menschen aus anderen Ländern ihre Papiere.",
      "Die Menschen im Amt lernen hier: So führe ich ein gutes *Gespräch*.",
    ],
  },
  {
    heading: "Was kann ich hier machen?",
    lines: [
      "Es gibt *Kurse*.",
      "In einem Kurs lesen Sie Texte.",
      "Und Sie üben Gespräche.",
      "Ein Gespräch heißt hier: *Szene*.",
      "Eine Person sagt etwas.",
      "Sie wählen eine *Antwort*.",
      "Dann sehen Sie, wie es weiter·geht.",
      "Die Personen sind *erfunden*.",
      "Sie dürfen alles noch einmal probieren.",
      "Am Ende bekommen Sie ein *Zertifikat*.",
      "Ein Zertifikat ist ein Papier.",
      "Darauf steht: Sie haben den Kurs geschafft.",
    ],
  },
  {
    heading: "Wer sieht meine Antworten?",
    lines: [
      "*Nur Sie* sehen Ihre Antworten.",
      "Ihr Amt sieht: Sie haben den Kurs geschafft.",
      "Und Ihr Amt sieht, an welchem *Tag*.",
      "Ihr Amt kann Ihnen einen Kurs geben.",
      "Dann sieht Ihr Amt auch: Der Kurs ist noch *offen*.",
      "Oft gibt es einen *letzten Tag* für den Kurs.",
      "Dann sieht Ihr Amt auch: Der letzte Tag ist vorbei.",
    ],
  },
  {
    heading: "Wie finde ich mich zurecht?",
    lines: [
      "Zuerst melden Sie sich an.",
      "Dafür brauchen Sie eine E-Mail-Adresse und ein *Pass·wort*.",
      "Das Konto bekommen Sie von Ihrem Amt.",
      "Oben auf jeder Seite stehen die Bereiche.",
      "*Mein Lernen*: Hier machen Sie weiter.",
      "*Kurse*: Hier sehen Sie alle Kurse.",
      "*Zertifikate*: Hier finden Sie Ihr Zertifikat.",
      "Oben steht auch das Wort *Hilfe*.",
      "Dort finden Sie Antworten auf Fragen.",
      "Unten auf jeder Seite stehen weitere Seiten.",
      "Zum Beispiel: *Nachweis prüfen*.",
      "Dort kann man sehen: Ist ein Zertifikat echt?",
    ],
  },
  {
    heading: "Können alle Menschen die Seite benutzen?",
    lines: [
      "Wir möchten das.",
      "Dafür gibt es Regeln.",
      "Das Wort dafür heißt: *Barriere·freiheit*.",
      "Viele Regeln hält die Seite schon ein.",
      "Sie können alles mit der *Tastatur* bedienen.",
      "Zu Bildern gibt es Texte.",
      "Etwas fehlt noch.",
      "Blinde Menschen haben die Seite noch *nicht getestet*.",
      NO_VIDEO,
      "Mehr dazu steht in der Erklärung zur Barriere·freiheit.",
      "Dieser Text ist in schwerer Sprache.",
    ],
  },
  {
    heading: "Etwas geht nicht?",
    lines: [
      "Dann sagen Sie es Ihrem *Amt*.",
      ASK_NUMBER,
      "Das Amt antwortet Ihnen.",
      "Hilft die Antwort nicht?",
      "Dann gibt es eine *Schlichtungs·stelle*.",
      BODY_HELPS,
      "Das kostet *kein Geld*.",
    ],
  },
  {
    heading: "Gibt es noch mehr in Leichter Sprache?",
    lines: ["Nein.", "Nur diese Seite ist in Leichter Sprache.", "Die Kurse sind *nicht* in Leichter Sprache."],
  },
];
