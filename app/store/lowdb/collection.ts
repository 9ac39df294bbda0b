import type { Disk } from "./disk";
import { DocumentFile } from "./document-file";
import { damaged, type Shape } from "./envelope";
import { pathOf, type Folder } from "./layout";
import type { Steps } from "./migrations";
import { AT_ONCE, createTexts } from "./texts";

/** What every document of one folder has in common. */
export type Kind<T> = {
  readonly folder: Folder;
  readonly shape: Shape<T>;
  keyOf(document: T): string;
  /** Written also when the disk has little room left: signing in, and who looked at what. */
  readonly always?: true;
  /** Lists in it are added to again and again. */
  readonly grows?: true;
};

/** Documents of which only the keys are kept that are read at the same time. */
const AT_A_TIME = 32;

/** Where the documents of one kind stand and how each is read and written. */
export function createCollection<T extends object>(root: string, disk: Disk, kind: Kind<T>, steps: Steps) {
  const pathTo = (key: string): string => pathOf(root, kind.folder, key);
  const texts = kind.grows ? createTexts() : AT_ONCE;
  const fileAt = (path: string): DocumentFile<T> => new DocumentFile(disk, path, { ...kind, steps }, texts);

  /** Reads them all in the order of their keys. A file under a name that is not its own would count a document twice. */
  async function readAll(paths: readonly string[]): Promise<readonly (readonly [key: string, document: T])[]> {
    const all = await Promise.all(paths.map(readOne));
    return all.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async function readOne(path: string): Promise<readonly [key: string, document: T]> {
    const document = await fileAt(path).readAtStart();
    const key = kind.keyOf(document);
    if (pathTo(key) !== path) throw damaged(path, "does not hold the document of its name");
    return [key, document];
  }

  /** The same, some at a time, and keeps nothing but their keys: films and sounds together are larger than what is held in memory. */
  async function readKeys(paths: readonly string[]): Promise<readonly string[]> {
    const keys: string[] = [];
    for (let at = 0; at < paths.length; at += AT_A_TIME) keys.push(...(await Promise.all(paths.slice(at, at + AT_A_TIME).map(async (path) => (await readOne(path))[0]))));
    return keys.sort((a, b) => (a < b ? -1 : 1));
  }

  /** Throws `full` where the disk has too little room for this change. What does not grow may always take the place of what was. */
  async function admit(before: T | undefined, next: T): Promise<void> {
    if (kind.always) return;
    await disk.admit().catch((error: unknown) => {
      if (before === undefined || JSON.stringify(next).length > JSON.stringify(before).length) throw error;
    });
  }

  return { pathTo, admit, remove: (key: string) => disk.remove(pathTo(key)), fileOf: (key: string) => fileAt(pathTo(key)), readAll, readKeys };
}
export type Collection<T extends object> = ReturnType<typeof createCollection<T>>;
