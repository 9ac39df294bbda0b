import { anyOf } from "./word-rules";

/** Letters of another script than ours. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L})[\p{L}\p{M}\s]*/u;

/** Words of other languages that are met at a counter and are neither German nor English. */
const FOREIGN_WORDS = [
  "merhaba", "lütfen", "teşekkür", "teşekkürler", "tamam", "inschallah", "inshallah", "maschallah", "mashallah", "habibi", "shukran", "schukran", "salam", "salaam",
  "bonjour", "s'il vous plaît", "merci beaucoup", "gracias", "por favor", "buenos días", "obrigado", "obrigada", "grazie", "buongiorno", "dziękuję", "proszę",
  "spasibo", "djakuju", "hvala", "molim", "köszönöm", "mulțumesc", "faleminderit", "efcharisto", "xin chào", "namaste",
];
const FOREIGN = anyOf(FOREIGN_WORDS);

/** Groups that must not become the subject of a sentence about how they are. */
const PEOPLES = {
  de: "Deutschen?|Türken|Araber|Syrer|Afghanen|Iraner|Iraker|Kurden|Polen|Russen|Ukrainer|Rumänen|Bulgaren|Ungarn|Italiener|Spanier|Portugiesen|Griechen|Albaner|Serben|Kroaten|Bosnier|Inder|Chinesen|Vietnamesen|Afrikaner|Nigerianer|Ghanaer|Marokkaner|Tunesier|Eritreer|Somalier|Brasilianer|Amerikaner|Franzosen|Muslime|Asiaten|Ausländer|Südländer",
  en: "Germans|Turks|Arabs|Syrians|Afghans|Iranians|Iraqis|Kurds|Poles|Russians|Ukrainians|Romanians|Bulgarians|Hungarians|Italians|Spaniards|Greeks|Albanians|Serbs|Croats|Bosnians|Indians|Africans|Nigerians|Ghanaians|Moroccans|Tunisians|Eritreans|Somalis|Brazilians|Americans|Muslims|Asians|Foreigners",
} as const;

const STEREOTYPES = {
  de: anyOf([
    "typisch(?:e[nrsm]?)?", "in (?:der|ihrer|seiner|deren|dieser|einer anderen) Kultur", "(?:aus|mit) (?:einer|ihrer|seiner) (?:anderen|fremden) Kultur", "kulturell bedingt", "kulturbedingt",
    "(?:die|ihre|seine|deren|diese) Kultur (?:ist|hat|kennt|verlangt|erlaubt|verbietet|gebietet|prägt|will)", "(?:die|ihre|seine|deren|diese|andere) Kulturen (?:sind|haben|kennen)", "Kulturstandards?", "Dos and Don[’']ts", "Hofstede",
    "andere Länder,? andere Sitten", "Mentalität(?:en)?", "Kulturkreis(?:e[sn]?|es)?", "temperamentvoll(?:e[nrsm]?)?", "orientalisch(?:e[nrsm]?)?", "Südländer(?:in|innen|n)?", "Migrationshintergrund(?:s|es)?", `(?:${PEOPLES.de}) (?:sind|machen|haben)`,
  ]),
  en: anyOf([
    "typical(?:ly)?", "in (?:her|his|their|that|another) culture", "from (?:another|a different|a foreign) culture", "culturally determined", "(?:the|her|his|their|that) culture (?:is|has|knows|demands|allows|forbids|wants)", "cultural standards?", "dos and don[’']ts", "Hofstede",
    "mentality|mentalities", "cultural circles?", "hot-blooded|fiery temperament", "oriental", "migration background", `(?:${PEOPLES.en}) (?:are|do|have)`,
  ]),
} as const;

export type Found = { readonly at: number; readonly found: string };

/** The first words in another language, or `undefined`. Marks of phrases are none. */
export function foreignIn(text: string): Found | undefined {
  return first(OTHER_SCRIPT, text) ?? first(FOREIGN, text);
}

/** The first wording that speaks about a group (list of section 2.5 of the didactic rules), or `undefined`. */
export function stereotypeIn(text: string, language: "de" | "en"): Found | undefined {
  return first(STEREOTYPES[language], text);
}

function first(pattern: RegExp, text: string): Found | undefined {
  const found = pattern.exec(text);
  return found ? { at: found.index, found: found[0].trim() } : undefined;
}

/** A name as a word of its own, with a genitive s or without. */
export function nameIn(text: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")}s?(?!\\p{L})`, "u").test(text);
}
