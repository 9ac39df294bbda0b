import type { Day } from "../words";

export const BARRIER_STATES = ["in-work", "mended"] as const;
export type BarrierState = (typeof BARRIER_STATES)[number];

/**
 * What an authority tells everybody about one reported barrier: in its own words, never in those of the report. `report`: id of
 * the entry that holds it; `on`: since when it stands so.
 */
export type ToldBarrier = { readonly report: string; readonly what: string; readonly done: string; readonly state: BarrierState; readonly on: Day };

/** A fact about a report: something was told, or is told no more. */
export type TellingFact = { readonly told: ToldBarrier } | { readonly untold: string };

/** What is told at last, of each report what was said latest; newest day first, on one day the later told. `facts`: newest first. */
export function toldNow(facts: readonly TellingFact[]): readonly ToldBarrier[] {
  const latest = new Map<string, ToldBarrier | undefined>();
  for (const fact of facts) {
    const report = "told" in fact ? fact.told.report : fact.untold;
    if (!latest.has(report)) latest.set(report, "told" in fact ? fact.told : undefined);
  }
  return [...latest.values()].filter((told) => told !== undefined).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Shorter texts may be the same by chance. */
const TELLING = 20;

/** Whether a public sentence carries what somebody wrote: the report's own wording, or where they can be reached. */
export function repeatsReport(sentence: string, report: { readonly what: string; readonly contact?: string }): boolean {
  const [said, wrote, contact] = [sentence, report.what, report.contact ?? ""].map(plain) as [string, string, string];
  if (said === "") return false;
  if (said === wrote || (wrote.length >= TELLING && said.includes(wrote)) || (said.length >= TELLING && wrote.includes(said))) return true;
  return contact.length >= 5 && said.includes(contact);
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, " ").trim();
}
