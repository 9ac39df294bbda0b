import { StoreError } from "../error";
import type { Archive, Cache } from "../shelf";
import type { Turns } from "../turns";
import type { Collection } from "./collection";
import type { Disk } from "./disk";
import { codeOf } from "./files";
import { pathOf } from "./layout";

/** One file per document, read when asked for. All are read once at the start, so that damage shows then. */
export async function openArchive<T extends object>(collection: Collection<T>, paths: readonly string[]): Promise<Archive<T>> {
  const known = new Set(await collection.readKeys(paths));
  return {
    has: (key) => known.has(key),
    keys: () => known.keys(),
    size: () => known.size,
    read: async (key) => {
      if (!known.has(key)) return undefined;
      try {
        return await collection.fileOf(key).read();
      } catch (error) {
        // Removed while it was being read: to whoever reads it is gone, not damaged.
        if (!known.has(key)) return undefined;
        throw error;
      }
    },
    add: async (key, document) => {
      await collection.admit(undefined, document);
      await collection.fileOf(key).write(document);
      known.add(key);
    },
    remove: async (key) => {
      if (!known.delete(key)) return;
      try {
        await collection.remove(key);
      } catch (error) {
        known.add(key);
        throw error;
      }
    },
  };
}

/** Plain files. One that is gone or cannot be read was thrown away. */
export function openCache(root: string, disk: Disk, turns: Turns): Cache {
  const pathTo = (key: string): string => pathOf(root, "artefacts", key);
  return {
    read: async (key) => {
      const text = await disk.read(pathTo(key)).catch((error: unknown) => {
        if (codeOf(error) === undefined) throw error;
        return "";
      });
      return text === "" ? undefined : text;
    },
    save: (key, text) =>
      turns.of(pathTo(key), async () => {
        try {
          await disk.admit();
          await disk.write(pathTo(key), text);
        } catch (error) {
          // A full disk keeps no cache, and nobody who reads has to hear of it.
          if (!(error instanceof StoreError) || error.code !== "full") throw error;
        }
      }),
  };
}
