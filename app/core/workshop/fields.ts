import { debriefFields, endingFields, headFields, journeyFields, legalFields, namedConditionFields, normFields, noteFields, phraseFields, swapFields } from "./fields-around";
import { answerFields, resultFields, wordingFields } from "./fields-deed";
import { cardFields, castFields, meterFields } from "./fields-people";
import { sceneFields, variantFields, voiceFields } from "./fields-scene";
import { choice, text, type Field } from "./field";
import { treeAt, type Path, type Tree } from "./tree";

type Maker = (structure: Tree, node: Path) => readonly Field[];

/** Parts of the head; they can be written where there are none yet. */
const PARTS: Readonly<Record<string, Maker>> = { contentNote: noteFields, debrief: debriefFields, legal: legalFields, swapTest: swapFields };

/** Entries by the list that they stand in. */
const MAKERS: Readonly<Record<string, Maker>> = {
  scenes: sceneFields, moves: answerFields, subjects: answerFields, results: resultFields, wordings: wordingFields, variants: variantFields, voices: voiceFields,
  readings: (_structure, node) => [choice(node, "stance", ["open", "closing"]), text(node, "text")],
  sentences: (_structure, node) => [text(node, "label")],
  cast: castFields, cards: cardFields, meters: meterFields, phrases: phraseFields, endings: endingFields, norms: normFields, journeys: journeyFields, conditions: namedConditionFields,
  flags: (_structure, node) => [{ kind: "text", path: node, name: "note" }],
  authorityCould: (_structure, node) => [{ kind: "text", path: node, name: "authorityCould" }],
};

/** Everything that can be changed in the node at a path, in the order in which somebody fills it in. */
export function fieldsOf(structure: Tree, node: Path): readonly Field[] {
  if (node.length === 0) return headFields(structure);
  const part = node.length === 1 ? PARTS[String(node[0])] : undefined;
  if (part) return part(structure, node);
  return treeAt(structure, node) === undefined ? [] : (MAKERS[String(node.at(-2))]?.(structure, node) ?? []);
}
