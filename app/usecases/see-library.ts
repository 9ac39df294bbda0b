import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import { openingOf, type Opening } from "../core/scenario/opening";
import type { Instant, Words } from "../core/words";
import type { Pattern } from "../content/port";
import type { Checked, Draft, Origin } from "../store/port";
import type { Deps } from "./deps";
import { checkDraft, countsOf } from "./save-draft";
import { nameIn, statusOf } from "./see-workshop";
import { isVisibleTo } from "./visible-scenario";
import { visibleCourses } from "./visible-course";

/** A scenario or course of the workshop. `shipped` is read-only; everything else has a draft of the own authority. */
export type LibraryEntry = {
  readonly kind: "scenario" | "course";
  readonly id: string;
  readonly title: Words;
  readonly status: LibraryStatus;
  readonly opening?: Opening;
  readonly minutes?: number;
  readonly version?: string;
  readonly draft?: DraftEntry;
};
export const LIBRARY_STATUSES = ["draft", "published", "withdrawn", "shipped"] as const;
export type LibraryStatus = (typeof LIBRARY_STATUSES)[number];
/** `ahead`: there are changes that are not published. */
export type DraftEntry = Pick<Checked, "errors" | "warnings"> & { readonly savedAt: Instant; readonly savedByName: string; readonly ahead: boolean; readonly origin?: Origin };

export type LibraryQuery = { readonly status?: LibraryStatus; readonly search: string; readonly page: number; readonly size: number };
export type Library = {
  readonly timeZone: string;
  readonly entries: readonly LibraryEntry[];
  /** How many fit the search and the status, and the page that is shown. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Nobody of the authority has begun a draft yet. */
  readonly empty: boolean;
};

/** The library of the workshop: own ones first, those saved last on top, then what is shipped. No scenario is compiled for it. */
export async function seeLibrary(deps: Deps, actor: Actor, query: LibraryQuery): Promise<Library | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const [authority, drafts, scenarios, courses] = await Promise.all([
    deps.store.organisation.authority(actor.authority), deps.store.drafts.ofAuthority(actor.authority), deps.catalogue.scenarios(), visibleCourses(deps, actor),
  ]);
  const own = new Set(drafts.map(({ id }) => id));
  const latest = [...drafts].sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
  const entries: readonly LibraryEntry[] = [
    ...(await Promise.all(latest.map((draft) => draftEntry(deps, actor, draft)))),
    ...scenarios.filter((one) => isVisibleTo(actor, one) && !(own.has(one.scenario.id) && one.authority !== undefined)).map(({ version, scenario }): LibraryEntry => ({
      kind: "scenario", id: scenario.id, title: scenario.title, status: "shipped", opening: openingOf(scenario), minutes: scenario.minutes, version,
    })),
    ...courses.filter((course) => !(own.has(course.id) && course.authority !== undefined)).map(({ id, version, title }): LibraryEntry => ({ kind: "course", id, title, status: "shipped", version })),
  ];
  const found = entries.filter((entry) => fits(entry, query));
  const pages = Math.max(1, Math.ceil(found.length / query.size));
  const page = Math.min(Math.max(1, query.page), pages);
  return { timeZone: authority?.timeZone ?? "Europe/Berlin", entries: found.slice((page - 1) * query.size, page * query.size), total: found.length, page, pages, empty: drafts.length === 0 };
}

async function draftEntry(deps: Deps, actor: Actor, draft: Draft): Promise<LibraryEntry> {
  const checked = draft.checked ?? countsOf(await checkDraft(deps, actor, draft));
  const savedBy = await deps.store.people.byId(draft.savedBy);
  const released = draft.releases.at(-1);
  return {
    kind: draft.kind, id: draft.id, title: { de: draft.title }, status: statusOf(draft),
    ...(checked.opening ? { opening: checked.opening } : {}),
    draft: {
      errors: checked.errors, warnings: checked.warnings, savedAt: draft.savedAt, savedByName: nameIn(actor, savedBy),
      ahead: released !== undefined && draft.revision > released.revision, ...(draft.origin ? { origin: draft.origin } : {}),
    },
  };
}

function fits({ status, title, id, opening }: LibraryEntry, { status: wanted, search }: LibraryQuery): boolean {
  if (wanted !== undefined && wanted !== status) return false;
  const text = [title.de, title.en, id, opening?.line?.de, opening?.line?.en, ...(opening?.people ?? []).map(({ name }) => name)].join(" ").toLowerCase();
  return search.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

/** What a new draft can begin with. */
export async function seeBeginnings(deps: Deps, actor: Actor): Promise<{ readonly patterns: readonly Pattern[]; readonly scenarios: readonly { readonly id: string; readonly title: Words }[] } | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const [patterns, scenarios] = await Promise.all([deps.catalogue.patterns(), deps.catalogue.scenarios()]);
  return { patterns, scenarios: scenarios.filter((one) => isVisibleTo(actor, one)).map(({ scenario: { id, title } }) => ({ id, title })) };
}
