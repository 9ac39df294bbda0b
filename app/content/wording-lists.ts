/** Letters of another script than ours. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L})[\p{L}\p{M}\s]*/u;

/** Words of other languages that are met at a counter and are neither German nor English. */
const FOREIGN_WORDS = [
  "merhaba", "lütfen", "teşekkür", "teşekkürler", "tamam", "inschallah", "inshallah", "maschallah", "mashallah", "habibi", "shukran", "schukran", "salam", "salaam",
  "bonjour", "s'il vous plaît", "merci beaucoup", "gracias", "por favor", "buenos días", "obrigado", "obrigada", "grazie", "buongiorno", "dziękuję", "proszę",
  "spasibo", "djakuju", "hvala", "molim", "köszönöm", "mulțumesc", "faleminderit", "efcharisto", "xin chào", "namaste",
];
const FOREIGN = anyOf(FOREIGN_WORDS.join("|"));

/** Groups that must not become the subject of a sentence about how they are. */
const PEOPLES = {
  de: "Deutschen?|Türken|Araber|Syrer|Afghanen|Iraner|Iraker|Kurden|Polen|Russen|Ukrainer|Rumänen|Bulgaren|Ungarn|Italiener|Spanier|Portugiesen|Griechen|Albaner|Serben|Kroaten|Bosnier|Inder|Chinesen|Vietnamesen|Afrikaner|Nigerianer|Ghanaer|Marokkaner|Tunesier|Eritreer|Somalier|Brasilianer|Amerikaner|Franzosen|Muslime|Asiaten|Ausländer|Südländer",
  en: "Germans|Turks|Arabs|Syrians|Afghans|Iranians|Iraqis|Kurds|Poles|Russians|Ukrainians|Romanians|Bulgarians|Hungarians|Italians|Spaniards|Greeks|Albanians|Serbs|Croats|Bosnians|Indians|Africans|Nigerians|Ghanaians|Moroccans|Tunisians|Eritreans|Somalis|Brazilians|Americans|Muslims|Asians|Foreigners",
} as const;

const STEREOTYPES = {
  de: [anyOf("typisch(?:e[nrsm]?)?"), anyOf("in (?:der|ihrer|seiner|deren|dieser) Kultur"), anyOf("Mentalität(?:en)?"), anyOf("Kulturkreis(?:e[sn]?|es)?"), anyOf("temperamentvoll(?:e[nrsm]?)?"), anyOf("orientalisch(?:e[nrsm]?)?"), anyOf("Südländer(?:in|innen|n)?"), anyOf("Migrationshintergrund(?:s|es)?"), anyOf(`(?:${PEOPLES.de}) (?:sind|machen|haben)`)],
  en: [anyOf("typical(?:ly)?"), anyOf("in (?:her|his|their|that) culture"), anyOf("mentality|mentalities"), anyOf("cultural circles?"), anyOf("hot-blooded|fiery temperament"), anyOf("oriental"), anyOf("migration background"), anyOf(`(?:${PEOPLES.en}) (?:are|do|have)`)],
} as const;

function anyOf(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");
}

/** The first words in another language, or `undefined`. Marks of phrases are none. */
export function foreignIn(text: string): string | undefined {
  return OTHER_SCRIPT.exec(text)?.[0].trim() ?? FOREIGN.exec(text)?.[0];
}

/** The first wording that speaks about a group (list of section 2.5 of the didactic rules), or `undefined`. */
export function stereotypeIn(text: string, language: "de" | "en"): string | undefined {
  for (const pattern of STEREOTYPES[language]) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}

/** A name as a word of its own, with a genitive s or without. */
export function nameIn(text: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")}s?(?!\\p{L})`, "u").test(text);
}
