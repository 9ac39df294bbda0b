import { rounded, type Figures } from "./figures";
import { tell, type Bench } from "./plan";
import { withProduct } from "./product";
import { median, memoryOf } from "./usage";

const SETTLE = 2000;
const MOST_DEARER = 1.3;

/** A store of one size. `alone`: how many times as long as bare one commit took, one after the other. */
export type Sized = { readonly learners: number; readonly alone: number };

/** What a commit costs with many learners beside one with few; both beside bare, so that the machine's moods cancel out. */
export function sayDearer(figures: Figures, store: string, sized: readonly Sized[]): void {
  const [few, many] = [sized[0], sized.at(-1)];
  if (!few || !many) return;
  const dearer = rounded(many.alone / few.alone);
  figures.say({ figure: `commit with ${many.learners} learners, ${store}`, value: dearer, unit: `times that with ${few.learners}`, reach: `at most ${MOST_DEARER}`, reached: dearer <= MOST_DEARER });
}

/** Start and memory of the product over a store that is filled. */
export async function measureStartOf(bench: Bench, learners: number, store: string): Promise<void> {
  tell(`start with ${learners} learners, ${store}`);
  const [took, memory]: [number[], number[]] = [[], []];
  for (let time = 0; time < bench.plan.starts; time += 1) {
    await withProduct(bench, async ({ startedIn, pid }) => {
      took.push(startedIn);
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const megabytes = memoryOf(pid);
      if (megabytes !== undefined) memory.push(megabytes);
    });
  }
  bench.figures.say({ figure: `start with ${learners} learners, ${store}`, value: rounded(median(took)), unit: "ms", times: took.length });
  bench.figures.say({ figure: `memory with ${learners} learners, ${store}`, value: memory.length === 0 ? undefined : rounded(median(memory)), unit: "MB" });
}
