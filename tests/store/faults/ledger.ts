import type { NumberedFact } from "~/core/progress/facts";
import type { Store } from "~/store/port";

/**
 * What writers asked a store for, and what of it was acknowledged. Everything written is one item, a line of text without its like;
 * whoever kills, cuts and fails compares the items afterwards with what the store holds.
 */
export type Ledger = {
  asked(item: string): void;
  /** It was acknowledged: it must be there, once, from now on. */
  kept(item: string): void;
  /** Its removal, or the refusal to write it, was acknowledged: it must not be there. */
  gone(item: string): void;
  /** Nobody knows whether it is there: a removal is under way. */
  open(item: string): void;
  acknowledged(): number;
  /** Compares with what is there. */
  judge(found: readonly string[]): Verdict;
  /** What somebody has seen has to stay, whether or not it was acknowledged. */
  saw(found: readonly string[]): void;
  /** What a store shows that nobody was told of: memory ahead of the disk. */
  early(found: readonly string[]): readonly string[];
};
export type Verdict = { readonly lost: readonly string[]; readonly halfDone: readonly string[]; readonly doubled: readonly string[] };

export function openLedger(): Ledger {
  const all = new Set<string>();
  const must = new Set<string>();
  const mustNot = new Set<string>();
  const unsure = new Set<string>();
  let acknowledged = 0;
  const count = (work: () => void) => {
    acknowledged += 1;
    work();
  };

  return {
    asked: (item) => void all.add(item),
    kept: (item) => count(() => must.add(item)),
    gone: (item) =>
      count(() => {
        must.delete(item);
        mustNot.add(item);
      }),
    open: (item) => {
      must.delete(item);
      unsure.add(item);
    },
    acknowledged: () => acknowledged,
    judge: (found) => {
      const there = new Set(found);
      return {
        lost: [...[...must].filter((item) => !there.has(item)), ...[...mustNot].filter((item) => there.has(item))],
        halfDone: found.filter((item) => item.startsWith("half ") || !all.has(item)),
        doubled: found.filter((item, place) => found.indexOf(item) !== place),
      };
    },
    saw: (found) => {
      for (const item of found) must.add(item);
    },
    early: (found) => found.filter((item) => !must.has(item) && !unsure.has(item)),
  };
}

/** Everything a store holds of these writers, as items. */
export async function itemsIn(store: Store, learners: readonly string[], sessions: readonly string[]): Promise<readonly string[]> {
  const items: string[] = [];
  for (const learner of learners) {
    const { version, facts, certificates } = await store.learners.read(learner);
    items.push(...movesIn(learner, facts, version));
    for (const { certificate } of certificates) {
      const found = await store.learners.certificateByCode(certificate.code);
      items.push(found?.certificate.learner === learner ? `certificate ${certificate.code}` : `half certificate ${certificate.code}`);
    }
  }
  for (const hash of sessions) if (await store.sessions.read(hash)) items.push(`session ${hash}`);
  for (const { id } of await store.log.page("musterstadt", 1e9)) items.push(`log ${id}`);
  for (const { id, version } of await store.versions.current("course")) items.push(`version ${id} ${version}`);
  return items;
}

/** Every commit is a move and an enrolment: one without the other, or a gap in the numbers, is half a commit. */
function movesIn(learner: string, facts: readonly NumberedFact[], version: number): readonly string[] {
  const whole = facts.length === version && facts.every((fact, place) => fact.number === place + 1 && fact.type === (place % 2 === 0 ? "move-made" : "enrolled"));
  if (!whole || version % 2 !== 0) return [`half stream of ${learner} at ${version}`];
  return facts.flatMap((fact) => (fact.type === "move-made" ? [`move ${learner} ${fact.chosen.join()}`] : []));
}
