import { createHash } from "node:crypto";
import { storeOver } from "../over";
import type { Store } from "../port";
import type { Archive, Cache, Listener, Shelf } from "../shelf";
import { createTurns } from "../turns";

/** A store that forgets everything at the end: for tests and the preview. */
export function openMemoryStore(): Store {
  return storeOver({
    learners: memoryShelf(),
    people: memoryShelf(),
    authorities: memoryShelf(),
    units: memoryShelf(),
    assignments: memoryShelf(),
    drafts: memoryShelf(),
    sessions: memoryShelf(),
    log: memoryShelf(),
    current: memoryShelf(),
    versions: memoryArchive(),
    artefacts: memoryCache(),
    turns: createTurns(),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    trouble: () => undefined,
    close: async () => undefined,
  });
}

function memoryShelf<T>(): Shelf<T> {
  const documents = new Map<string, T>();
  const listeners: Listener<T>[] = [];

  return {
    get: (key) => documents.get(key),
    change: async (key, decide) => {
      const before = documents.get(key);
      const { next, answer } = decide(before);
      if (next !== undefined) {
        documents.set(key, next);
        for (const listener of listeners) listener(before, next);
      }
      return answer;
    },
    remove: async (key) => {
      const before = documents.get(key);
      if (documents.delete(key)) for (const listener of listeners) listener(before, undefined);
    },
    follow: (listener) => {
      for (const document of documents.values()) listener(undefined, document);
      listeners.push(listener);
    },
  };
}

function memoryArchive<T>(): Archive<T> {
  const documents = new Map<string, T>();
  return {
    has: (key) => documents.has(key),
    keys: () => documents.keys(),
    size: () => documents.size,
    read: async (key) => documents.get(key),
    add: async (key, document) => void documents.set(key, document),
    remove: async (key) => void documents.delete(key),
  };
}

function memoryCache(): Cache {
  const texts = new Map<string, string>();
  return { read: async (key) => texts.get(key), save: async (key, text) => void texts.set(key, text) };
}
