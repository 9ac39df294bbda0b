import { ROLES } from "~/core/organisation/model";
import { PRIVATE_PARTS } from "~/core/progress/private-parts";
import type { Translate } from "~/i18n/texts";

/** An entry as page and file show it. */
export type DeedRow = { readonly deed: string; readonly query: string; readonly unit?: string };

/** Details of an entry in words; what has none is shown as it was written down. */
export function detailWords({ deed, query, unit }: DeedRow, t: Translate): string {
  const said = new URLSearchParams(query);
  if (unit !== undefined) return unit;
  if (deed === "roles-changed") return ([["dazu", "given"], ["weg", "taken"]] as const).flatMap(([name, key]) => roles(said.getAll(name), t, t(`admin.roles.${key}`))).join("; ");
  if (deed === "retention-changed") return PRIVATE_PARTS.map((part) => sentence(part, said.get(part) ?? "", t)).join(" ");
  if (deed === "retention-done") return peopleWords(said.get("personen") === "few" ? "few" : Number(said.get("personen") ?? 0), t);
  if (deed === "units-imported") return t("admin.unitImport.changes", { count: Number(said.get("einheiten") ?? 0) });
  return query;
}

function roles(names: readonly string[], t: Translate, heading: string): readonly string[] {
  const known = ROLES.filter((role) => names.includes(role));
  return known.length === 0 ? [] : [`${heading}: ${known.map((role) => t(`refusal.roles.${role}`)).join(", ")}`];
}

function sentence(part: (typeof PRIVATE_PARTS)[number], months: string, t: Translate): string {
  return months === "" ? t(`admin.retention.never.${part}`) : t(`admin.retention.sentence.${part}`, { months });
}

/** How many people, as far as it may be told. */
export function peopleWords(people: number | "few", t: Translate): string {
  return people === "few" ? t("admin.retention.few") : t("admin.retention.people", { count: people });
}

/** Who did it, where nobody's name stands. */
export function doerWords({ deed, by, byName }: { readonly deed: string; readonly by: string; readonly byName: string }, t: Translate): string {
  if (byName !== "") return byName;
  if (by !== "") return t("report.someone");
  return t(deed === "barrier-reported" ? "admin.log.stranger" : "admin.log.system");
}
