import { Low } from "lowdb";
import type { Listener, Shelf } from "../shelf";
import type { Turns } from "../turns";
import type { Collection } from "./collection";
import type { Disk } from "./disk";

/** All documents of one kind in memory. Each is a lowdb of its own, made when it is written: reading needs only what is in it. */
export async function openShelf<T extends object>(collection: Collection<T>, paths: readonly string[], disk: Disk, turns: Turns): Promise<Shelf<T> & { all(): readonly T[] }> {
  const documents = new Map<string, T>();
  const listeners: Listener<T>[] = [];
  for (const [key, document] of await collection.readAll(paths)) documents.set(key, document);

  function tell(before: T | undefined, after: T | undefined): void {
    for (const listener of listeners) listener(before, after);
  }

  return {
    all: () => [...documents.values()],
    get: (key) => documents.get(key),
    change: (key, decide) =>
      turns.of(collection.pathTo(key), async () => {
        disk.check();
        const before = documents.get(key);
        const { next, answer } = decide(before);
        if (next === undefined) return answer;
        await collection.admit(before, next);
        // It stands aside until it is on disk: readers never see what could still be lost.
        const document = new Low(collection.fileOf(key), next);
        await document.write();
        documents.set(key, next);
        tell(before, next);
        return answer;
      }),
    remove: (key) =>
      turns.of(collection.pathTo(key), async () => {
        disk.check();
        const before = documents.get(key);
        if (before === undefined) return;
        await disk.remove(collection.pathTo(key));
        documents.delete(key);
        tell(before, undefined);
      }),
    follow: (listener) => {
      for (const document of documents.values()) listener(undefined, document);
      listeners.push(listener);
    },
  };
}
