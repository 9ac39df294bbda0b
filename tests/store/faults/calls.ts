import { join } from "node:path";
import { copyStore } from "~/store/lowdb/copy";
import { StoreError } from "~/store/error";
import type { Store } from "~/store/port";
import { chanceOf } from "./chance";
import { faultsAfterMigration, fillFirstFormat, faultsIn, MARKING } from "./migration";
import { simulatedDisk, type Plan, type SimulatedDisk } from "./simulated-disk";
import { NOTHING, sumOf, type Tally } from "./tally";
import { createOn, openOn, PRODUCTION, repairNeeded, ROOT, tallyOf, type Variant } from "./trial";
import { crewOf } from "./writers";

/** What happens at the n-th call; `for ever`: at all later ones as well. */
export const FATES = ["end", "EIO", "ENOSPC", "EACCES", "EMFILE", "EROFS", "EIO for ever", "ENOSPC for ever", "EMFILE for ever"] as const;
export type Fate = (typeof FATES)[number];

/** One program of the store and what must hold after it was disturbed. `run` may fail; `after` is asked of the disk that is left. */
type Program = {
  readonly name: string;
  prepare(disk: SimulatedDisk, variant: Variant): Promise<void>;
  start(): { run(disk: SimulatedDisk, variant: Variant): Promise<Tally>; after(disk: SimulatedDisk, variant: Variant, trial: string): Promise<Tally>; acknowledged(): number };
};

/** Every program, every call, every given fate; after each the process has died, and once more the power was gone. */
export async function everyCall(fates: readonly Fate[], variant: Variant = PRODUCTION, enough: (sum: Tally) => boolean = () => false): Promise<Tally> {
  let sum: Tally = NOTHING;
  for (const program of [WRITE, MIGRATION, BACKUP, INIT]) {
    for (const fate of fates) {
      sum = sumOf([sum, await everyCallOf(program, fate, variant)]);
      if (enough(sum)) return sum;
    }
  }
  return sum;
}

async function everyCallOf(program: Program, fate: Fate, variant: Variant): Promise<Tally> {
  let sum: Tally = NOTHING;
  for (let at = 1; ; at += 1) {
    const { tally, reached } = await disturbed(program, at, fate, variant);
    if (!reached) return sum;
    sum = sumOf([sum, tally]);
    if (tally.problems.length > 0) return sum;
  }
}

async function disturbed(program: Program, at: number, fate: Fate, variant: Variant): Promise<{ readonly tally: Tally; readonly reached: boolean }> {
  const trial = `${program.name}, ${fate} at call ${at}`;
  const disk = simulatedDisk(undefined, chanceOf(at));
  await program.prepare(disk, variant);
  const { run, after, acknowledged } = program.start();
  let reached = false;
  disk.plan(planOf(fate, at, () => (reached = true)));
  const during = await run(disk, variant).catch((error: unknown) => (isExpected(error) ? NOTHING : repairNeeded(error, `${trial}, unexpected`)));
  const ends = [disk.afterPowerCut(at), disk.afterDeath()];
  const judged: Tally[] = [];
  for (const end of ends) judged.push(await after(end, variant, trial).catch((error: unknown) => repairNeeded(error, trial)));
  return { tally: { ...sumOf([during, ...judged]), trials: 1, acknowledged: acknowledged() }, reached };
}

function planOf(fate: Fate, at: number, reached: () => void): Plan {
  const [code = "", forever] = fate.split(" for ");
  return (call) => {
    if (forever === undefined ? call !== at : call < at) return undefined;
    reached();
    return code;
  };
}

/** A sentence for the operator, or what the disk said where that is promised. */
function isExpected(error: unknown): boolean {
  return error instanceof StoreError || (error instanceof Error && "code" in error);
}

const WRITE: Program = {
  name: "write",
  prepare: (disk, variant) => createOn(disk.files, variant),
  start: () => {
    const crew = crewOf(2);
    return {
      acknowledged: () => crew.ledger.acknowledged(),
      run: async (disk, variant) => {
        const store = await openOn(disk.files, variant);
        await crew.work(store, chanceOf(7), 4);
        // What the living store shows is what somebody was told, nothing else.
        const early = crew.ledger.early(await crew.itemsIn(store));
        await store.close();
        return { ...NOTHING, halfDone: early.length, problems: early.map((item) => `shown before it was acknowledged: ${item}`) };
      },
      after: async (disk, variant, trial) => tallyOf(crew.ledger, await crew.itemsIn(await openOn(disk.files, variant)), trial),
    };
  },
};

async function prepareFirstFormat(disk: SimulatedDisk, variant: Variant): Promise<void> {
  await createOn(disk.files, variant);
  const store = await openOn(disk.files, variant);
  await fillFirstFormat(store);
  await store.close();
}

const MIGRATION: Program = {
  name: "migration",
  prepare: prepareFirstFormat,
  start: () => ({
    acknowledged: () => 0,
    run: async (disk, variant) => {
      await openOn(disk.files, variant, MARKING).then((store) => store.close());
      return NOTHING;
    },
    after: async (disk, variant, trial) => halfDone(await faultsAfterMigration(variant.files?.(disk.files) ?? disk.files), trial),
  }),
};

const COPY = join(ROOT, "copy");

const BACKUP: Program = {
  name: "backup",
  prepare: prepareFirstFormat,
  start: () => {
    let done = false;
    return {
      acknowledged: () => (done ? 1 : 0),
      run: async (disk, variant) => {
        await copyStore(variant.files?.(disk.files) ?? disk.files, ROOT, COPY);
        done = true;
        return NOTHING;
      },
      after: async (disk, variant, trial) => {
        const files = variant.files?.(disk.files) ?? disk.files;
        // One that said it was done needs no second try.
        if (!done) await copyStore(files, ROOT, COPY);
        const faults = await faultsIn(await openedIn(disk, variant), "");
        return halfDone([...faults, ...(await faultsIn(await openedIn(disk, variant, COPY), ""))], trial);
      },
    };
  },
};

function openedIn(disk: SimulatedDisk, variant: Variant, folder = ROOT): Promise<Store> {
  return openOn(disk.files, variant, [], folder);
}

const INIT: Program = {
  name: "init",
  prepare: async () => undefined,
  start: () => {
    let done = false;
    return {
      acknowledged: () => (done ? 1 : 0),
      run: async (disk, variant) => {
        await createOn(disk.files, variant);
        done = true;
        return NOTHING;
      },
      after: async (disk, variant) => {
        if (!done) await createOn(disk.files, variant).catch((error: unknown) => {
          if (!(error instanceof StoreError) || error.code !== "exists") throw error;
        });
        await (await openOn(disk.files, variant)).close();
        return NOTHING;
      },
    };
  },
};

function halfDone(faults: readonly string[], trial: string): Tally {
  return { ...NOTHING, halfDone: faults.length, problems: faults.slice(0, 3).map((fault) => `${trial}: ${fault}`) };
}
