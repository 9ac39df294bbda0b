/** One saved edit, as the stretch of each text that it exchanged. Undone and done again byte for byte. */
export type Step = readonly Exchange[];
export type Exchange = { readonly path: string; readonly at: number; readonly old?: string; readonly now?: string };

/**
 * What can be undone and done again, newest last. `older`, `later`: pages of steps that are kept apart and come before these,
 * oldest first; none of them while the steps themselves are none.
 */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[]; readonly older?: readonly string[]; readonly later?: readonly string[] };
export const NO_HISTORY: History = { done: [], undone: [] };

type Texts = Readonly<Record<string, string>>;

/** Above so many characters the oldest steps are kept apart: a draft is one document of the store, written with each edit. */
const MOST_AT_HAND = 500_000;

/** The step between two states. `old` is absent where the text was not there, `now` where it is gone. */
export function stepBetween(before: Texts, after: Texts): Step {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.flatMap((path): Step => {
    const [old, now] = [before[path], after[path]];
    if (old === now) return [];
    if (old === undefined || now === undefined) return [{ path, at: 0, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { now }) }];
    const at = sameStart(old, now);
    const tail = sameEnd(old.slice(at), now.slice(at));
    return [{ path, at, old: old.slice(at, old.length - tail), now: now.slice(at, now.length - tail) }];
  });
}

/** After an edit nothing can be done again: there would be two futures. */
export function remember(history: History, step: Step): History {
  if (step.length === 0) return history;
  return { done: [...history.done, step], undone: [], ...(history.older ? { older: history.older } : {}) };
}

/** The texts before the last step, or `undefined` where there is none, or where the texts are not what it left. */
export function undo(history: History, texts: Texts): { readonly texts: Texts; readonly history: History } | undefined {
  const step = history.done.at(-1);
  const before = step && exchanged(texts, step.map(({ old, now, ...rest }) => ({ ...rest, ...(now === undefined ? {} : { old: now }), ...(old === undefined ? {} : { now: old }) })));
  return step && before && { texts: before, history: { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

export function redo(history: History, texts: Texts): { readonly texts: Texts; readonly history: History } | undefined {
  const step = history.undone.at(-1);
  const after = step && exchanged(texts, step);
  return step && after && { texts: after, history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

function exchanged(texts: Texts, step: Step): Texts | undefined {
  const result = new Map(Object.entries(texts));
  for (const { path, at, old, now } of step) {
    const text = result.get(path);
    if (old === undefined ? text !== undefined && text !== "" : text?.slice(at, at + old.length) !== old) return undefined;
    if (now === undefined) result.delete(path);
    else result.set(path, `${(text ?? "").slice(0, at)}${now}${(text ?? "").slice(at + (old ?? "").length)}`);
  }
  return Object.fromEntries(result);
}

const PAGES = { done: "older", undone: "later" } as const;

/** The older steps of a side that has grown too long, and the history without them once they are kept as `page`. */
export function overflow(history: History): { readonly oldest: readonly Step[]; readonly left: (page: string) => History } | undefined {
  for (const side of ["done", "undone"] as const) {
    const steps = history[side];
    if (steps.reduce((sum, step) => sum + sizeOf(step), 0) <= MOST_AT_HAND) continue;
    const count = steps.length - countWithin(steps.toReversed(), MOST_AT_HAND / 2);
    if (count > 0) return { oldest: steps.slice(0, count), left: (page) => ({ ...history, [side]: steps.slice(count), [PAGES[side]]: [...(history[PAGES[side]] ?? []), page] }) };
  }
  return undefined;
}

/** The page that has to be brought back because no step of its side is left. */
export function emptySide(history: History): { readonly page: string; readonly filled: (steps: readonly Step[]) => History } | undefined {
  for (const side of ["done", "undone"] as const) {
    const pages = history[PAGES[side]] ?? [];
    const page = pages.at(-1);
    if (page !== undefined && history[side].length === 0) return { page, filled: (steps) => ({ ...history, [side]: steps, [PAGES[side]]: pages.slice(0, -1) }) };
  }
  return undefined;
}

function sizeOf(step: Step): number {
  return step.reduce((sum, { old, now }) => sum + (old ?? "").length + (now ?? "").length, 0);
}

/** How many of the first steps are so long together; at least one. */
function countWithin(steps: readonly Step[], most: number): number {
  let size = 0;
  const beyond = steps.findIndex((step) => (size += sizeOf(step)) > most);
  return beyond === -1 ? steps.length : Math.max(1, beyond);
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
