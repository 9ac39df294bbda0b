import { performance } from "node:perf_hooks";
import type { Store } from "../../store/port";
import { rounded, type Figures } from "./figures";
import { WrongAnswer } from "./load";
import { tell } from "./plan";
import { median } from "./usage";

/**
 * A store with so many learners, opened, and the same writes without our code. `bare` writes what a commit writes, to a
 * place of its own, and answers when it is on disk.
 */
export type Measured = {
  readonly name: string;
  readonly store: Store;
  readonly authority: string;
  readonly learners: readonly string[];
  bare(learner: string, text: string): Promise<void>;
};
/** How long one slice is, in milliseconds, and how many there are of each. */
export type Slices = { readonly slices: number; readonly slice: number };

const WRITERS = [1, 8, 32] as const;
/** Ours may take so many times as long as bare. */
const REACH = 2;

const FACT = { type: "move-made", at: "2026-11-22T09:30:00.000Z", attempt: "0123456789abcdefghjk", chosen: ["a1b2"] } as const;
const FACT_TEXT = JSON.stringify({ ...FACT, number: 100 });

type Writes = (learner: string) => Promise<void>;
type Slice = { readonly perSecond: number; readonly took: readonly number[] };

/** Durable commits beside bare writes of the same bytes. Answers how many times as long as bare one commit takes, one after the other. */
export async function measureCommits(figures: Figures, measured: Measured, pace: Slices): Promise<number> {
  const { commit, bare } = await writesOf(measured);
  let alone = Number.NaN;
  for (const writers of WRITERS) {
    tell(`commits, ${measured.name}, ${measured.learners.length} learners, ${writers} writers`);
    const [ours, theirs] = await inTurn(measured.learners, writers, [commit, bare], pace);
    const ratio = rounded(median(ours.map(({ perSecond }, slice) => (theirs[slice]?.perSecond ?? 0) / perSecond)));
    if (writers === 1) alone = ratio;
    figures.say({
      figure: `commits, ${measured.name}, ${measured.learners.length} learners, ${writers} writers`,
      value: rounded(median(ours.map(({ perSecond }) => perSecond))), unit: "commits/s", ratio, bare: rounded(median(theirs.map(({ perSecond }) => perSecond))),
      ...percentiles("", ours), ...percentiles("bare ", theirs), reach: `bare/${REACH}`, reached: ratio <= REACH,
    });
  }
  return alone;
}

/** Slices of both in turn, so that whatever else the machine does disturbs both alike. The first ones warm up. */
async function inTurn(learners: readonly string[], writers: number, works: readonly [Writes, Writes], { slices, slice }: Slices): Promise<readonly [readonly Slice[], readonly Slice[]]> {
  const measured: [Slice[], Slice[]] = [[], []];
  let next = 0;
  const nextLearner = (): string => learners[(next += 1) % learners.length] ?? "";
  for (let round = -1; round < slices; round += 1) {
    for (const [place, work] of works.entries()) {
      const done = await oneSlice(nextLearner, writers, work, slice);
      if (round >= 0) measured[place]?.push(done);
    }
  }
  return measured;
}

async function oneSlice(nextLearner: () => string, writers: number, work: Writes, milliseconds: number): Promise<Slice> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, async () => {
    while (performance.now() - start < milliseconds) {
      const learner = nextLearner();
      const begun = performance.now();
      await work(learner);
      took.push(performance.now() - begun);
    }
  }));
  return { perSecond: (took.length / (performance.now() - start)) * 1000, took };
}

async function writesOf({ store, authority, learners, bare }: Measured): Promise<{ readonly commit: Writes; readonly bare: Writes }> {
  const [versions, texts] = [new Map<string, number>(), new Map<string, string>()];
  const begun = new Map<string, number>();
  for (const learner of learners) {
    const [stream, record] = [await store.learners.read(learner), await store.learners.record(learner)];
    versions.set(learner, stream.version);
    begun.set(learner, stream.version);
    texts.set(learner, JSON.stringify({ ...stream, ...record, learner, authority }));
  }
  return {
    commit: async (learner) => {
      const expectedVersion = versions.get(learner) ?? 0;
      versions.set(learner, expectedVersion + 1);
      const done = await store.learners.commit({ learner, authority, expectedVersion, facts: [{ ...FACT, at: new Date().toISOString() }] });
      if (done !== "done") throw new WrongAnswer(`a commit of the only writer was answered with ${done}`);
    },
    // As long as ours by now: every commit adds a fact.
    bare: (learner) => bare(learner, (texts.get(learner) ?? "") + FACT_TEXT.repeat((versions.get(learner) ?? 0) - (begun.get(learner) ?? 0))),
  };
}

function percentiles(of: string, slices: readonly Slice[]): Readonly<Record<string, number>> {
  const sorted = slices.flatMap(({ took }) => took).sort((a, b) => a - b);
  const at = (part: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  return { [`${of}p50`]: at(0.5), [`${of}p99`]: at(0.99) };
}
