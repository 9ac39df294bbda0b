import { answerText, answersIn, readingOrder, type AnswerPlace } from "./script";
import { entriesAt, namesAt, textAt, type Path, type Tree } from "./tree";

/** A draft as a list of scenes in reading order. Numbers count from 1 over both lists. */
export type Outline = { readonly scenes: readonly OutlineScene[]; readonly unreached: readonly OutlineScene[]; readonly endings: readonly OutlineEnding[] };
export type OutlineScene = {
  readonly id: string; readonly number: number; readonly title: string; readonly speaker: string; readonly mood: string;
  readonly start: boolean;
  /** Numbers of the scenes that lead here. */
  readonly from: readonly number[];
  readonly answers: readonly OutlineAnswer[];
};
export type OutlineAnswer = AnswerPlace & { readonly text: string; readonly to: Target; readonly effects: readonly EffectShown[] };
export type Target = { readonly kind: "scene"; readonly id: string; readonly number: number; readonly title: string } | { readonly kind: "end" } | { readonly kind: "none" };
/** A meter with its signed step, or a flag that is set or cleared, by the words that the author gave it. */
export type EffectShown = { readonly name: string; readonly step: number } | { readonly name: string; readonly sets: boolean };
export type OutlineEnding = { readonly id: string; readonly title: string; readonly kind: string };

export function outlineOf(structure: Tree): Outline {
  const order = readingOrder(structure);
  const all = [...order.reached, ...order.unreached];
  const numbers = new Map(all.map((id, index) => [id, index + 1]));
  const from = arrivals(structure, all, numbers);
  const drawn = (ids: readonly string[]) => ids.map((id): OutlineScene => {
    const text = (field: string) => textAt(structure, ["scenes", id, field]) ?? "";
    return {
      id, number: numbers.get(id) ?? 0, title: text("title"), speaker: speakerName(structure, text("speaker")), mood: text("mood"),
      start: textAt(structure, ["start"]) === id, from: from.get(id) ?? [],
      answers: answersIn(structure, id).map((place) => ({ ...place, text: answerText(structure, place.path), to: targetOf(structure, place.path, numbers), effects: effectsShown(structure, place.path) })),
    };
  });
  return { scenes: drawn(order.reached), unreached: drawn(order.unreached), endings: entriesAt(structure, ["endings"]).map(([id, ending]) => ({ id, title: textAt(ending, ["title"]) ?? "", kind: textAt(ending, ["kind"]) ?? "" })) };
}

/** The name that a person of the cast is spoken to by; an unknown one keeps the id. */
export function speakerName(structure: Tree, id: string): string {
  return textAt(structure, ["cast", id, "address"]) ?? id;
}

function arrivals(structure: Tree, scenes: readonly string[], numbers: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
  const from = new Map<string, number[]>();
  for (const scene of scenes) {
    const targets = new Set(answersIn(structure, scene).map(({ path }) => textAt(structure, [...path, "to"]) ?? ""));
    for (const target of targets) from.set(target, [...(from.get(target) ?? []), numbers.get(scene) ?? 0]);
  }
  return from;
}

function targetOf(structure: Tree, path: Path, numbers: ReadonlyMap<string, number>): Target {
  const id = textAt(structure, [...path, "to"]);
  if (id === "end") return { kind: "end" };
  const number = id === undefined ? undefined : numbers.get(id);
  return id === undefined || number === undefined ? { kind: "none" } : { kind: "scene", id, number, title: textAt(structure, ["scenes", id, "title"]) ?? "" };
}

function effectsShown(structure: Tree, path: Path): readonly EffectShown[] {
  const flag = (id: string) => textAt(structure, ["flags", id]) ?? id;
  return [
    ...entriesAt(structure, [...path, "effects"]).flatMap(([id, step]) => (typeof step === "number" ? [{ name: textAt(structure, ["meters", id, "label"]) ?? id, step }] : [])),
    ...namesAt(structure, [...path, "effects", "set"]).map((id) => ({ name: flag(id), sets: true })),
    ...namesAt(structure, [...path, "effects", "clear"]).map((id) => ({ name: flag(id), sets: false })),
  ];
}
