import { basename, dirname, join } from "node:path";
import type { Files } from "~/store/lowdb/files";
import type { Store } from "~/store/port";
import { everyCall, type Fate } from "./calls";
import { powerTrial } from "./power";
import { NOTHING, type Tally } from "./tally";
import { numbers, trialsOf, type Variant } from "./trial";

/** A writer with one promise taken out. The tests that hold it to the promise have to find every one of them. */
export type Mutant = { readonly name: string; readonly variant: Variant };

const nothing = (): Promise<void> => Promise.resolve();
const withoutWaiting = (work: () => Promise<void>) => (): Promise<void> => {
  void work().catch(() => undefined);
  return nothing();
};

export const MUTANTS: readonly Mutant[] = [
  { name: "no sync of files", variant: { files: (files) => withFile(files, (file) => ({ ...file, sync: nothing })) } },
  { name: "no sync of folders", variant: { files: (files) => ({ ...files, syncFolder: nothing }) } },
  { name: "acknowledged before the sync of the file", variant: { files: (files) => withFile(files, (file) => ({ ...file, sync: withoutWaiting(file.sync) })) } },
  { name: "acknowledged before the sync of the folder", variant: { files: (files) => ({ ...files, syncFolder: (path) => withoutWaiting(() => files.syncFolder(path))() }) } },
  { name: "a failed sync tried again and believed", variant: { files: (files) => withFile(files, (file) => ({ ...file, sync: () => file.sync().catch(() => file.sync()) })) } },
  { name: "renamed before the write", variant: { files: renamingFirst } },
  { name: "written in place", variant: { files: inPlace } },
  { name: "the old file removed before the new one is there", variant: { files: removingFirst } },
  { name: "errors of the disk swallowed", variant: { files: (files) => ({ ...files, rename: (from, to) => files.rename(from, to).catch(() => undefined) }) } },
  { name: "shown before it is written", variant: { store: showingEarly } },
  { name: "acknowledged before it is written", variant: { store: acknowledgingEarly } },
];

type File = Awaited<ReturnType<Files["create"]>>;

function withFile(files: Files, change: (file: File) => File): Files {
  return { ...files, create: async (path) => change(await files.create(path)) };
}

/** The text is written when the file has its name already. */
function renamingFirst(files: Files): Files {
  const waiting = new Map<string, () => Promise<void>>();
  return {
    ...files,
    create: async (path) => {
      const file = await files.create(path);
      const parts: string[] = [];
      waiting.set(path, async () => {
        await file.write(parts.join(""));
        await file.sync();
        await file.close();
      });
      return { write: async (text) => void parts.push(text), sync: nothing, close: nothing };
    },
    rename: async (from, to) => {
      await files.rename(from, to);
      await waiting.get(from)?.();
      waiting.delete(from);
    },
  };
}

/** Where the file belongs that is made under a temporary name. */
function placeOf(path: string): string | undefined {
  const name = /^\.(.+\.json)\.[0-9a-f-]{36}\.tmp$/.exec(basename(path))?.[1];
  return name === undefined ? undefined : join(dirname(path), name);
}

function inPlace(files: Files): Files {
  return {
    ...files,
    create: async (path) => {
      const place = placeOf(path);
      if (place === undefined) return files.create(path);
      await files.unlink(place).catch(() => undefined);
      return files.create(place);
    },
    rename: (from, to) => (placeOf(from) === to ? nothing() : files.rename(from, to)),
    unlink: (path) => files.unlink(placeOf(path) ?? path),
  };
}

function removingFirst(files: Files): Files {
  return {
    ...files,
    rename: async (from, to) => {
      await files.unlink(to).catch(() => undefined);
      await files.syncFolder(dirname(to));
      await files.rename(from, to);
    },
  };
}

/** Readers see a commit from the moment it is asked for, whatever comes of it. */
function showingEarly(store: Store): Store {
  const shown = new Map<string, Awaited<ReturnType<Store["learners"]["read"]>>>();
  return {
    ...store,
    learners: {
      ...store.learners,
      read: async (learner) => shown.get(learner) ?? store.learners.read(learner),
      commit: async (change) => {
        const now = await store.learners.read(change.learner);
        const facts = change.facts.map((fact, place) => ({ ...fact, number: now.version + place + 1 }));
        shown.set(change.learner, { version: now.version + facts.length, facts: [...now.facts, ...facts], certificates: now.certificates });
        return store.learners.commit(change);
      },
    },
  };
}

function acknowledgingEarly(store: Store): Store {
  return { ...store, log: { ...store.log, append: async (entry) => void store.log.append(entry).catch(() => undefined) } };
}

const POWER_SEEDS = 400;
const FATES: readonly Fate[] = ["EIO", "end"];

/** Lets the tests loose on every mutant; one that they let pass is a problem of the tests. */
export async function huntMutants(mutants: readonly Mutant[] = MUTANTS): Promise<Tally> {
  const missed: string[] = [];
  let trials = 0;
  for (const { name, variant } of mutants) {
    const { found, tried } = await hunt(variant);
    trials += tried;
    if (!found) missed.push(`the mutant "${name}" was not found`);
  }
  return { ...NOTHING, trials, mutants: { found: mutants.length - missed.length, all: mutants.length }, problems: missed };
}

async function hunt(variant: Variant): Promise<{ readonly found: boolean; readonly tried: number }> {
  const hasProblems = ({ problems }: Tally): boolean => problems.length > 0;
  // A power cut does not show what readers saw before it, so for mutants of the memory it is not tried.
  const seeds = variant.store === undefined ? POWER_SEEDS : 10;
  const power = await trialsOf(numbers(1, seeds), (seed) => powerTrial(seed, variant), hasProblems);
  if (hasProblems(power)) return { found: true, tried: power.trials };
  const calls = await everyCall(FATES, variant, hasProblems);
  return { found: hasProblems(calls), tried: power.trials + calls.trials };
}
