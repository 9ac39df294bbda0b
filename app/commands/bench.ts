import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDeps, openDeps } from "../deps.server";
import { readEnvironment } from "../env.server";
import { makeSecrets } from "../http/secrets";
import { createLowdbStore } from "../store/lowdb/create";
import { measureCertificate } from "./bench/certificate";
import { measureCold } from "./bench/cold";
import { measureEditor } from "./bench/editor";
import { openFigures } from "./bench/figures";
import { fillStore, type Filled, type Size } from "./bench/fill";
import { WrongAnswer } from "./bench/load";
import { measureMoves } from "./bench/moves";
import { measurePages, measurePagesMemory } from "./bench/pages";
import { FULL, QUICK, sayMachine, tell, type Bench, type Plan } from "./bench/plan";
import { pinGenerator } from "./bench/processes";
import { measureStarts } from "./bench/product";
import { measureScenarios } from "./bench/scenarios";
import { measureStores } from "./bench/stores";
import { withSentences } from "./failure";

/** Parts that can be measured alone, in their order. */
const PARTS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = { start: measureStarts, pages: measurePages, memory: measurePagesMemory, moves: measureMoves, stores: measureStores, cold: measureCold, editor: measureEditor };

const USAGE = `Usage: npm run bench -- [--quick] [${Object.keys(PARTS).join("] [")}]

Measures the product beside a bare http.createServer, with one core for the servers and one for the load generator.
Each figure is a line of JSON on standard output. --quick runs one short round of each: it shows that everything
works, not how fast; named parts are measured alone. Exit code 1: an answer was wrong, or the store does not hold what was acknowledged.
`;

/** Measures the product. What misses its reach is said, not punished: only wrong answers and lost facts fail. */
export function main(argv: readonly string[]): Promise<number> {
  return withSentences(async () => {
    const parts = argv.filter((argument) => argument !== "--quick");
    if (parts.some((part) => !Object.hasOwn(PARTS, part))) {
      process.stderr.write(USAGE);
      return argv.includes("--help") ? 0 : 2;
    }
    const folder = mkdtempSync(join(tmpdir(), "gegenueber-bench-"));
    try {
      await measureAll(folder, argv.includes("--quick") ? QUICK : FULL, parts);
      return 0;
    } catch (error) {
      if (!(error instanceof WrongAnswer)) throw error;
      tell(error.message);
      return 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function measureAll(folder: string, plan: Plan, parts: readonly string[]): Promise<void> {
  const figures = openFigures();
  const dataDir = join(folder, "store");
  tell(`filling a store with ${plan.size.learners} learners`);
  const filled = await fill(dataDir, plan.size);
  // What is measured in this process comes before it is held to one core: packing a PDF, for one, uses a second one.
  if (parts.length === 0) {
    await measureCertificate(figures, filled.certificate, plan.certificates);
    await measureScenarios(figures);
  }
  const bench: Bench = { figures, plan, folder, dataDir, filled, pinned: pinGenerator() };
  sayMachine(bench);
  for (const [name, measure] of Object.entries(PARTS)) if (parts.length === 0 || parts.includes(name)) await measure(bench);
  sayMachine(bench);
  tell(`\n${figures.table()}`);
}

async function fill(dataDir: string, size: Size): Promise<Filled> {
  await createLowdbStore(dataDir, { demonstration: false });
  makeSecrets(dataDir);
  const deps = await openDeps(readEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "warn" }));
  try {
    return await fillStore(deps, size);
  } finally {
    await closeDeps(deps);
  }
}
