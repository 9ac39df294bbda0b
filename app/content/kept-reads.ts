import { runInChild } from "./child-pool";
import type { JobKind, Jobs } from "./jobs";
import { keptAnswers } from "./kept";
import { versionOf } from "./versions";

/** What depends on the machine and not on the file is asked again. */
const PASSING: ReadonlySet<string> = new Set(["too-slow", "too-much-memory", "crashed"]);

/** Reads files as the child does, and a file that did not change only once: who writes one lesson does not wait for the others. */
export function keptReads(most: number, read: typeof runInChild = runInChild): typeof runInChild {
  const kept = keptAnswers<Awaited<ReturnType<typeof runInChild>>>(most, hasPassed);
  return <Kind extends JobKind>(kind: Kind, ask: Jobs[Kind]["ask"], patience?: number) =>
    kept(`${kind} ${versionOf({ ask: JSON.stringify(ask) })}`, () => read(kind, ask, patience)) as ReturnType<typeof read<Kind>>;
}

/** True of an answer that says how busy the machine was. */
export function hasPassed(given: object): boolean {
  return "problems" in given && (given.problems as readonly { readonly code: string }[]).some(({ code }) => PASSING.has(code));
}
