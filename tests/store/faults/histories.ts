import { StoreError } from "~/store/error";
import type { Store } from "~/store/port";
import { certificate, change, enrolled, moved } from "../fixtures";
import { chanceOf, type Chance } from "./chance";
import { simulatedDisk, type SimulatedDisk } from "./simulated-disk";
import { NOTHING, type Tally } from "./tally";
import { createOn, openOn, PRODUCTION, type Variant } from "./trial";

/** What the model knows of one learner: enough to say what every question must be answered. */
type Learner = { readonly version: number; readonly record: readonly number[]; readonly private: readonly string[]; readonly codes: readonly string[] };
const NEW: Learner = { version: 0, record: [], private: [], codes: [] };

const LEARNERS = ["anna", "bert", "cem", "dora", "emre"];
const TABS = 3;
const FAULTS = ["EIO", "ENOSPC", "EMFILE", "end"] as const;

/**
 * One random life of a store: five learners with three tabs each, whose pages grow old; moves, certificates, forgetting; now and
 * then a fault of the disk, a restart, a kill, a power cut. Every answer and, after every restart, every read, every report row and
 * every certificate by its code is compared with a model that is a few lists in memory.
 */
export async function historyTrial(seed: number, variant: Variant = PRODUCTION): Promise<Tally> {
  const life = lifeOf(seed, variant);
  try {
    const acknowledged = await life.live();
    return { ...NOTHING, trials: 1, acknowledged };
  } catch (error) {
    if (error instanceof Deviation) return { ...NOTHING, trials: 1, [error.kind]: 1, problems: [`history, seed ${seed}: ${error.message}`] };
    return { ...NOTHING, trials: 1, repairs: 1, problems: [`history, seed ${seed}: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

class Deviation extends Error {
  constructor(
    readonly kind: "lost" | "halfDone" | "doubled",
    message: string,
  ) {
    super(message);
  }
}

function lifeOf(seed: number, variant: Variant) {
  const chance = chanceOf(seed);
  const model = new Map(LEARNERS.map((learner) => [learner, NEW]));
  /** What may be instead, because nobody was told how it ended. */
  const perhaps = new Map<string, Learner>();
  const tabs = new Map<string, number[]>(LEARNERS.map((learner) => [learner, Array.from({ length: TABS }, () => 0)]));
  let disk = simulatedDisk(undefined, chance);
  let acknowledged = 0;
  let counted = 0;

  async function live(): Promise<number> {
    await createOn(disk.files, variant);
    let store = await openOn(disk.files, variant);
    for (let deeds = 20 + chance.number(40); deeds > 0; deeds -= 1) {
      if (chance.percent(8)) disk.plan(faultOf(chance));
      const learner = chance.oneOf(LEARNERS);
      const goesOn = chance.percent(88) ? await (chance.percent(12) ? forget(store, learner) : commit(store, learner)) : false;
      await compare(store, learner);
      if (!goesOn) store = await again(store);
    }
    await again(store);
    return acknowledged;
  }

  /** A tab sends what it would add to the version it has read, which may be old. */
  async function commit(store: Store, learner: string): Promise<boolean> {
    const tab = chance.number(TABS);
    const versions = tabs.get(learner) ?? [];
    if (chance.percent(60)) versions[tab] = (await store.learners.read(learner)).version;
    const expected = versions[tab] ?? 0;
    const now = modelOf(learner);
    const token = `t${(counted += 1)}`;
    const code = chance.percent(25) ? token : undefined;
    const more = code === undefined ? {} : { certificates: [certificate(learner, code, code)] };
    const next: Learner = { version: now.version + 2, record: [...now.record, now.version + 2], private: [...now.private, token], codes: code === undefined ? now.codes : [...now.codes, code] };
    const right = expected === now.version ? "done" : "conflict";
    return settle(learner, right === "done" ? next : now, right, () => store.learners.commit(change(learner, expected, [moved("a", token), enrolled], more)));
  }

  function forget(store: Store, learner: string): Promise<boolean> {
    return settle(learner, { ...modelOf(learner), private: [] }, undefined, () => store.learners.forget(learner, { all: true }));
  }

  /** Does it, and keeps the model at what was answered. False when the store writes no more. */
  async function settle(learner: string, next: Learner, right: unknown, deed: () => Promise<unknown>): Promise<boolean> {
    try {
      const answer = await deed();
      if (answer !== right) throw new Deviation("doubled", `${learner} was answered ${String(answer)} instead of ${String(right)}`);
      if (next !== modelOf(learner)) acknowledged += 1;
      model.set(learner, next);
      return true;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.code === "full") return true;
      perhaps.set(learner, next);
      return false;
    }
  }

  function modelOf(learner: string): Learner {
    return model.get(learner) ?? NEW;
  }

  /** Ends the process in one of the ways it can end, opens the store again, and compares everything. */
  async function again(store: Store): Promise<Store> {
    if (chance.percent(30)) await store.close();
    disk.plan(() => "end");
    await disk.files.readdir("/").catch(() => undefined);
    disk = chance.percent(50) ? disk.afterDeath() : disk.afterPowerCut(seed * 100 + counted);
    const next = await openThrough();
    for (const learner of LEARNERS) {
      const other = perhaps.get(learner);
      if (other && (await isAt(next, learner, other))) model.set(learner, other);
      await compare(next, learner);
    }
    perhaps.clear();
    return next;
  }

  /** Sometimes the next process dies while it is opening. */
  async function openThrough(): Promise<Store> {
    while (chance.percent(15)) {
      const at = 1 + chance.number(60);
      disk.plan((call) => (call >= at ? "end" : undefined));
      await openOn(disk.files, variant).catch(() => undefined);
      disk = endedOf(disk, chance, seed);
    }
    disk.plan(() => undefined);
    return openOn(disk.files, variant);
  }

  async function compare(store: Store, learner: string): Promise<void> {
    const { version, record, private: notes, codes } = modelOf(learner);
    const { version: found, facts, certificates } = await store.learners.read(learner);
    const expected = JSON.stringify([version, record, notes, codes]);
    const seen = JSON.stringify([found, facts.flatMap((fact) => (fact.type === "enrolled" ? [fact.number] : [])), facts.flatMap((fact) => (fact.type === "move-made" ? fact.chosen : [])), certificates.map(({ certificate: { code } }) => code)]);
    if (seen !== expected) throw new Deviation(found < version ? "lost" : "halfDone", `${learner} is ${seen} instead of ${expected}`);
    for (const code of codes) {
      if ((await store.learners.certificateByCode(code))?.certificate.learner !== learner) throw new Deviation("lost", `the certificate ${code} is not found`);
    }
    const rows = (await store.learners.record(learner)).certificates.length;
    if (rows !== codes.length) throw new Deviation("halfDone", `${learner} has ${rows} certificates on the record instead of ${codes.length}`);
  }

  return { live };
}

/** A fault at some later call, once; with `end` the process is gone. */
function faultOf(chance: Chance): (call: number) => string | undefined {
  const at = 1 + chance.number(30);
  const code = chance.oneOf(FAULTS);
  return (call) => (call === at ? code : undefined);
}

function endedOf(disk: SimulatedDisk, chance: Chance, seed: number): SimulatedDisk {
  return chance.percent(50) ? disk.afterDeath() : disk.afterPowerCut(seed + chance.number(1_000));
}

async function isAt(store: Store, learner: string, { version, private: notes }: Learner): Promise<boolean> {
  const found = await store.learners.read(learner);
  return found.version === version && found.facts.filter((fact) => fact.type === "move-made").length === notes.length;
}
