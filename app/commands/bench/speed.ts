import type { Figures } from "./figures";
import { rounded } from "./figures";
import { runRound, type Work } from "./load";
import type { Served } from "./processes";
import { median, processorTime } from "./usage";

/** How long and how often is measured. */
export type Pace = { readonly rounds: number; readonly warmUp: number; readonly round: number; readonly bareRound: number };
/** What is measured beside its yardstick. `reach`: how many times slower than that it may be at 16 connections. */
export type Compared = { readonly figure: string; readonly work: Work; readonly bareWork: Work; readonly reach?: number };

const JUDGED_AT = 16;

type Speed = { readonly perSecond: number; readonly processor: number | undefined };

/** Rounds of the product and of the yardstick in turn, so that both meet the same neighbours; the median of each counts. */
export async function measureSpeed(figures: Figures, product: Served, bare: Served, compared: Compared, connections: number, pace: Pace): Promise<void> {
  await runRound(product.port, connections, compared.work, { milliseconds: pace.warmUp });
  await runRound(bare.port, connections, compared.bareWork, { milliseconds: pace.warmUp / 2 });
  const ours: Speed[] = [];
  const theirs: Speed[] = [];
  for (let round = 0; round < pace.rounds; round += 1) {
    theirs.push(await oneRound(bare, connections, compared.bareWork, pace.bareRound));
    ours.push(await oneRound(product, connections, compared.work, pace.round));
  }
  const ratio = rounded(median(ours.map(({ perSecond }, round) => (theirs[round]?.perSecond ?? 0) / perSecond)));
  const judged = compared.reach !== undefined && connections === JUDGED_AT ? { reach: `bare/${compared.reach}`, reached: ratio <= compared.reach } : {};
  const middle = (speeds: readonly Speed[]): number => rounded(median(speeds.map(({ perSecond }) => perSecond)));
  figures.say({ figure: compared.figure, value: middle(ours), unit: "requests/s", connections, bare: middle(theirs), ratio, ...judged });
  const [processor, bareProcessor] = [processorOf(ours), processorOf(theirs)];
  const processorRatio = processor && bareProcessor ? rounded(processor / bareProcessor) : undefined;
  figures.say({ figure: `${compared.figure}, CPU`, value: processor, unit: "ms/request", connections, bare: bareProcessor, ratio: processorRatio });
}

async function oneRound(server: Served, connections: number, work: Work, milliseconds: number): Promise<Speed> {
  const before = processorTime(server.pid);
  const round = await runRound(server.port, connections, work, { milliseconds });
  const after = processorTime(server.pid);
  if (round.requests === 0) throw new Error("nothing was left to be asked: prepare more attempts");
  const used = before === undefined || after === undefined ? undefined : (after - before) / round.requests;
  return { perSecond: (round.requests / round.milliseconds) * 1000, processor: used };
}

function processorOf(speeds: readonly Speed[]): number | undefined {
  const known = speeds.flatMap(({ processor }) => (processor === undefined ? [] : [processor]));
  return known.length === 0 ? undefined : rounded(median(known));
}
