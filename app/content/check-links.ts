import type { Day } from "../core/words";
import type { LinkPlace } from "./link-places";
import type { SeenLink } from "./links-file";
import type { Problem } from "./port";
import { findingsOf } from "./problem";

export const LINKS_FILE = "links.yaml";

/** Every address of another site was seen, not longer ago than a year; told once, where it stands first. Pure. */
export function checkOutside(links: readonly LinkPlace[], seen: readonly SeenLink[], today: Day): readonly Problem[] {
  const outside = links.filter(({ address }) => !address.startsWith("/"));
  const first = new Map([...outside].reverse().map((link) => [link.address, link]));
  const dates = new Map(seen.map((link) => [link.address, link]));
  const used = [...first.values()].flatMap((link) => checkSeen(link, dates.get(link.address), today));
  const findings = findingsOf(LINKS_FILE);
  for (const { address, place } of seen) {
    if (!first.has(address)) findings.warn(place, "link-unused", `„${address}“ steht in keinem Kurs und keiner Szene. Löschen Sie den Eintrag.`);
  }
  return [...used, ...findings.problems];
}

function checkSeen(link: LinkPlace, seen: SeenLink | undefined, today: Day): readonly Problem[] {
  const findings = findingsOf(link.file);
  if (!seen) findings.warn(link, "link-unseen", `Für „${link.address}“ steht in ${LINKS_FILE} kein Tag. Öffnen Sie die Seite und tragen Sie sie mit dem Tag ein.`);
  else if (aYearAfter(seen.seen) < today) findings.warn(link, "link-old", `„${link.address}“ hat zuletzt am ${seen.seen} jemand gesehen. Öffnen Sie die Seite und tragen Sie in ${LINKS_FILE} den Tag ein.`);
  return findings.problems;
}

/** The 29th of February has its year on the first of March. */
function aYearAfter(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}

/** What our own addresses can lead to. `lessonsOf`: the lessons of a course; `undefined`: there is no such course. */
export type Inside = { readonly hasScenario: (id: string) => boolean; readonly lessonsOf: (course: string) => readonly string[] | undefined };

/** Pages without parts of their own, by their path behind the language. */
const PAGES: ReadonlySet<string> = new Set([
  "", "anmelden", "barriere-melden", "barrierefreiheit", "barrierefreiheit/in-arbeit", "datenschutz", "hilfe", "hilfe/tastatur", "impressum", "konto", "konto/darstellung", "konto/daten", "kurse", "leichte-sprache", "gebaerdensprache",
  "lernen", "lernen/auffrischung", "nachweis", "personalrat", "zertifikate",
]);

/** Every path of ours in a lesson leads to a page that exists. */
export function checkInside(links: readonly LinkPlace[], inside: Inside): readonly Problem[] {
  return links.filter(({ address }) => address.startsWith("/")).flatMap((link) => {
    const findings = findingsOf(link.file);
    if (!leadsSomewhere(link.address, inside)) {
      findings.error(link, "link-lost", `„${link.address}“ führt zu keiner Lektion, keiner Szene und keiner anderen Seite. Schreiben Sie /de/kurse/Kurs/Lektion oder /de/szenen/Szene (auf Englisch mit /en).`);
    }
    return findings.problems;
  });
}

function leadsSomewhere(address: string, { hasScenario, lessonsOf }: Inside): boolean {
  const [, language, ...parts] = address.replace(/[?#].*$/u, "").replace(/\/$/u, "").split("/");
  if (language !== "de" && language !== "en") return false;
  const [place, id, part, ...more] = parts;
  if (PAGES.has(parts.join("/"))) return true;
  if (id === undefined || more.length > 0) return false;
  if (place === "szenen") return hasScenario(id) && (part === undefined || part === "lesefassung");
  const lessons = place === "kurse" ? lessonsOf(id) : undefined;
  return lessons !== undefined && (part === undefined || part === "wissen" || lessons.includes(part));
}
