import type { Words } from "../core/words";
import { START, type Findings } from "./problem";
import { valueAt } from "./schema-problems";
import type { TextsFile } from "./texts-schema";
import type { Located, Path } from "./yaml";

/** Finds the English beside a German text and remembers what was used. */
export type Translator = {
  /** `key` is the id under `texts`, `field` the place inside its entry. */
  words(german: string, key: string, ...field: Path): Words;
  maybe(german: string | undefined, key: string, ...field: Path): Words | undefined;
  /** Reports English texts that belong to nothing, and those marked as out of date. */
  finish(): void;
};

export type English = { readonly file: TextsFile; readonly located: Located };

/** Without `english` every text stays German; that the file is missing is reported once, elsewhere. */
export function translator(english: English | undefined, findings: Findings): Translator {
  const used = new Set<string>();
  const words: Translator["words"] = (german, key, ...field) => {
    if (!english) return { de: german };
    const path: Path = ["texts", key, ...field];
    const found = valueAt(english.file, path);
    if (typeof found === "string") {
      used.add(path.join("/"));
      return { de: german, en: found };
    }
    findings.error(english.located.at(path), "text-missing", `Der englische Text „${field.join(".")}“ zu „${key}“ fehlt. Ergänzen Sie ihn unter texts.`, path);
    return { de: german };
  };
  return {
    words,
    maybe: (german, key, ...field) => (german === undefined ? undefined : words(german, key, ...field)),
    finish: () => {
      if (!english) return;
      reportUnused(english, used, findings);
      reportOpen(english, findings);
    },
  };
}

function reportUnused(english: English, used: ReadonlySet<string>, findings: Findings): void {
  for (const [key, entry] of Object.entries(english.file.texts)) {
    const leaves = leavesOf(entry, ["texts", key]);
    if (!leaves.some((path) => used.has(path.join("/")))) {
      findings.error(english.located.at(["texts", key]), "text-unknown", `Zu „${key}“ gibt es in der deutschen Datei keinen Text. Löschen Sie den Eintrag oder berichtigen Sie die Id.`);
      continue;
    }
    for (const path of leaves.filter((leaf) => !used.has(leaf.join("/")))) {
      findings.error(english.located.at(path), "text-unknown", `„${path.slice(2).join(".")}“ von „${key}“ hat in der deutschen Datei kein Gegenstück. Löschen Sie die Zeile.`);
    }
  }
}

function leavesOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function reportOpen(english: English, findings: Findings): void {
  (english.file.open ?? []).forEach((key, index) => {
    const place = english.located.valueAt(["open", index]) ?? START;
    findings.warn(place, "text-stale", `Der deutsche Text zu „${key}“ hat sich geändert. Prüfen Sie den englischen und nehmen Sie „${key}“ aus der Liste open.`);
  });
}
