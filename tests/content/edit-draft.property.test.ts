import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_HISTORY, remember, stepBetween, undo } from "~/core/workshop/history";
import type { Edit } from "~/core/workshop/edit";
import { englishPlace, ownerOf } from "~/core/workshop/english-place";
import { isBranch, keysAt, type Path, type Tree } from "~/core/workshop/tree";
import { editDraftTexts, readDraftTexts } from "~/content/edit-draft";
import { compileScenarioFile } from "~/content/scenario-file";
import { DE, EN } from "./faults/written";
import { GOOD, sourcesOf } from "./sources";

const SEED = 60_311;
console.info(`seed ${SEED}`);
const START = { [DE]: sourcesOf(GOOD).get(DE) ?? "", [EN]: sourcesOf(GOOD).get(EN) ?? "" };

function paths(tree: Tree, path: Path = []): readonly Path[] {
  return isBranch(tree) ? Object.entries(tree).flatMap(([key, inner]) => [[...path, key], ...paths(inner, [...path, key])]) : [];
}

type Draw = { readonly kind: number; readonly place: number; readonly other: number; readonly text: string };

function editOf(tree: Tree, { kind, place, other, text }: Draw): Edit {
  const all = paths(tree);
  const pick = (list: readonly Path[]) => list[place % Math.max(1, list.length)] ?? ["title"];
  const entries = all.filter((path) => ownerOf(path) === path.length - 1);
  const scenes = keysAt(tree, ["scenes"]);
  const scene = scenes[other % Math.max(1, scenes.length)] ?? "weg";
  switch (kind) {
    case 0: return { kind: "text", path: pick(all.filter((path) => englishPlace(path))), language: other % 2 === 0 ? "de" : "en", text };
    case 1: return { kind: "add-answer", scene, text, ...(other % 2 === 0 ? { newScene: text } : { target: "end" }) };
    case 2: return { kind: "delete", path: pick(entries) };
    case 3: return { kind: "duplicate", path: pick(entries) };
    case 4: return { kind: "move", path: ["scenes", scene], after: other % 3 === 0 ? "first" : { behind: scenes[place % Math.max(1, scenes.length)] ?? "" } };
    case 5: return { kind: "add", list: pick(entries).slice(0, -1), title: text };
    case 6: return { kind: "delete", path: ["scenes", scene] };
    default: return { kind: "set", path: pick(all), ...(other % 3 === 0 ? {} : { value: other % 3 === 1 ? text : { flag: "told", is: true } }) };
  }
}

const drawn = fc.record({ kind: fc.nat(7), place: fc.nat(10_000), other: fc.nat(1_000), text: fc.constantFrom("", "Guten Tag", "„Ja“: nein # doch", "zwei\nZeilen", "x".repeat(2_500)) });

test("random edits are undone to the start byte for byte, and every draft on the way passes the check or is refused with a place", () => {
  fc.assert(fc.property(fc.array(drawn, { minLength: 8, maxLength: 8 }), (draws) => {
    let texts: Readonly<Record<string, string>> = START;
    let history = NO_HISTORY;
    for (const [index, draw] of draws.entries()) {
      const asked = { de: { file: DE, text: texts[DE] ?? "" }, en: { file: EN, text: texts[EN] ?? "" } };
      const read = readDraftTexts(asked);
      if (!("trees" in read)) throw new Error("a draft made by edits can always be read");
      const edited = editDraftTexts({ ...asked, edits: [editOf(read.trees.structure, draw)], seed: `saat${index}` });
      if ("refused" in edited) continue;
      const next = { [DE]: edited.de, [EN]: edited.en ?? "" };
      history = remember(history, stepBetween(texts, next));
      texts = next;
    }
    const { value, problems } = compileScenarioFile({ de: { file: DE, text: texts[DE] ?? "" }, en: { file: EN, text: texts[EN] ?? "" } });
    expect(value !== undefined || problems.some(({ severity, line, column }) => severity === "error" && line >= 1 && column >= 1)).toBe(true);
    while (history.done.length > 0) ({ texts, history } = undo(history, texts) ?? { texts: {}, history: NO_HISTORY });
    expect(texts).toEqual(START);
  }), { seed: SEED, numRuns: 8, endOnFailure: true });
}, 120_000);
