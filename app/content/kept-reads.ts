import { runInChild } from "./child-pool";
import type { JobKind, Jobs } from "./jobs";
import { versionOf } from "./versions";

/** Answers that are kept: a course of thirty lessons in two languages, several times over. */
const KEPT = 300;
/** What depends on the machine and not on the file is asked again. */
const PASSING: ReadonlySet<string> = new Set(["too-slow", "too-much-memory", "crashed"]);

/** Reads files as the child does, and a file that did not change only once: who writes one lesson does not wait for the others. */
export function keptReads(read: typeof runInChild = runInChild): typeof runInChild {
  const kept = new Map<string, Promise<unknown>>();
  return async <Kind extends JobKind>(kind: Kind, ask: Jobs[Kind]["ask"], patience?: number) => {
    const key = `${kind} ${versionOf({ ask: JSON.stringify(ask) })}`;
    const answer = (kept.get(key) as ReturnType<typeof read<Kind>> | undefined) ?? read(kind, ask, patience);
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    const forget = () => {
      if (kept.get(key) === answer) kept.delete(key);
    };
    answer.then((given) => {
      if ("problems" in given && given.problems.some(({ code }) => PASSING.has(code))) forget();
    }, forget);
    return answer;
  };
}
