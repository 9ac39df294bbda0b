import { everyCall, FATES, type Fate } from "./calls";
import { historyTrial } from "./histories";
import { injectedTrials } from "./injected";
import { killTrials } from "./kills";
import { huntMutants } from "./mutants";
import { outageTrials } from "./outages";
import { powerTrial } from "./power";
import type { Tally } from "./tally";
import { numbers, trialsOf } from "./trial";

/** How much is tried: `short` with every run of the tests, `long` before a release. `seed` repeats one trial. */
export type Wish = { readonly size: "short" | "long"; readonly seed?: number };

/** A part of the fault tests and what it proves. */
export type Section = { readonly name: string; readonly proves: string; run(wish: Wish): Promise<Tally> };

/** Also the day on which the first of them was written. */
const FIRST_SEED = 20261122;
const SHORT_FATES: readonly Fate[] = ["end", "EIO", "ENOSPC"];

function seeded(trial: (seed: number) => Promise<Tally>, counts: { readonly short: number; readonly long: number }): Section["run"] {
  return ({ size, seed }) => trialsOf(seed === undefined ? numbers(1, counts[size]) : [seed], (one) => trial(one));
}

export const SECTIONS: readonly Section[] = [
  {
    name: "kill",
    proves: "a process killed at any moment loses nothing; says nothing about power",
    run: ({ size, seed = FIRST_SEED }) => killTrials(seed, size === "short" ? 50 : 500),
  },
  {
    name: "calls",
    proves: "every call of the file layer may fail or be the last, in write, migration, backup and init",
    run: ({ size }) => everyCall(size === "short" ? SHORT_FATES : FATES),
  },
  { name: "power", proves: "what was not synced may be gone, torn or out of order; as good as the simulated disk is", run: seeded(powerTrial, { short: 500, long: 20_000 }) },
  { name: "histories", proves: "answers, reads and certificates agree with a model over faults and restarts", run: seeded(historyTrial, { short: 300, long: 10_000 }) },
  {
    name: "postgres",
    proves: "a server killed under load, or cut off at a COMMIT, loses and doubles nothing",
    run: ({ size, seed = FIRST_SEED }) => outageTrials(seed, size === "short" ? 48 : 400),
  },
  { name: "mutants", proves: "the tests above see a promise that is broken", run: () => huntMutants() },
];

/** With the kernel's help, so only in the long run. */
export const INJECTED: Section = { name: "strace", proves: "the same with real system calls of a real process", run: () => injectedTrials() };
