import { MOODS, ROOMS } from "../scenario/model";
import { conditionField } from "./fields-deed";
import { choice, one, people, text, texts, yes, type Field } from "./field";
import { keysAt, textAt, type Path, type Tree } from "./tree";

const SAME_MOOD = [{ value: "" }, ...MOODS.map((value) => ({ value }))];

export function sceneFields(structure: Tree, node: Path): readonly Field[] {
  const cast = people(structure);
  const speaker = textAt(structure, [...node, "speaker"]);
  const seen = [...new Set([...cast.map(({ value }) => value).filter((value) => value !== speaker), ...keysAt(structure, [...node, "company"])])];
  return [
    text(node, "title"), one(node, "speaker", cast), text(node, "speech"), choice(node, "mood", MOODS), text(node, "observation"),
    text(node, "imageDescription"), text(node, "innerView"), text(node, "memoryLine"), text(node, "question"), choice(node, "room", ROOMS), yes(node, "hideMeters"),
    ...seen.map((person): Field => ({ ...one([...node, "company"], person, SAME_MOOD, "company"), name: "company", of: cast.find(({ value }) => value === person)?.label ?? person })),
    one([...node, "turningPoint"], "by", [{ value: "" }, ...cast], "turningPoint"), { kind: "text", path: [...node, "turningPoint", "line"], name: "turningPoint", group: "turningPoint" },
  ];
}

/** Somebody who is heard before the speaker. */
export function voiceFields(structure: Tree, node: Path): readonly Field[] {
  return [one(node, "by", people(structure)), text(node, "say")];
}

/** What another state of the conversation changes, in a scene or an ending. */
export function variantFields(structure: Tree, node: Path): readonly Field[] {
  const when = conditionField(structure, node, undefined, true);
  if (node[0] === "endings") {
    return [when, text(node, "story"), text(node, "imageDescription"), text(node, "summary"), ...experienceFields(structure, node)];
  }
  return [when, one(node, "mood", SAME_MOOD), ...["speech", "observation", "imageDescription", "innerView", "memoryLine"].map((name) => text(node, name))];
}

/** How the people lived it; names that are no longer in the cast can still be emptied. */
export function experienceFields(structure: Tree, node: Path): readonly Field[] {
  return toldBy(structure, [...node, "experience"], "experience");
}

export function toldBy(structure: Tree, path: Path, name: "experience" | "innerView"): readonly Field[] {
  const cast = people(structure);
  const ids = [...new Set([...cast.map(({ value }) => value), ...keysAt(structure, path)])];
  return ids.map((id): Field => ({ kind: "text", path: [...path, id], name, of: cast.find(({ value }) => value === id)?.label ?? id, group: name }));
}

/** Sentences about what the lens shows. */
export function lensFields(aspect: string): readonly Field[] {
  return texts(["debrief", "lens", aspect], "lens", "question", "reading").map((field) => ({ ...field, name: `lens_${field.name}`, of: aspect }));
}
