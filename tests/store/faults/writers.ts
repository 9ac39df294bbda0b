import { StoreError } from "~/store/error";
import type { Store } from "~/store/port";
import { certificate, change, enrolled, entry, moved, session, version } from "../fixtures";
import type { Chance } from "./chance";
import { itemsIn, openLedger, type Ledger } from "./ledger";

/** Writers that work at once, each on a learner of its own, and the ledger of what they were told. */
export type Crew = {
  readonly ledger: Ledger;
  /** Lets every writer do so many things, or fewer when the store ends. */
  work(store: Store, chance: Chance, things: number): Promise<void>;
  itemsIn(store: Store): Promise<readonly string[]>;
};

/** `round` tells what one crew writes from what another does in the same store. */
export function crewOf(size: number, round = "t", ledger: Ledger = openLedger()): Crew {
  const learners = learnersOf(size);
  const sessions = new Set<string>();
  let counted = 0;

  async function work(store: Store, learner: string, chance: Chance, things: number): Promise<void> {
    const found = await versionOf(store, learner);
    if (found === undefined) return;
    let known = found;
    for (let done = 0; done < things; done += 1) {
      const token = `${round}${(counted += 1)}`;
      const kind = chance.number(10);
      const item = kind < 6 ? `move ${learner} ${token}` : kind === 6 ? `log ${token}` : kind === 7 ? `version ${token} h` : `session ${token}`;
      ledger.asked(item);
      if (kind > 7) sessions.add(token);
      const code = kind === 0 ? token : undefined;
      if (code !== undefined) ledger.asked(`certificate ${code}`);
      const write = async (): Promise<void> => {
        if (kind < 6) known += await commit(store, learner, known, token, code);
        else if (kind === 6) await store.log.append(entry(token, "2026-11-22T09:30:00.000Z"));
        else if (kind === 7) await store.versions.publish(version(token, "h"));
        else await store.sessions.save(session(token, learner));
      };
      if (!(await told(ledger, code === undefined ? [item] : [item, `certificate ${code}`], write))) return;
      if (kind === 9 && !(await removed(store, ledger, token, item))) return;
    }
  }

  return {
    ledger,
    work: async (store, chance, things) => void (await Promise.all(learners.map((learner) => work(store, learner, chance, things)))),
    itemsIn: (store) => itemsIn(store, learners, [...sessions]),
  };
}

/** Who cannot be answered for as long as the store waits for its server has seen nothing and writes nothing. */
async function versionOf(store: Store, learner: string): Promise<number | undefined> {
  try {
    return (await store.learners.read(learner)).version;
  } catch (error) {
    if (error instanceof StoreError && error.code === "unreachable") return undefined;
    throw error;
  }
}

export function learnersOf(size: number): readonly string[] {
  return Array.from({ length: size }, (_, place) => `learner-${place}`);
}

async function commit(store: Store, learner: string, expected: number, token: string, code: string | undefined): Promise<number> {
  const certificates = code === undefined ? undefined : [certificate(learner, code, code)];
  const answer = await store.learners.commit(change(learner, expected, [moved("a", token), enrolled], certificates ? { certificates } : {}));
  if (answer !== "done") throw new Error(`${learner} has one writer, and that one met a conflict`);
  return 2;
}

/** Writes down what came of a write; false when the writer has to give up. */
async function told(ledger: Ledger, items: readonly string[], write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    for (const item of items) ledger.kept(item);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === "full") for (const item of items) ledger.gone(item);
    return error.code === "full";
  }
}

async function removed(store: Store, ledger: Ledger, hash: string, item: string): Promise<boolean> {
  ledger.open(item);
  try {
    await store.sessions.remove(hash);
    ledger.gone(item);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === "full") ledger.kept(item);
    return error.code === "full";
  }
}
