import type { Scenario } from "../scenario/model";
import { LANGUAGES, type Language, type Words } from "../words";
import { diffWords, type Piece } from "./word-diff";

/** What is different in a part of a scenario or a course, or in the frame around the parts (`part: "frame"`, without a title). */
export type PartChange = {
  readonly part: "scene" | "ending" | "lesson" | "question" | "frame";
  readonly id: string;
  readonly title?: Words;
  readonly what: "added" | "removed" | "changed";
  /** Texts that differ, in the order of the new one. */
  readonly texts: readonly TextChange[];
  /** Something else than words differs: effects, conditions, targets, looks; blocks, what is right, what is asked for. */
  readonly rules: boolean;
};
/** `path`: ids and names of fields down to the text; in a lesson the heading above it. */
export type TextChange = { readonly path: readonly string[]; readonly language: Language; readonly pieces: readonly Piece[] };

/** Two versions of a scenario side by side: what differs, in reading order, what was taken away last. */
export function compareScenarios(before: Scenario, after: Scenario): readonly PartChange[] {
  return [
    ...compareParts("scene", before.scenes.map(asPart), after.scenes.map(asPart)),
    ...compareParts("ending", before.endings.map(asPart), after.endings.map(asPart)),
    ...compareFrames(frameOf(before), frameOf(after)),
  ];
}

function frameOf({ scenes: _scenes, endings: _endings, ...frame }: Scenario): unknown {
  return frame;
}

/** One of several things with an id; `value` is what is compared. */
type Part = { readonly id: string; readonly title: Words; readonly value: unknown };

function asPart(value: Omit<Part, "value">): Part {
  return { id: value.id, title: value.title, value };
}

/** Parts of one kind by their ids: new and changed ones in their order, then those that are gone. */
export function compareParts(part: PartChange["part"], before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const left = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one) => {
      const then = known.get(one.id);
      return then ? changed(part, one.id, one.title, then.value, one.value) : [whole(part, one, "added")];
    }),
    ...before.filter(({ id }) => !left.has(id)).map((one) => whole(part, one, "removed")),
  ];
}

/** What stands around the parts. */
export function compareFrames(before: unknown, after: unknown): readonly PartChange[] {
  return changed("frame", "frame", undefined, before, after);
}

function whole(part: PartChange["part"], { id, title, value }: Part, what: "added" | "removed"): PartChange {
  const texts = [...textsIn(value).values()].map(({ path, language, text }): TextChange => ({ path, language, pieces: [{ kind: what, text }] }));
  return { part, id, title, what, texts, rules: false };
}

function changed(part: PartChange["part"], id: string, title: Words | undefined, before: unknown, after: unknown): readonly PartChange[] {
  const [then, now] = [textsIn(before), textsIn(after)];
  const keys = [...now.keys(), ...[...then.keys()].filter((key) => !now.has(key))];
  const texts = keys.flatMap((key): readonly TextChange[] => {
    const [old, fresh] = [then.get(key), now.get(key)];
    const place = fresh ?? old;
    if (!place || old?.text === fresh?.text) return [];
    return [{ path: place.path, language: place.language, pieces: diffWords(old?.text ?? "", fresh?.text ?? "") }];
  });
  const rules = JSON.stringify(before, withoutWords) !== JSON.stringify(after, withoutWords);
  if (texts.length === 0 && !rules) return [];
  return [{ part, id, ...(title ? { title } : {}), what: "changed", texts, rules }];
}

function withoutWords(_name: string, value: unknown): unknown {
  return isWords(value) ? "" : value;
}

type Found = { readonly path: readonly string[]; readonly language: Language; readonly text: string };

function textsIn(value: unknown, path: readonly string[] = [], found = new Map<string, Found>()): ReadonlyMap<string, Found> {
  if (isWords(value)) {
    for (const language of LANGUAGES) {
      const text = value[language];
      if (text !== undefined) found.set(`${path.join("/")} ${language}`, { path, language, text });
    }
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, place) => textsIn(item, [...path, nameOf(item) ?? String(place + 1)], found));
  } else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) textsIn(inner, [...path, name], found);
  }
  return found;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, dimension }: Partial<Record<"id" | "dimension", unknown>> = item;
  const name = id ?? dimension;
  return typeof name === "string" ? name : undefined;
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "de" in value && typeof value.de === "string" && Object.keys(value).every((key) => key === "de" || key === "en");
}
