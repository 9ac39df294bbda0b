import { Low } from "lowdb";
import type { Listener, Shelf } from "../shelf";
import type { Turns } from "../turns";
import type { Collection } from "./collection";
import type { Disk } from "./disk";

/** All documents of one kind in memory, each a lowdb of its own. */
export async function openShelf<T extends object>(collection: Collection<T>, paths: readonly string[], disk: Disk, turns: Turns): Promise<Shelf<T> & { all(): readonly T[] }> {
  const documents = new Map<string, Low<T>>();
  const listeners: Listener<T>[] = [];
  for (const [key, document] of await collection.readAll(paths)) documents.set(key, new Low(collection.fileOf(key), document));

  function tell(before: T | undefined, after: T | undefined): void {
    for (const listener of listeners) listener(before, after);
  }

  return {
    all: () => [...documents.values()].map(({ data }) => data),
    get: (key) => documents.get(key)?.data,
    change: (key, decide) =>
      turns.of(collection.pathTo(key), async () => {
        disk.check();
        const before = documents.get(key)?.data;
        const { next, answer } = decide(before);
        if (next === undefined) return answer;
        await collection.admit(before, next);
        // It stands aside until it is on disk: readers never see what could still be lost.
        const document = new Low(collection.fileOf(key), next);
        await document.write();
        documents.set(key, document);
        tell(before, next);
        return answer;
      }),
    remove: (key) =>
      turns.of(collection.pathTo(key), async () => {
        disk.check();
        const before = documents.get(key)?.data;
        if (before === undefined) return;
        await disk.remove(collection.pathTo(key));
        documents.delete(key);
        tell(before, undefined);
      }),
    follow: (listener) => {
      for (const { data } of documents.values()) listener(undefined, data);
      listeners.push(listener);
    },
  };
}
