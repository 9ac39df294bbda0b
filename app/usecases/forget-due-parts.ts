import { dayIn } from "../core/days";
import type { Authority } from "../core/organisation/model";
import { dueNumbers, type RetentionRules } from "../core/progress/retention";
import { hideFew } from "../core/reporting/suppress";
import type { Deps } from "./deps";
import { forgetNumbers } from "./forget-private-parts";
import { RETENTION_GRACE } from "./set-retention";

/** What one run came to, over all authorities. */
export type Forgotten = { readonly people: number; readonly facts: number };

/**
 * Carries out the retention of every authority: what is due goes for good, the record stays. Done again after an
 * interruption it goes on where it was. Written to the authority's log as counts, where something went.
 */
export async function forgetDueParts(deps: Pick<Deps, "store" | "now" | "newId">, signal?: AbortSignal): Promise<Forgotten> {
  let all: Forgotten = { people: 0, facts: 0 };
  for (const authority of await deps.store.organisation.authorities()) {
    const { retention } = authority;
    if (!retention || Date.parse(deps.now()) < Date.parse(retention.changedAt) + RETENTION_GRACE) continue;
    const { people, facts } = await forgetOf(deps, authority, retention.rules, signal);
    all = { people: all.people + people, facts: all.facts + facts };
  }
  return all;
}

async function forgetOf(deps: Pick<Deps, "store" | "now" | "newId">, { id, timeZone }: Authority, rules: RetentionRules, signal: AbortSignal | undefined): Promise<Forgotten> {
  const today = dayIn(timeZone, deps.now());
  const gone = { people: 0, facts: 0 };
  try {
    for (const person of await deps.store.people.ofAuthority(id)) {
      if (signal?.aborted === true) break;
      const { facts } = await deps.store.learners.read(person.id);
      const numbers = dueNumbers(facts, rules, today);
      await forgetNumbers(deps, person.id, numbers);
      gone.people += numbers.length > 0 ? 1 : 0;
      gone.facts += numbers.length;
      // Whoever waits for a page comes first.
      await new Promise(setImmediate);
    }
  } finally {
    if (gone.facts > 0) await log(deps, id, gone.people);
  }
  return gone;
}

async function log(deps: Pick<Deps, "store" | "now" | "newId">, authority: string, people: number): Promise<void> {
  const query = `personen=${hideFew(people)}`;
  await deps.store.log.append({ id: deps.newId(), authority, at: deps.now(), by: "", deed: "retention-done", query, people: [] });
}
