import { rounded } from "./figures";
import { tell, type Bench } from "./plan";
import { startBare, startProduct, type Served } from "./processes";
import { median } from "./usage";

const LONGEST_START = 1000;

/** Runs the product for as long as the work takes; it has to stop in good order. */
export async function withProduct({ dataDir, pinned, environment }: Pick<Bench, "dataDir" | "pinned" | "environment">, work: (product: Served) => Promise<void>): Promise<void> {
  const product = await startProduct(dataDir, pinned, environment);
  let code: number | null = 0;
  try {
    await work(product);
  } finally {
    code = await product.stop();
  }
  if (code !== 0) throw new Error(`the server ended with ${code ?? "a signal"}`);
}

/** Runs the yardstick for as long as the work takes. */
export async function withBare({ folder, pinned }: Pick<Bench, "folder" | "pinned">, work: (bare: Served) => Promise<void>): Promise<void> {
  const bare = await startBare(folder, pinned);
  try {
    await work(bare);
  } finally {
    await bare.stop();
  }
}

/** From starting the program, with a build in place, to the line that says where it listens. */
export async function measureStarts(bench: Bench): Promise<void> {
  const { figures, plan } = bench;
  tell("start to listening");
  const took: number[] = [];
  for (let time = 0; time < plan.starts; time += 1) await withProduct(bench, async ({ startedIn }) => void took.push(startedIn));
  const value = rounded(median(took));
  figures.say({ figure: "start to listening", value, unit: "ms", times: plan.starts, reach: `within ${LONGEST_START}`, reached: value <= LONGEST_START });
}
