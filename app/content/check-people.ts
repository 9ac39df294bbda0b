import type { Findings } from "./problem";
import type { ScenarioFile } from "./scenario-schema";
import type { ReadText } from "./scenario-texts";
import { nameIn } from "../core/wording/wording-lists";
import type { Located, Path } from "./yaml";

/** Whoever can be played by another person is named only by a mark; marks stand where they are replaced. */
export function checkPeople(file: ScenarioFile, texts: readonly ReadText[], located: Located, findings: Findings): void {
  const played = Object.entries(file.cast).filter(([, { cards }]) => cards !== undefined);
  for (const { path, text, kind } of texts) {
    for (const [id, { name }] of played) {
      const last = name.split(/\s+/u).at(-1) ?? name;
      if (!describesHerself(path, id) && nameIn(text, last)) {
        findings.error(located.valueAt(path), "card-name-literal", `Hier steht „${last}“, obwohl jemand anders diese Rolle spielen kann. Schreiben Sie {${id}}.`);
      }
    }
    if (kind !== "speech") checkMarks(file, { path, text }, located, findings);
  }
}

/** Name, address and life of the person herself are exchanged whole. */
function describesHerself(path: Path, id: string): boolean {
  const [top, key, field] = path;
  return (top === "cast" || top === "texts") && key === id && (field === "address" || field === "life" || field === "cards");
}

/** Only in speech may a mark be a phrase. */
function checkMarks(file: ScenarioFile, { path, text }: Pick<ReadText, "path" | "text">, located: Located, findings: Findings): void {
  for (const [, mark = ""] of text.matchAll(/\{([^{}\n]{1,60})\}/gu)) {
    if (file.cast[mark]) continue;
    const message = file.phrases?.[mark] ? `Sätze in einer anderen Sprache stehen nur in der Rede. Verschieben Sie „{${mark}}“ dorthin.` : `„{${mark}}“ steht nicht in der Besetzung. Berichtigen Sie die Id oder nehmen Sie die Klammern weg.`;
    findings.error(located.valueAt(path), "mark-unknown", message);
  }
}
