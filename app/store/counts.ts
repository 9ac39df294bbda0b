import type { StoreCounts } from "./port";
import type { Shelf, Shelves } from "./shelf";

/** Counts that are kept up to date, so that asking costs nothing. */
export function countsOver(shelves: Shelves): () => StoreCounts {
  const one = (): number => 1;
  const authorities = counted(shelves.authorities, one);
  const units = counted(shelves.units, (document) => document.units.length);
  const people = counted(shelves.people, ({ person }) => (person === undefined ? 0 : 1));
  const learners = counted(shelves.learners, one);
  const certificates = counted(shelves.learners, (document) => document.certificates.length);
  const assignments = counted(shelves.assignments, one);
  const drafts = counted(shelves.drafts, one);
  const sessions = counted(shelves.sessions, one);
  const logEntries = counted(shelves.log, (document) => document.entries.length);
  return () => ({
    authorities: authorities(),
    units: units(),
    people: people(),
    learners: learners(),
    certificates: certificates(),
    assignments: assignments(),
    drafts: drafts(),
    versions: shelves.versions.size(),
    sessions: sessions(),
    "log-entries": logEntries(),
  });
}

function counted<T>(shelf: Shelf<T>, worth: (document: T) => number): () => number {
  let sum = 0;
  shelf.follow((before, after) => {
    sum += (after === undefined ? 0 : worth(after)) - (before === undefined ? 0 : worth(before));
  });
  return () => sum;
}
