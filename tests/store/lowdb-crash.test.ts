import { expect, test } from "vitest";
import { openLowdbStore } from "~/store/lowdb/store";
import { bundled, started } from "./child";
import { emptyStore, filesIn, temporaryFolder } from "./folder";

/** 10 in every run of the tests; a release asks for more: STORE_KILL_TRIALS=500. */
const TRIALS = Number(process.env.STORE_KILL_TRIALS ?? 10);
const SEED = 20261122;

type Acknowledged = Map<string, number>;

/** Lets the writers run until so many writes were acknowledged, then kills them where they stand. */
async function killedAfter(script: string, folder: string, lines: number, acknowledged: Acknowledged): Promise<number> {
  const child = started(script, folder);
  let read = 0;
  for await (const line of child.lines) {
    const [kind, learner, number] = line.split(" ");
    acknowledged.set(`${kind} ${learner}`, Number(number));
    read += 1;
    if (read === lines) child.kill();
  }
  expect(await child.code()).toBeNull();
  return read;
}

async function expectNothingLost(folder: string, acknowledged: Acknowledged, trial: string): Promise<void> {
  const store = await openLowdbStore(folder);
  for (const [key, number] of acknowledged) {
    const [kind, learner = ""] = key.split(" ");
    if (kind === "log") {
      expect((await store.log.page("musterstadt", 1e9)).length, trial).toBeGreaterThanOrEqual(number);
      continue;
    }
    const { version, facts } = await store.learners.read(learner);
    expect(version, trial).toBeGreaterThanOrEqual(number);
    expect(version % 2, `${trial}: half a commit`).toBe(0);
    expect(facts.map((fact) => fact.number), trial).toEqual(Array.from({ length: version }, (_, place) => place + 1));
  }
  await store.close();
  expect((await filesIn(folder)).filter((path) => path.endsWith(".tmp")), trial).toEqual([]);
}

test(`kill -9 under eight writers loses no acknowledged write, ${TRIALS} times`, { timeout: 600_000 }, async () => {
  const scripts = await temporaryFolder();
  const folder = await emptyStore();
  const script = await bundled("write", scripts.path);
  const acknowledged: Acknowledged = new Map();
  let random = SEED;
  let all = 0;
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    random = (random * 1103515245 + 12345) % 2147483648;
    const lines = 1 + (random % 150);
    all += await killedAfter(script, folder.path, lines, acknowledged);
    await expectNothingLost(folder.path, acknowledged, `seed ${SEED}, trial ${trial}, killed after ${lines}`);
  }
  expect(all).toBeGreaterThan(TRIALS * 10);
  await Promise.all([scripts.remove(), folder.remove()]);
});
