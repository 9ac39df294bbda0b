import { badDescription } from "../core/wording/description";
import { tooLongIn } from "../core/wording/lengths";
import { lintWords, withoutQuotes } from "../core/wording/word-lint";
import { tooHard } from "./check-reading";
import type { Findings, Place } from "./problem";
import type { ReadText } from "./scenario-texts";
import type { Located } from "./yaml";

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
  const found = tooLongIn(text, kind);
  const hard = kind === "speech" ? tooHard([withoutQuotes(text)], language, "speech") : undefined;
  if (hard) findings.warn(place(), "hard-to-read", hard.message);
  for (const { code, message } of found) findings.warn(place(), code, message);
}
