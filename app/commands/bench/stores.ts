import { join } from "node:path";
import { closeDeps, openDeps } from "../../deps.server";
import { readEnvironment } from "../../env.server";
import { makeSecrets } from "../../http/secrets";
import { createLowdbStore } from "../../store/lowdb/create";
import { openBareFiles } from "./bare-files";
import { measureCommits, type Slices } from "./commits";
import { openCopied } from "./copy";
import { measureLargeReport, type Copied, type ReportPlan } from "./large-report";
import { fillOffice, type Office } from "./office";
import { tell, type Bench } from "./plan";
import { measurePostgres } from "./postgres";
import { startPostgresServer } from "./postgres-server";
import { withProduct } from "./product";
import { measureStartOf, sayDearer, type Sized } from "./sizes";

/** How stores are measured: with how many learners, the smallest first. */
export type StorePlan = { readonly sizes: readonly number[]; readonly slices: Slices; readonly report: ReportPlan };
type Kept = Sized & { readonly dataDir: string; readonly office: Office };

/** Both stores, the embedded one first. */
export async function measureStores(bench: Bench): Promise<void> {
  const server = await startPostgresServer(bench.pinned);
  try {
    const copied = openCopied(server.url);
    await measureLowdb(bench, copied);
    await measurePostgres(bench, server.url, copied);
  } finally {
    await server.stop();
  }
}

/** The embedded store: commits at several sizes, then start, memory and report of the largest. */
async function measureLowdb(bench: Bench, copied: Copied): Promise<void> {
  const { figures, plan } = bench;
  const sized: Kept[] = [];
  for (const learners of plan.stores.sizes) sized.push(await measureSize(bench, learners));
  sayDearer(figures, "lowdb", sized);
  const largest = sized.at(-1);
  if (!largest) return;
  await measureStartOf({ ...bench, dataDir: largest.dataDir }, largest.learners, "lowdb");
  await withProduct({ ...bench, dataDir: largest.dataDir }, (served) => measureLargeReport(figures, served, largest.office, "lowdb", { ...plan.stores.report, copied }));
}

async function measureSize({ figures, plan, folder }: Bench, learners: number): Promise<Kept> {
  const dataDir = join(folder, `lowdb-${learners}`);
  await createLowdbStore(dataDir, { demonstration: false });
  makeSecrets(dataDir);
  const deps = await openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "warn" }));
  try {
    tell(`filling a store with ${learners} learners`);
    const office = await fillOffice(deps, learners);
    const bare = await openBareFiles(join(folder, `bare-${learners}`));
    const alone = await measureCommits(figures, { name: "lowdb", store: deps.store, authority: office.authority, learners: office.learners, bare }, plan.stores.slices);
    return { learners, dataDir, office, alone };
  } finally {
    await closeDeps(deps);
  }
}
