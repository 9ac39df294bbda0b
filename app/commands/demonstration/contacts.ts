/**
 * Whom the invented authorities name, by the fields of the form. Nobody has these addresses: `.example` is reserved, and
 * 030 23125 000 to 999 are numbers for films. The smaller one has entered less, so that both kinds of pages can be seen.
 */
const CONTACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "musterstadt.example": {
    "help-name": "Team Lernplattform im Hauptamt",
    "help-email": "lernplattform@musterstadt.example",
    "help-phone": "030 23125 110",
    "help-relay": "https://gebaerdentelefon.musterstadt.example",
    "conciliation-name": "Schlichtungsstelle Barrierefreiheit des Landes",
    "conciliation-web": "https://schlichtung.land.example",
    "conciliation-email": "barrierefrei@schlichtung.land.example",
    "conciliation-phone": "030 23125 220",
    "protection-name": "Stelle für den behördlichen Datenschutz",
    "protection-email": "datenschutz@musterstadt.example",
    "protection-phone": "030 23125 330",
    "sign-language": "https://www.musterstadt.example/gebaerdensprache",
  },
  "musterland.example": {
    "help-name": "Anwenderbetreuung der Kreisverwaltung",
    "help-email": "betreuung@musterland.example",
    "help-phone": "030 23125 440",
  },
};

export function contactsOf(domain: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(CONTACTS[domain] ?? {}));
}
