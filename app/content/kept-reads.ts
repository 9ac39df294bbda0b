import { runInChild } from "./child-pool";
import type { JobKind, Jobs } from "./jobs";
import { versionOf } from "./versions";

/** What depends on the machine and not on the file is asked again. */
const PASSING: ReadonlySet<string> = new Set(["too-slow", "too-much-memory", "crashed"]);

/** Asks for the same thing once; so many of the answers that were asked for last are kept. */
export function keptAnswers<Answer extends object>(most: number): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  return (key, ask) => {
    const answer = kept.get(key) ?? ask();
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    const forget = () => {
      if (kept.get(key) === answer) kept.delete(key);
    };
    answer.then((given) => {
      if ("problems" in given && (given.problems as readonly { readonly code: string }[]).some(({ code }) => PASSING.has(code))) forget();
    }, forget);
    return answer;
  };
}

/** Reads files as the child does, and a file that did not change only once: who writes one lesson does not wait for the others. */
export function keptReads(most: number, read: typeof runInChild = runInChild): typeof runInChild {
  const kept = keptAnswers(most);
  return <Kind extends JobKind>(kind: Kind, ask: Jobs[Kind]["ask"], patience?: number) =>
    kept(`${kind} ${versionOf({ ask: JSON.stringify(ask) })}`, () => read(kind, ask, patience)) as ReturnType<typeof read<Kind>>;
}
