import { openLowdbStore } from "~/store/lowdb/store";
import { bundled, started } from "../child";
import { emptyStore, filesIn, temporaryFolder } from "../folder";
import { chanceOf, type Chance } from "./chance";
import { itemsIn } from "./ledger";
import { allAsked, heardLedger } from "./lines";
import { NOTHING, sumOf, type Tally } from "./tally";
import { repairNeeded, tallyOf } from "./trial";
import { learnersOf } from "./writers";

/** After so many trials a new store, so that its documents stay of a usual size. */
const TRIALS_PER_STORE = 25;

/** Real processes with eight writers each, killed at random moments; proves that the death of a process harms nothing, not that power may go. */
export async function killTrials(seed: number, count: number): Promise<Tally> {
  const scripts = await temporaryFolder();
  const script = await bundled("write", scripts.path);
  const tallies: Tally[] = [];
  for (let trial = 0; trial < count; trial += TRIALS_PER_STORE) {
    tallies.push(await killedAgainAndAgain(script, seed + trial, Math.min(TRIALS_PER_STORE, count - trial)));
  }
  await scripts.remove();
  return sumOf(tallies);
}

async function killedAgainAndAgain(script: string, seed: number, count: number): Promise<Tally> {
  const folder = await emptyStore();
  const heard = heardLedger();
  const chance = chanceOf(seed);
  const tallies: Tally[] = [];
  for (let trial = 0; trial < count; trial += 1) {
    const name = `kill, seed ${seed}, trial ${trial}`;
    const said = await killedWhileWriting(script, folder.path, `r${trial}.`, chance, heard.hear);
    tallies.push({ ...(await judged(folder.path, heard, name).catch((error: unknown) => repairNeeded(error, name))), trials: 1, acknowledged: said });
  }
  await folder.remove();
  return sumOf(tallies);
}

/** Kills after so many lines and a little while, so that it meets any moment of a write. Answers how many lines were said. */
async function killedWhileWriting(script: string, folder: string, round: string, chance: Chance, hear: (line: string) => boolean): Promise<number> {
  const child = started(script, folder, round, String(chance.number(1e6)));
  const [lines, wait] = [1 + chance.number(120), chance.number(6)];
  let said = 0;
  for await (const line of child.lines) {
    if (hear(line)) said += 1;
    if (said === lines) setTimeout(child.kill, wait);
  }
  await child.code();
  return said;
}

async function judged(folder: string, { ledger, sessions }: ReturnType<typeof heardLedger>, trial: string): Promise<Tally> {
  const store = await openLowdbStore(folder);
  const found = await itemsIn(store, learnersOf(8), sessions());
  await store.close();
  allAsked(ledger, found);
  const tally = tallyOf(ledger, found, trial);
  ledger.saw(found);
  const left = (await filesIn(folder)).filter((path) => path.endsWith(".tmp"));
  return sumOf([tally, { ...NOTHING, problems: left.map((path) => `${trial}: ${path} was left`) }]);
}
