import { dayIn } from "../core/days";
import { inOrder, patchedInOrder } from "../core/reporting/filter";
import { reportRows, type ReportRow, type ReportSource } from "../core/reporting/report";
import type { CompletionRow } from "../core/reporting/rows";
import type { Day, Words } from "../core/words";

/** Sorted by name; the titles are those of all courses in the rows and in the catalogue. */
export type ReportRows = { readonly rows: readonly ReportRow[]; readonly titles: ReadonlyMap<string, Words> };
type Known = ReportRows & { readonly source: ReportSource; readonly today: Day };

/** More people than this who have changed are no change but another report. */
const MOST_CHANGED = 200;
/** The last rows of each authority, by whose store they are from. */
const remembered = new WeakMap<object, Map<string, Known>>();

/**
 * All rows of an authority. They are made once; afterwards only those of people of whom something has changed, which the
 * store's things tell: what has not changed is the same thing again.
 */
export function rowsOf(store: object, authority: string, source: ReportSource): ReportRows {
  const ofStore = remembered.get(store) ?? new Map<string, Known>();
  remembered.set(store, ofStore);
  const today = dayIn(source.timeZone, source.now);
  const known = ofStore.get(authority);
  const changed = known && known.today === today && isAlike(known.source, source) ? changedPeople(known.source, source) : undefined;
  if (known && changed?.size === 0) return known;
  const rows = (known && changed && patched(known.rows, source, changed)) ?? inOrder(reportRows(source));
  const made = { source, today, rows, titles: new Map([...titlesIn(rows), ...source.titles]) };
  ofStore.set(authority, made);
  return made;
}

/** True if rows can differ only because of people, their completions and their dossiers. */
function isAlike(a: ReportSource, b: ReportSource): boolean {
  if (a.units !== b.units || a.assignments !== b.assignments || a.timeZone !== b.timeZone || a.titles.size !== b.titles.size) return false;
  return [...a.titles].every(([id, title]) => b.titles.get(id) === title);
}

function patched(rows: readonly ReportRow[], source: ReportSource, changed: ReadonlySet<string>): readonly ReportRow[] | undefined {
  if (changed.size > MOST_CHANGED) return undefined;
  const people = source.people.filter(({ id }) => changed.has(id));
  const completions = source.completions.filter(({ learner }) => changed.has(learner));
  const dossiers = source.dossiers?.filter(({ person }) => changed.has(person)) ?? [];
  return patchedInOrder(rows, changed, reportRows({ ...source, people, completions, dossiers }));
}

function changedPeople(before: ReportSource, after: ReportSource): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { id } of onlyInOne(before.people, after.people)) changed.add(id);
  for (const { learner } of onlyInOne(before.completions, after.completions)) changed.add(learner);
  for (const { person } of onlyInOne(before.dossiers ?? [], after.dossiers ?? [])) changed.add(person);
  return changed;
}

/** What only one of two lists holds; most of their beginning and end is usually the same. */
function onlyInOne<Thing>(before: readonly Thing[], after: readonly Thing[]): readonly Thing[] {
  if (before === after) return [];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let left = 0;
  while (left < before.length - from && left < after.length - from && before.at(-1 - left) === after.at(-1 - left)) left += 1;
  const gone = new Set(before.slice(from, before.length - left));
  const come = after.slice(from, after.length - left).filter((thing) => !gone.delete(thing));
  return [...gone, ...come];
}

const titles = new WeakMap<readonly CompletionRow[], ReadonlyMap<string, Words>>();

/** Titles of completed courses. */
export function completedTitles(completions: readonly CompletionRow[]): ReadonlyMap<string, Words> {
  const known = titles.get(completions) ?? titlesIn(completions);
  titles.set(completions, known);
  return known;
}

/** Of each course the title that stands last. */
function titlesIn(rows: readonly Pick<CompletionRow, "course" | "courseTitle">[]): ReadonlyMap<string, Words> {
  const found = new Map<string, Words>();
  for (const { course, courseTitle } of rows) if (found.get(course) !== courseTitle) found.set(course, courseTitle);
  return found;
}
