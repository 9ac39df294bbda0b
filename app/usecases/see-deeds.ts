import { may } from "../core/access";
import { addDays, dayIn } from "../core/days";
import type { Actor, Person } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Day, Instant, Words } from "../core/words";
import type { LogAsked, LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { walkLog } from "./verify-audit";
import { visibleCourses } from "./visible-course";
import { isVisibleTo } from "./visible-scenario";

/** What the administration reads in the log. Who looked at whose record is for the person herself and the staff council. */
export const ADMINISTRATION_DEEDS = [
  "person-created", "person-changed", "person-deactivated", "roles-changed", "password-link-made", "office-account-connected", "office-account-removed",
  "unit-created", "unit-changed", "unit-closed", "unit-opened", "units-imported", "retention-changed", "retention-done", "appearance-changed", "contacts-changed", "log-exported",
  "course-assigned", "assignment-paused", "assignment-resumed", "certificate-revoked", "draft-created", "draft-saved", "draft-published", "scenario-withdrawn", "course-withdrawn", "version-restored", "media-removed", "barrier-reported", "barrier-told", "barrier-untold", "report-emptied",
] as const satisfies readonly LogEntry["deed"][];
export type AdministrationDeed = (typeof ADMINISTRATION_DEEDS)[number];

/** `who`: part of the name of whoever did it; `to` is included; `before`: id of the last entry seen. */
export type DeedsAsked = { readonly deed?: AdministrationDeed; readonly who?: string; readonly from?: Day; readonly to?: Day; readonly before?: string };
/** `byName`: "" for the system itself and for whoever is gone or was not signed in; `about`: whose account it was; `unit`, `title`: name of the unit, the course or the scenario it was about, where there still is one. */
export type DeedSeen = { readonly id: string; readonly at: Instant; readonly deed: AdministrationDeed; readonly by: string; readonly byName: string; readonly about: readonly string[]; readonly query: string; readonly unit?: string; readonly title?: Words };
/** `next`: what to ask with for the entries before these. */
export type DeedsSeen = { readonly timeZone: string; readonly deeds: readonly DeedSeen[]; readonly next?: string };

/** Only an account is about somebody in a way that the administration knows anyway. */
const ABOUT: ReadonlySet<LogEntry["deed"]> = new Set(["person-created", "person-changed", "person-deactivated", "roles-changed", "password-link-made", "office-account-connected", "office-account-removed"]);
/** What is written down with these is the id of a course or a scenario. */
const OF_CONTENT: ReadonlySet<LogEntry["deed"]> = new Set(["course-assigned", "assignment-paused", "assignment-resumed", "draft-created", "draft-saved", "draft-published", "scenario-withdrawn", "course-withdrawn", "version-restored"]);
/** What is seen of a report whose text was deleted. */
export const EMPTIED = "geleert";
export const DEEDS_A_PAGE = 50;
const MOST_EXPORTED = 50_000;
const BATCH = 500;

/** One page of the log of the own authority, newest first. */
export async function seeDeeds(deps: Deps, actor: Actor, asked: DeedsAsked): Promise<DeedsSeen | Refusal> {
  if (may(actor, "see-deeds") !== "yes") return refuse("not-permitted");
  const { timeZone, found } = await find(deps, actor, asked, DEEDS_A_PAGE + 1);
  const deeds = found.slice(0, DEEDS_A_PAGE);
  const last = deeds.at(-1);
  return { timeZone, deeds, ...(found.length > DEEDS_A_PAGE && last ? { next: last.id } : {}) };
}

/** The same entries for a file, all of them. That the log was taken along is an entry of the log. */
export async function exportDeeds(deps: Deps, actor: Actor, { before: _before, ...asked }: DeedsAsked, query: string): Promise<DeedsSeen | Refusal> {
  if (may(actor, "see-deeds") !== "yes") return refuse("not-permitted");
  const { timeZone, found } = await find(deps, actor, asked, MOST_EXPORTED);
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "log-exported", query, people: [] });
  return { timeZone, deeds: found };
}

/** Whether the chain of the own log is whole: how many entries it has, how many of them are older than it, and where it is broken. */
export type ChainSeen = { readonly entries: number; readonly before: number; readonly value: string | undefined; readonly breaks: readonly { readonly at: Instant; readonly found: "changed" | "missing" | "misplaced" }[] };

