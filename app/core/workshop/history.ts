/** One saved edit, as the stretch of each text that it exchanged. Undone and done again byte for byte. */
export type Step = readonly Exchange[];
export type Exchange = { readonly path: string; readonly at: number; readonly old?: string; readonly now?: string };

/** What can be undone and done again, newest last. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] };
export const NO_HISTORY: History = { done: [], undone: [] };

type Texts = Readonly<Record<string, string>>;

/** Above so many characters the oldest steps go: a draft is one document of the store. */
const MOST_KEPT = 2_000_000;

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
  return step.length === 0 ? history : { done: within([...history.done, step]), undone: [] };
}

/** The texts before the last step, or `undefined` where there is none, or where the texts are not what it left. */
export function undo(history: History, texts: Texts): { readonly texts: Texts; readonly history: History } | undefined {
  const step = history.done.at(-1);
  const before = step && exchanged(texts, step.map(({ old, now, ...rest }) => ({ ...rest, ...(now === undefined ? {} : { old: now }), ...(old === undefined ? {} : { now: old }) })));
  return step && before && { texts: before, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

export function redo(history: History, texts: Texts): { readonly texts: Texts; readonly history: History } | undefined {
  const step = history.undone.at(-1);
  const after = step && exchanged(texts, step);
  return step && after && { texts: after, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
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

function within(steps: readonly Step[]): readonly Step[] {
  let size = 0;
  const kept = steps.toReversed().findIndex((step) => {
    size += step.reduce((sum, { old, now }) => sum + (old ?? "").length + (now ?? "").length, 0);
    return size > MOST_KEPT;
  });
  return kept === -1 ? steps : steps.slice(steps.length - Math.max(1, kept));
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
