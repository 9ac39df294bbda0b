import { addDays, daysBetween } from "../days";
import { refuse, type Refusal } from "../refusal";
import type { Day } from "../words";
import type { Dossier, Exemption } from "./model";

/** The exemption that is not over yet, begun or not. There is one at most. */
export function presentExemption(exemptions: readonly Exemption[] | undefined, today: Day): Exemption | undefined {
  return exemptions?.find(({ until }) => until === undefined || until >= today);
}

/** True on the days on which deadlines rest. */
export function isExempt(exemptions: readonly Exemption[] | undefined, today: Day): boolean {
  return exemptions?.some(({ from, until }) => from <= today && (until === undefined || today <= until)) === true;
}

/** Keeps an exemption in place of the one that is not over yet. The same once more changes nothing. */
export function exempt(dossier: Dossier, given: Exemption, today: Day): Dossier | Refusal {
  const present = presentExemption(dossier.exemptions, today);
  if (present?.from === given.from && present.until === given.until) return dossier;
  if (given.until !== undefined && given.until < given.from) return refuse("exemption-order", "until");
  const others = (dossier.exemptions ?? []).filter((one) => one !== present);
  if (others.some((one) => given.from <= (one.until ?? given.from) && one.from <= (given.until ?? one.from))) return refuse("exemption-overlaps", "from");
  // Deadlines that were given meanwhile know of it since it was first said.
  return { ...dossier, exemptions: [...others, present ? { ...given, id: present.id, at: present.at } : given] };
}

/** Takes away the exemption that is not over yet; `undefined` if there is none. */
export function withoutExemption(dossier: Dossier, today: Day): Dossier | undefined {
  const present = presentExemption(dossier.exemptions, today);
  return present && { ...dossier, exemptions: dossier.exemptions?.filter((one) => one !== present) ?? [] };
}

/**
 * A last day that holds since `since`, later by the days of exemption that lie before it; `rests` while one without an end
 * goes on. A day that had passed when an exemption began stays.
 */
export function afterExemptions(due: Day, since: Day, exemptions: readonly Exemption[], today: Day): Day | "rests" {
  let day = due;
  for (const { from, until } of [...exemptions].sort((a, b) => a.from.localeCompare(b.from))) {
    if (day < from) continue;
    if (until === undefined && today >= from) return "rests";
    const first = from < since ? since : from;
    if (until !== undefined && until >= first) day = addDays(day, daysBetween(first, until) + 1);
  }
  return day;
}
