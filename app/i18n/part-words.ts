import { inLanguage, type Language, type Words } from "../core/words";

/** The parts people play in a conflict, as they are named in the casting of what is shipped. */
const PARTS: ReadonlyMap<string, Words> = new Map(Object.entries({
  abridges: { de: "kürzt Gesagtes", en: "abridges what is said" },
  absorbs: { de: "nimmt es hin", en: "puts up with it" },
  addressee: { de: "bekommt den Brief", en: "gets the letter" },
  agrees: { de: "sagt zu allem Ja", en: "says yes to everything" },
  ally: { de: "steht zur Seite", en: "is an ally" },
  answers: { de: "antwortet", en: "answers" },
  asks: { de: "fragt", en: "asks" },
  called: { de: "wird aufgerufen", en: "is called" },
  celebrates: { de: "feiert", en: "celebrates" },
  comments: { de: "kommentiert", en: "comments" },
  counts: { de: "zählt", en: "counts" },
  decides: { de: "entscheidet", en: "decides" },
  dozes: { de: "nickt ein", en: "dozes off" },
  evades: { de: "weicht aus", en: "evades" },
  forgets: { de: "vergisst", en: "forgets" },
  gatekeeper: { de: "wacht über die Regeln", en: "keeps the gate" },
  generalises: { de: "verallgemeinert", en: "generalises" },
  gives: { de: "schenkt", en: "gives" },
  hurries: { de: "ist in Eile", en: "hurries" },
  instructs: { de: "weist an", en: "gives instructions" },
  jokes: { de: "macht Sprüche", en: "makes jokes" },
  leads: { de: "leitet", en: "leads" },
  learns: { de: "lernt noch", en: "is still learning" },
  mediates: { de: "vermittelt", en: "mediates" },
  minds: { de: "achtet auf andere", en: "minds others" },
  miscalled: { de: "wird falsch genannt", en: "is called by a wrong name" },
  misfiles: { de: "legt falsch ab", en: "misfiles" },
  mishears: { de: "hört falsch", en: "mishears" },
  nods: { de: "nickt", en: "nods" },
  overhears: { de: "hört mit", en: "overhears" },
  overlooked: { de: "wird übersehen", en: "is overlooked" },
  pays: { de: "zahlt aus", en: "pays" },
  promises: { de: "verspricht", en: "promises" },
  protects: { de: "schützt", en: "protects" },
  receives: { de: "bekommt", en: "receives" },
  records: { de: "schreibt auf", en: "records" },
  rises: { de: "steht auf", en: "stands up" },
  shields: { de: "schirmt ab", en: "shields" },
  shouts: { de: "wird laut", en: "shouts" },
  supports: { de: "unterstützt", en: "supports" },
  testifies: { de: "sagt aus", en: "testifies" },
  unlocks: { de: "gibt frei", en: "unlocks" },
  waits: { de: "wartet", en: "waits" },
  watches: { de: "sieht zu", en: "watches" },
  welcomes: { de: "heißt willkommen", en: "welcomes" },
  whispers: { de: "flüstert", en: "whispers" },
}));

/** A part in words; one that an authority has named itself stands as it was named. */
export function partWords(part: string, language: Language): string {
  const words = PARTS.get(part);
  return words ? inLanguage(words, language).text : part;
}
