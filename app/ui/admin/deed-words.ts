import { BARRIER_STATES } from "~/core/organisation/barriers";
import { CONTACT_PARTS } from "~/core/organisation/contacts";
import { ROLES } from "~/core/organisation/model";
import { PRIVATE_PARTS } from "~/core/progress/private-parts";
import { inLanguage, type Language, type Words } from "~/core/words";
import type { TextKey, Translate } from "~/i18n/texts";

/** An entry as page and file show it. */
export type DeedRow = { readonly deed: string; readonly query: string; readonly unit?: string; readonly title?: Words };

export type DeedName = Extract<TextKey, `admin.log.deeds.${string}`> extends `admin.log.deeds.${infer Name}` ? Name : never;
/** `kinds`: what the log can be searched for. */
type Reading = { readonly t: Translate; readonly language: Language; readonly kinds: readonly DeedName[] };

/** Details of an entry in words; what has none is shown as it was written down. */
export function detailWords({ deed, query, unit, title }: DeedRow, { t, language, kinds }: Reading): string {
  const said = new URLSearchParams(query);
  if (unit !== undefined) return unit;
  if (title !== undefined) return inLanguage(title, language).text;
  if (said.has("meldung")) return [said.get("meldung"), ...BARRIER_STATES.filter((state) => state === said.get("stand")).map((state) => t(`service.statement.told.states.${state}`))].join(", ");
  if (isEmptied({ deed, query })) return t("admin.log.emptied");
  if (deed === "contacts-changed") return entered(said, t);
  if (deed === "log-exported") return searched(said, t, kinds);
  if (deed === "roles-changed") return ([["dazu", "given"], ["weg", "taken"]] as const).flatMap(([name, key]) => roles(said.getAll(name), t, t(`admin.roles.${key}`))).join("; ");
  if (deed === "retention-changed") return PRIVATE_PARTS.map((part) => sentence(part, said.get(part) ?? "", t)).join(" ");
  if (deed === "retention-done") return peopleWords(said.get("personen") === "few" ? "few" : Number(said.get("personen") ?? 0), t);
  if (deed === "units-imported") return t("admin.unitImport.changes", { count: Number(said.get("einheiten") ?? 0) });
  return query;
}

const SEARCHED = [["art", "admin.log.kind"], ["wer", "admin.log.who"], ["von", "admin.log.from"], ["bis", "admin.log.to"]] as const satisfies readonly (readonly [string, TextKey])[];

/** What the log was searched for. */
function searched(said: URLSearchParams, t: Translate, kinds: readonly DeedName[]): string {
  const kind = kinds.find((one) => one === said.get("art"));
  return SEARCHED.flatMap(([name, label]) => {
    const value = name === "art" && kind !== undefined ? t(`admin.log.deeds.${kind}`) : (said.get(name) ?? "");
    return value === "" ? [] : [`${t(label)}: ${value}`];
  }).join("; ");
}

/** Whom the authority names since then; what stands there in particular is on the pages. */
function entered(said: URLSearchParams, t: Translate): string {
  const parts = ([...CONTACT_PARTS, "signLanguage"] as const).filter((part) => said.getAll("angabe").includes(part)).map((part) => t(`admin.contacts.parts.${part}`));
  return parts.length === 0 ? t("admin.contacts.none") : t("admin.contacts.entered", { parts: parts.join(", ") });
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
export function doerWords({ deed, by, byName, query }: { readonly deed: string; readonly by: string; readonly byName: string; readonly query: string }, t: Translate): string {
  if (isEmptied({ deed, query })) return t("admin.log.emptiedBy");
  if (byName !== "") return byName;
  if (by !== "") return t("report.someone");
  return t(deed === "barrier-reported" ? "admin.log.stranger" : "admin.log.system");
}

/** A report whose text, and who wrote it, were deleted. */
function isEmptied({ deed, query }: Pick<DeedRow, "deed" | "query">): boolean {
  return deed === "barrier-reported" && query === "geleert";
}
