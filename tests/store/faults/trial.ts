import { createLowdbStore } from "~/store/lowdb/create";
import type { Files } from "~/store/lowdb/files";
import type { Steps } from "~/store/lowdb/migrations";
import type { Processes } from "~/store/lowdb/processes";
import { openLowdbStore } from "~/store/lowdb/store";
import type { Store } from "~/store/port";
import { AT } from "../fixtures";
import type { Ledger } from "./ledger";
import { NOTHING, sumOf, type Tally } from "./tally";

export const ROOT = "/data";

/** How a store is opened: as it is in production, or by a mutant. */
export type Variant = {
  readonly files?: (files: Files) => Files;
  readonly store?: (store: Store) => Store;
};
export const PRODUCTION: Variant = {};

// Every process before this one has died.
const afterAllOthers: Processes = { self: () => ({ pid: 1, host: "test" }), runs: () => false };

/** Opens the store of a simulated disk. Nothing in it depends on this machine or its clock. */
export async function openOn(files: Files, variant: Variant = PRODUCTION, steps: Steps = [], folder = ROOT): Promise<Store> {
  const through = variant.files?.(files) ?? files;
  const store = await openLowdbStore(folder, { files: through, processes: afterAllOthers, steps, clock: () => 0, now: () => AT, say: () => undefined });
  return variant.store?.(store) ?? store;
}

export function createOn(files: Files, variant: Variant = PRODUCTION): Promise<void> {
  return createLowdbStore(ROOT, { demonstration: false, createdAt: AT, files: variant.files?.(files) ?? files, steps: [] });
}

/** What the ledger says of a store, as a tally. */
export function tallyOf(ledger: Ledger, found: readonly string[], trial: string): Tally {
  const { lost, halfDone, doubled } = ledger.judge(found);
  const problems = [...lost.map((item) => `lost: ${item}`), ...halfDone.map((item) => `half done: ${item}`), ...doubled.map((item) => `doubled: ${item}`)];
  return { ...NOTHING, lost: lost.length, halfDone: halfDone.length, doubled: doubled.length, problems: problems.slice(0, 3).map((problem) => `${trial}: ${problem}`) };
}

/** A start that does not succeed by itself. */
export function repairNeeded(error: unknown, trial: string): Tally {
  return { ...NOTHING, repairs: 1, problems: [`${trial}: ${error instanceof Error ? error.message : String(error)}`] };
}

/** Runs trials one after the other, until `enough` says so. */
export async function trialsOf(all: Iterable<number>, run: (trial: number) => Promise<Tally>, enough: (sum: Tally) => boolean = () => false): Promise<Tally> {
  let sum: Tally = NOTHING;
  for (const trial of all) {
    sum = sumOf([sum, await run(trial)]);
    if (enough(sum)) break;
  }
  return sum;
}

export function* numbers(from: number, count: number): Generator<number> {
  for (let place = 0; place < count; place += 1) yield from + place;
}