export async function checkChain(deps: Deps, actor: Actor): Promise<ChainSeen | Refusal> {
  if (may(actor, "see-deeds") !== "yes") return refuse("not-permitted");
  const walk = await walkLog(deps.store, actor.authority, deps.digest);
  return { entries: walk.before + walk.linked, before: walk.before, value: walk.last?.value, breaks: walk.breaks.map(({ at, found }) => ({ at, found })) };
}

async function find(deps: Deps, actor: Actor, asked: DeedsAsked, most: number): Promise<{ readonly timeZone: string; readonly found: readonly DeedSeen[] }> {
  const { organisation } = deps.store;
  const [authority, people, units, titles] = await Promise.all([organisation.authority(actor.authority), deps.store.people.ofAuthority(actor.authority), organisation.units(actor.authority), titlesFor(deps, actor)]);
  const timeZone = authority?.timeZone ?? "Europe/Berlin";
  const doers = doersOf(people, asked.who);
  const names = new Map([...people, ...units].map(({ id, name }) => [id, name]));
  const inPeriod = (at: Instant): boolean => within(dayIn(timeZone, at), asked);
  const found: DeedSeen[] = [];
  for (let before = asked.before; found.length < most; ) {
    const entries = await deps.store.log.page(actor.authority, BATCH, { ...periodOf(asked), deeds: asked.deed === undefined ? ADMINISTRATION_DEEDS : [asked.deed], ...(before === undefined ? {} : { before }) });
    for (const entry of entries) if (inPeriod(entry.at) && (doers === undefined || doers.has(entry.by))) found.push(...seenOf(entry, names, titles));
    before = entries.at(-1)?.id;
    if (entries.length < BATCH) break;
  }
  return { timeZone, found: found.slice(0, most) };
}

/** A day more on both sides, because a day of the zone is none of UTC; what is too much is left out afterwards. */
function periodOf({ from, to }: DeedsAsked): Pick<LogAsked, "from" | "until"> {
  return { ...(from === undefined ? {} : { from: `${addDays(from, -1)}T00:00:00.000Z` }), ...(to === undefined ? {} : { until: `${addDays(to, 2)}T00:00:00.000Z` }) };
}

function within(day: Day, { from, to }: DeedsAsked): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function doersOf(people: readonly Person[], who: string | undefined): ReadonlySet<string> | undefined {
  const wanted = (who ?? "").normalize("NFC").trim().toLocaleLowerCase("de");
  return wanted === "" ? undefined : new Set(people.flatMap(({ id, name }) => (name.toLocaleLowerCase("de").includes(wanted) ? [id] : [])));
}

/** Of everything that this authority sees and of its drafts. */
async function titlesFor(deps: Deps, actor: Actor): Promise<ReadonlyMap<string, Words>> {
  const [drafts, scenarios, courses] = await Promise.all([deps.store.drafts.ofAuthority(actor.authority), deps.catalogue.scenarios(), visibleCourses(deps, actor)]);
  return new Map([
    ...drafts.map(({ id, title }) => [id, { de: title }] as const),
    ...scenarios.filter((one) => isVisibleTo(actor, one)).map(({ scenario: { id, title } }) => [id, title] as const),
    ...courses.map(({ id, title }) => [id, title] as const),
  ]);
}

function seenOf({ id, at, deed, by, query = "", people = [], barrier }: LogEntry, names: ReadonlyMap<string, string>, titles: ReadonlyMap<string, Words>): readonly DeedSeen[] {
  const known = ADMINISTRATION_DEEDS.find((one) => one === deed);
  if (known === undefined) return [];
  const about = ABOUT.has(deed) ? people.flatMap((person) => names.get(person) ?? []) : [];
  const unit = names.get(new URLSearchParams(query).get("einheit") ?? "");
  const title = OF_CONTENT.has(deed) ? titles.get(query) : undefined;
  return [{ id, at, deed: known, by, byName: names.get(by) ?? "", about, query: deed === "barrier-reported" && barrier === undefined ? EMPTIED : query, ...(unit === undefined ? {} : { unit }), ...(title ? { title } : {}) }];
}
