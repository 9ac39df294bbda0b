import { join } from "node:path";
import type { Files } from "~/store/lowdb/files";
import { MIGRATION_FILE } from "~/store/lowdb/migrate";
import type { Steps } from "~/store/lowdb/migrations";
import type { Store } from "~/store/port";
import { change, enrolled, entry, moved, person, session, version } from "../fixtures";
import { openOn, ROOT } from "./trial";

const PEOPLE = ["anna", "bert", "cem", "dora"];

/** Steps that no release has: each writes its mark behind every name, so that one taken twice or left out shows. */
export const MARKING: Steps = [{ people: marked("²") }, {}, { people: marked("⁴") }];

function marked(mark: string): (document: unknown) => unknown {
  return (document) => {
    if (typeof document !== "object" || document === null || !("person" in document)) return document;
    const { person } = document;
    return typeof person === "object" && person !== null && "name" in person ? { ...document, person: { ...person, name: `${String(person.name)}${mark}` } } : document;
  };
}

/** Fills a store of format 1. */
export async function fillFirstFormat(store: Store): Promise<void> {
  for (const name of PEOPLE) {
    await store.people.save(person(name, name));
    await store.learners.commit(change(name, 0, [moved("a", name), enrolled]));
  }
  await store.sessions.save(session("h", "anna"));
  await store.log.append(entry("e1", "2026-11-22T09:30:00.000Z"));
  await store.versions.publish(version("klar-sprechen", "v1"));
}

/** What is wrong with a store after all steps, or after none where `marks` is empty. */
export async function faultsIn(store: Store, marks: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of PEOPLE) {
    const found = (await store.people.byId(name))?.name;
    if (found !== `${name}${marks}`) faults.push(`${name} is called ${String(found)}`);
    if ((await store.learners.read(name)).version !== 2) faults.push(`${name} has lost facts`);
  }
  if (!(await store.sessions.read("h"))) faults.push("the session is gone");
  if ((await store.log.page("musterstadt", 9)).length !== 1) faults.push("the log is gone");
  if ((await store.versions.current("course")).length !== 1) faults.push("the version is gone");
  return faults;
}

/** What is wrong after a migration: the store itself, its backup of before, and what must not be left. */
export async function faultsAfterMigration(files: Files, root = ROOT): Promise<readonly string[]> {
  const store = await openOn(files, {}, MARKING, root);
  const faults = [...(await faultsIn(store, "²⁴"))];
  await store.close();
  const names = (await files.readdir(root)).map(({ name }) => name);
  if (names.includes(MIGRATION_FILE)) faults.push("the migration still counts as begun");
  const backup = names.find((name) => name.startsWith("before-format-"));
  if (backup === undefined) return [...faults, "there is no backup"];
  const before = await openOn(files, {}, [], join(root, backup));
  faults.push(...(await faultsIn(before, "")).map((fault) => `in the backup ${fault}`));
  await before.close();
  return faults;
}
