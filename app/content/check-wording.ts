import { badDescription, tooHard } from "./check-reading";
import type { Findings, Place } from "./problem";
import type { ReadText } from "./scenario-texts";
import { sentencesIn, wordsIn } from "./sentences";
import { lintWords, withoutQuotes } from "./word-lint";
import type { Located } from "./yaml";

/** More than this nobody says in one go, and nobody hears. */
const MOST_WORDS = { speech: 60, sentence: 20 };

/** What every text of a scenario is read for. Places are looked up only for what is found: that takes a walk through the file. */
export function checkWording(texts: readonly ReadText[], located: Located, language: "de" | "en", findings: Findings): void {
  for (const text of texts) {
    const place = (): Place => located.valueAt(text.path);
    for (const { code, message } of lintWords(text.text, language, text.voice)) {
      if (code === "foreign-text") findings.error(place(), code, `${message} Legen Sie den Satz unter phrases an (lang, dir, translation) und schreiben Sie {seine Id}.`);
      else findings.warn(place(), code, message);
    }
    checkLengths(text, place, language, findings);
    const description = text.path.at(-1) === "imageDescription" ? badDescription(text.text) : undefined;
    if (description !== undefined) findings.warn(place(), "image-description", description);
  }
}

function checkLengths({ text, kind }: ReadText, place: () => Place, language: "de" | "en", findings: Findings): void {
  if (kind === "other" || (language === "en" && kind !== "speech")) return;
  const words = wordsIn(text);
  if (kind === "speech" && words > MOST_WORDS.speech) {
    findings.warn(place(), "speech-long", `Die Rede hat ${words} Wörter. Mehr als ${MOST_WORDS.speech} hört niemand zu. Kürzen Sie sie oder teilen Sie den Moment.`);
  }
  const hard = kind === "speech" ? tooHard([withoutQuotes(text)], language, "speech") : undefined;
  if (hard) findings.warn(place(), "hard-to-read", hard.message);
  const longest = sentencesIn(text).find((sentence) => wordsIn(sentence) > MOST_WORDS.sentence);
  if (longest !== undefined) {
    findings.warn(place(), "sentence-long", `Der Satz „${longest.slice(0, 40)}…“ hat ${wordsIn(longest)} Wörter. Machen Sie aus mehr als ${MOST_WORDS.sentence} Wörtern zwei Sätze.`);
  }
}
