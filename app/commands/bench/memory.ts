import { rounded, type Figures } from "./figures";
import { runRound, type Work } from "./load";
import type { Served } from "./processes";
import { memoryOf } from "./usage";

const MOST = 250;
const MOST_GROWTH = 5;
const CONNECTIONS = 16;
const SETTLE = 1000;

/** Memory of a fresh server: idle, after the first requests, and after many more. */
export async function measureMemory(figures: Figures, product: Served, work: Work, [few, many]: readonly [number, number]): Promise<void> {
  const say = async (when: string): Promise<number | undefined> => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const megabytes = memoryOf(product.pid);
    const reached = megabytes === undefined ? {} : { reach: `under ${MOST}`, reached: megabytes < MOST };
    figures.say({ figure: `memory ${when}`, value: megabytes && rounded(megabytes), unit: "MB", ...reached });
    return megabytes;
  };
  await say("idle");
  await runRound(product.port, CONNECTIONS, work, { requests: few });
  const before = await say(`after ${few} requests`);
  await runRound(product.port, CONNECTIONS, work, { requests: many - few });
  const after = await say(`after ${many} requests`);
  if (before === undefined || after === undefined) return;
  const growth = (after / before - 1) * 100;
  figures.say({ figure: `memory growth from ${few} to ${many}`, value: rounded(growth), unit: "%", reach: `under ${MOST_GROWTH}`, reached: growth < MOST_GROWTH });
}

/** Asks for each kind of page in turn. */
export function mixedWork(works: readonly Work[]): Work {
  let next = 0;
  return { next: () => works[(next += 1) % works.length]?.next() };
}
