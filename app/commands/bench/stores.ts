import { join } from "node:path";
import { closeDeps, openDeps } from "../../deps.server";
import { readEnvironment } from "../../env.server";
import { makeSecrets } from "../../http/secrets";
import { createLowdbStore } from "../../store/lowdb/create";
import { openBareFiles } from "./bare-files";
import { measureCommits, type Slices } from "./commits";
import { rounded } from "./figures";
import { measureLargeReport, type ReportPlan } from "./large-report";
import { fillOffice, type Office } from "./office";
import { tell, type Bench } from "./plan";
import { withProduct } from "./product";
import { median, memoryOf } from "./usage";

const SETTLE = 2000;
const MOST_DEARER = 1.3;

/** How stores are measured: with how many learners, the smallest first. */
export type StorePlan = { readonly sizes: readonly number[]; readonly slices: Slices; readonly report: ReportPlan };
type Sized = { readonly dataDir: string; readonly office: Office; readonly alone: number };

/** The embedded store: commits at several sizes, then start, memory and report of the largest. */
export async function measureLowdb(bench: Bench): Promise<void> {
  const { figures, plan } = bench;
  const sized: Sized[] = [];
  for (const learners of plan.stores.sizes) sized.push(await measureSize(bench, learners));
  const [smallest, largest] = [sized[0], sized.at(-1)];
  if (!smallest || !largest) return;
  const dearer = rounded(largest.alone / smallest.alone);
  const [few, many] = [smallest.office.learners.length, largest.office.learners.length];
  figures.say({ figure: `commit with ${many} learners, lowdb`, value: dearer, unit: `times that with ${few}`, reach: `at most ${MOST_DEARER}`, reached: dearer <= MOST_DEARER });
  await measureStartOf({ ...bench, dataDir: largest.dataDir }, many);
  await withProduct({ ...bench, dataDir: largest.dataDir }, (served) => measureLargeReport(figures, served, largest.office, "lowdb", plan.stores.report));
}

async function measureSize({ figures, plan, folder }: Bench, learners: number): Promise<Sized> {
  const dataDir = join(folder, `lowdb-${learners}`);
  await createLowdbStore(dataDir, { demonstration: false });
  makeSecrets(dataDir);
  const deps = await openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "warn" }));
  try {
    tell(`filling a store with ${learners} learners`);
    const office = await fillOffice(deps, learners);
    const bare = await openBareFiles(join(folder, `bare-${learners}`));
    const alone = await measureCommits(figures, { name: "lowdb", store: deps.store, authority: office.authority, learners: office.learners, bare }, plan.stores.slices);
    return { dataDir, office, alone };
  } finally {
    await closeDeps(deps);
  }
}

async function measureStartOf(bench: Bench, learners: number): Promise<void> {
  tell(`start with ${learners} learners`);
  const [took, memory]: [number[], number[]] = [[], []];
  for (let time = 0; time < bench.plan.starts; time += 1) {
    await withProduct(bench, async ({ startedIn, pid }) => {
      took.push(startedIn);
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const megabytes = memoryOf(pid);
      if (megabytes !== undefined) memory.push(megabytes);
    });
  }
  bench.figures.say({ figure: `start with ${learners} learners, lowdb`, value: rounded(median(took)), unit: "ms", times: took.length });
  bench.figures.say({ figure: `memory with ${learners} learners, lowdb`, value: memory.length === 0 ? undefined : rounded(median(memory)), unit: "MB" });
}
