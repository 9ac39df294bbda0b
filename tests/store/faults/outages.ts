import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "~/store/port";
import { createPostgresStore } from "~/store/postgres/open";
import { openPostgresStore } from "~/store/postgres/store";
import { openProxy } from "../postgres/proxy";
import { startPostgres, type PostgresServer } from "../postgres/server";
import { chanceOf, type Chance } from "./chance";
import { NOTHING, sumOf, type Tally } from "./tally";
import { tallyOf } from "./trial";
import { crewOf, type Crew } from "./writers";

const WRITERS = 8;
const THINGS = 5;
/** One in so many trials kills the server, the others cut off the answer to a COMMIT, or the COMMIT itself. */
const KILLS = 8;
/** How long the server may take to come back, in tries of the budget of one call. */
const MOST_TRIES = 20;

/**
 * A real server, eight writers, and a proxy in between: killed at random moments without a checkpoint, and connections
 * broken exactly before or after a COMMIT. Proves what the adapter makes of it, and that the server keeps what it
 * acknowledged when its processes die; not that its disk survives a power cut.
 */
export async function outageTrials(seed: number, count: number): Promise<Tally> {
  const server = await startPostgres();
  const proxy = await openProxy(server.url("postgres"));
  await createPostgresStore(proxy.url, { demonstration: false });
  const store = await openPostgresStore(proxy.url);
  const [crew, chance] = [crewOf(WRITERS, "o"), chanceOf(seed)];
  const tallies: Tally[] = [];
  try {
    for (let trial = 0; trial < count; trial += 1) {
      const before = crew.ledger.acknowledged();
      await crewWithFault(crew, store, chance, { server, cut: proxy.cutNext, kills: trial % KILLS === 0 });
      const tally = await judged(crew, store, `postgres, seed ${seed}, trial ${trial}`);
      tallies.push({ ...tally, trials: 1, acknowledged: crew.ledger.acknowledged() - before });
    }
  } finally {
    await store.close();
    await proxy.close();
    await server.stop();
  }
  return sumOf(tallies);
}

type Fault = { readonly server: PostgresServer; readonly cut: (cut: "before" | "after") => void; readonly kills: boolean };

async function crewWithFault(crew: Crew, store: Store, chance: Chance, { server, cut, kills }: Fault): Promise<void> {
  for (let cuts = kills ? 0 : 1 + chance.number(3); cuts > 0; cuts -= 1) cut(chance.number(2) === 0 ? "before" : "after");
  const work = crew.work(store, chance, THINGS);
  if (kills) {
    await pause(chance.number(25));
    await server.kill();
    await server.start();
  }
  await work;
}

/** Once the server answers again: all that was acknowledged is there, once and whole. What somebody has seen has to stay. */
async function judged(crew: Crew, store: Store, trial: string): Promise<Tally> {
  for (let tries = 1; ; tries += 1) {
    try {
      const found = await crew.itemsIn(store);
      const tally = tallyOf(crew.ledger, found, trial);
      crew.ledger.saw(found);
      return tally;
    } catch (error) {
      if (tries === MOST_TRIES) return { ...NOTHING, repairs: 1, problems: [`${trial}: ${error instanceof Error ? error.message : String(error)}`] };
    }
  }
}
