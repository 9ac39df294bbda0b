import { loadavg } from "node:os";
import type { Figures } from "./figures";
import { rounded } from "./figures";
import type { Filled, Size } from "./fill";
import type { Pace } from "./speed";
import type { StorePlan } from "./stores";

/** How much is measured. `memory`: after how many requests. */
export type Plan = { readonly size: Size; readonly pace: Pace; readonly starts: number; readonly certificates: number; readonly memory: readonly [number, number]; readonly stores: StorePlan; /** Cold visits of a browser. */ readonly visits: number };

export const FULL: Plan = { size: { learners: 320, attempts: 9 }, pace: { rounds: 5, warmUp: 2000, round: 2500, bareRound: 1000 }, starts: 5, certificates: 50, memory: [2000, 12_000], stores: { sizes: [100, 1000, 10_000], slices: { slices: 9, slice: 500 }, report: { times: 30 } }, visits: 7 };
/** Shows that everything works, not how fast. */
export const QUICK: Plan = { size: { learners: 64, attempts: 1 }, pace: { rounds: 1, warmUp: 100, round: 300, bareRound: 100 }, starts: 1, certificates: 3, memory: [100, 200], stores: { sizes: [60, 120], slices: { slices: 1, slice: 100 }, report: { times: 3 } }, visits: 1 };

export const CONNECTIONS = [1, 16, 64] as const;

/** What every measurement works with. */
export type Bench = {
  readonly figures: Figures;
  readonly plan: Plan;
  /** Everything of this run; the store lies in `dataDir` below it. */
  readonly folder: string;
  readonly dataDir: string;
  /** More settings of the servers, e.g. `DATABASE_URL`. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly filled: Filled;
  /** Servers and load generator have a core each. */
  readonly pinned: boolean;
};

/** Progress for whoever waits. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What else this machine does: ratios can be trusted on a busy one, absolute figures cannot. */
export function sayMachine({ figures, pinned }: Pick<Bench, "figures" | "pinned">): void {
  figures.say({ figure: "one core each for servers and load generator", value: pinned, unit: "", node: process.versions.node });
  figures.say({ figure: "load average of the machine", value: rounded(loadavg()[0] ?? 0), unit: "" });
}
