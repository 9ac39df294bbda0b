import { openLowdbStore } from "~/store/lowdb/store";
import { change, enrolled, entry, moved, session } from "../fixtures";

// Eight writers that say what was acknowledged, until the process is killed.
const [folder = ""] = process.argv.slice(2);
const store = await openLowdbStore(folder);

async function write(learner: string): Promise<void> {
  for (let { version } = await store.learners.read(learner); ; version += 2) {
    const answer = await store.learners.commit(change(learner, version, [moved("a", String(version)), enrolled]));
    if (answer === "done") process.stdout.write(`learner ${learner} ${version + 2}\n`);
  }
}

async function append(): Promise<void> {
  for (let place = (await store.log.page("musterstadt", 1e9)).length + 1; ; place += 1) {
    await store.log.append(entry(`e${place}`, "2026-11-22T09:30:00.000Z"));
    process.stdout.write(`log - ${place}\n`);
  }
}

async function signIn(): Promise<void> {
  for (let place = 1; ; place += 1) {
    await store.sessions.save(session(`h${place % 7}`, `person-${place}`));
    await store.sessions.remove(`h${(place + 3) % 7}`);
  }
}

await Promise.all([...["anna", "bert", "cem", "dora", "emre", "frida"].map(write), append(), signIn()]);
