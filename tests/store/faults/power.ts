import { chanceOf, type Chance } from "./chance";
import { simulatedDisk, type Plan, type SimulatedDisk } from "./simulated-disk";
import { NOTHING, sumOf, type Tally } from "./tally";
import { createOn, openOn, PRODUCTION, repairNeeded, tallyOf, type Variant } from "./trial";
import { crewOf, type Crew } from "./writers";

const WRITERS = 4;

/**
 * One seed: writers at work, and up to three times the power goes or the process is killed, at any call, also while the store is
 * being opened; sometimes a call fails before. After each time the store must open by itself and hold what was acknowledged, and what
 * was seen then has to outlast the next time.
 */
export async function powerTrial(seed: number, variant: Variant = PRODUCTION): Promise<Tally> {
  const chance = chanceOf(seed);
  const crew = crewOf(WRITERS);
  let disk = simulatedDisk(undefined, chance);
  await createOn(disk.files, variant);
  const rounds: Tally[] = [];
  for (let round = 1 + chance.number(3); round > 0; round -= 1) {
    await workUntilTheEnd(disk, crew, chance, variant);
    disk = chance.percent(35) ? disk.afterDeath() : disk.afterPowerCut(seed * 10 + round);
    const judged = await judgedAfter(disk, crew, `power, seed ${seed}`, variant);
    rounds.push(judged);
    if (judged.problems.length > 0) break;
    disk = disk.afterDeath();
  }
  return { ...sumOf(rounds), trials: 1, acknowledged: crew.ledger.acknowledged() };
}

async function workUntilTheEnd(disk: SimulatedDisk, crew: Crew, chance: Chance, variant: Variant): Promise<void> {
  disk.plan(endingAt(chance));
  try {
    const store = await openOn(disk.files, variant);
    await crew.work(store, chance, 1 + chance.number(6));
  } catch {
    // The end came while it was opening: that is one of the moments.
  }
  disk.plan(() => "end");
  await disk.files.readdir("/").catch(() => undefined);
}

/** The end at some call; before it perhaps an error once, or a disk that is full for a while. */
function endingAt(chance: Chance): Plan {
  const end = 1 + chance.number(chance.percent(20) ? 60 : 260);
  const fault = chance.percent(30) ? 40 + chance.number(end) : 0;
  const code = chance.oneOf(["EIO", "ENOSPC", "EIO", "EMFILE"]);
  const lasting = code === "ENOSPC" ? chance.number(20) : 0;
  return (call) => (call >= end ? "end" : fault > 0 && call >= fault && call <= fault + lasting ? code : undefined);
}

async function judgedAfter(disk: SimulatedDisk, crew: Crew, trial: string, variant: Variant): Promise<Tally> {
  try {
    const store = await openOn(disk.files, variant);
    const found = await crew.itemsIn(store);
    const tally = tallyOf(crew.ledger, found, trial);
    crew.ledger.saw(found);
    return tally;
  } catch (error) {
    return { ...NOTHING, ...repairNeeded(error, trial) };
  }
}
