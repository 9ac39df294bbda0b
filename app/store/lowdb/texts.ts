type Written = { readonly items: readonly unknown[]; readonly text: string };
type Remembered = { readonly lists: ReadonlyMap<string, Written>; readonly size: number };

/** Documents whose text is remembered, and how many characters of them all. A learner's own is a few thousand. */
const MOST = { documents: 1024, characters: 12_000_000 } as const;

/** Makes a document into JSON. `path` tells which of them it is. */
export type Texts = { of(path: string, document: object): string };

/** For documents that are written once, or small. */
export const AT_ONCE: Texts = { of: (_path, document) => JSON.stringify(document) };

/**
 * `JSON.stringify` for documents that are written again and again: their lists are only ever added to, so what stands in
 * a list already keeps its text, and only what is new is made into text. What lies on the disk is the same, byte for byte.
 */
export function createTexts(most: { readonly documents: number; readonly characters: number } = MOST): Texts {
  const remembered = new Map<string, Remembered>();
  let characters = 0;

  function forget(path: string): void {
    characters -= remembered.get(path)?.size ?? 0;
    remembered.delete(path);
  }

  return {
    of(path, document) {
      const before = remembered.get(path);
      forget(path);
      const lists = new Map<string, Written>();
      const fields = Object.entries(document).flatMap(([name, value]: readonly [string, unknown]) => {
        if (!Array.isArray(value)) return fieldText(name, JSON.stringify(value));
        const written = added(before?.lists.get(name), value);
        lists.set(name, written);
        return fieldText(name, `[${written.text}]`);
      });
      const text = `{${fields.join(",")}}`;
      remembered.set(path, { lists, size: text.length });
      characters += text.length;
      while (remembered.size > most.documents || characters > most.characters) forget(remembered.keys().next().value ?? "");
      return text;
    },
  };
}

function fieldText(name: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
}

function added(before: Written | undefined, items: readonly unknown[]): Written {
  if (before === undefined || !begins(items, before.items)) return { items, text: textOf(items) };
  const more = items.slice(before.items.length);
  if (more.length === 0) return before;
  return { items, text: before.items.length === 0 ? textOf(more) : `${before.text},${textOf(more)}` };
}

function begins(items: readonly unknown[], start: readonly unknown[]): boolean {
  return start.length <= items.length && start.every((item, place) => item === items[place]);
}

function textOf(items: readonly unknown[]): string {
  return JSON.stringify(items).slice(1, -1);
}
