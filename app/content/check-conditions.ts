import type { Findings } from "./problem";
import { subjectsOf } from "./scenario-read-condition";
import type { ScenarioFile } from "./scenario-schema";
import type { Located, Path } from "./yaml";

/** Hubs and subjects that conditions ask for. The core knows them only as flags, so they are looked up here. */
export function checkHubConditions(file: ScenarioFile, located: Located, findings: Findings): void {
  const subjects = new Set(subjectsOf(file).map(({ id }) => id));
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    if (isAsked(value, "hub") && file.scenes[value.hub]?.kind !== "hub") {
      findings.error(located.at([...path, "hub"]), "hub-missing", `Einen Moment der Art „hub“ mit der Id „${value.hub}“ gibt es nicht. Berichtigen Sie die Id.`);
    }
    if (isAsked(value, "subject") && !subjects.has(value.subject)) {
      findings.error(located.at([...path, "subject"]), "subject-missing", `Das Thema „${value.subject}“ gibt es in keinem hub. Berichtigen Sie die Id.`);
    }
    for (const [key, inner] of Object.entries(value)) look(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const part of ["conditions", "scenes", "endings"] as const) look(file[part], [part]);
}

function isAsked<Key extends string>(value: object, key: Key): value is { readonly [K in Key]: string } {
  return "is" in value && key in value && typeof (value as Readonly<Record<string, unknown>>)[key] === "string";
}
