import type { Folder } from "./layout";

/**
 * How the documents of a folder become those of the next format. Pure, and never changed again once released.
 * Folders without an entry stay as they are. A document keeps its key.
 */
export type Step = { readonly [F in Folder]?: (document: unknown) => unknown };

/** The step at place n leads from format n + 1 to n + 2. */
export type Steps = readonly Step[];

/** Every step that was ever released, in its order. Format 1 is the first; a fixture of each stands in the tests. */
export const STEPS: Steps = [{ drafts: withReleases }];

/** Drafts remember what was published from them. */
function withReleases(document: unknown): unknown {
  return typeof document === "object" && document !== null ? { ...document, releases: [] } : document;
}

/** The format these steps lead to. */
export function formatAfter(steps: Steps): number {
  return steps.length + 1;
}

/** A document of this format as one of the last. */
export function lifted(document: unknown, from: number, folder: Folder, steps: Steps): unknown {
  return steps.slice(from - 1).reduce((now, step) => step[folder]?.(now) ?? now, document);
}
