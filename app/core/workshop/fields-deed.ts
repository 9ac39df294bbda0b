import { DIMENSIONS, RATINGS } from "../scenario/model";
import { conditionChoices } from "./condition-code";
import { choice, named, one, text, yes, type Field, type FieldGroup } from "./field";
import { sceneOptions } from "./script";
import { keysAt, namesAt, textAt, type Path, type Tree } from "./tree";

/** What is said or done, and where it leads. A subject has a title and may be left out. */
export function answerFields(structure: Tree, node: Path): readonly Field[] {
  return [
    ...(node.at(-2) === "subjects" ? [text(node, "title"), yes(node, "optional")] : []), text(node, "say"), text(node, "do"), targetField(structure, node), ...deedFields(structure, node, undefined, [text(node, "locked", { group: "when" })]),
    yes(node, "repair"), text(node, "appeal"),
    { kind: "many", path: [...node, "echo", "at"], name: "echoAt", options: sceneOptions(structure), group: "echo" }, { kind: "text", path: [...node, "echo", "line"], name: "echo", group: "echo" },
  ];
}

export function resultFields(structure: Tree, node: Path): readonly Field[] {
  return [text(node, "observation"), targetField(structure, node), ...deedFields(structure, node, textAt(structure, ["scenes", String(node[1]), "kind"]) === "writing" ? "wordings" : "readings")];
}

/** One way to write a sentence: a deed that leads nowhere by itself. */
export function wordingFields(structure: Tree, node: Path): readonly Field[] {
  return [text(node, "text"), ...deedFields(structure, node), text(node, "appeal")];
}

function deedFields(structure: Tree, node: Path, counting?: "readings" | "wordings", besideCondition: readonly Field[] = []): readonly Field[] {
  const flags = named(structure, ["flags"], "");
  const norms = named(structure, ["legal", "norms"], "norm");
  const boxes = (path: Path, name: string, options: typeof flags, group: FieldGroup): readonly Field[] => (options.length === 0 ? [] : [{ kind: "many", path: [...node, ...path], name, options, group }]);
  return [
    choice(node, "rating", RATINGS), text(node, "hint"),
    ...named(structure, ["meters"], "label").map(({ value, label = value }): Field => ({ ...one([...node, "effects"], value, STEPS, "effects"), name: "step", of: label })),
    ...boxes(["effects", "set"], "sets", flags, "effects"), ...boxes(["effects", "clear"], "clears", flags, "effects"),
    conditionField(structure, node, counting), ...besideCondition,
    ...dimensionsFor(structure, node).map((dimension): Field => ({ kind: "evidence", path: [...node, "evidence", dimension], name: "evidence", of: dimension, group: "evidence" })),
    ...boxes(["norms"], "norms", norms, "law"),
  ];
}

/** What the scenario exercises; nothing else may have evidence, but what has some can be taken away. */
function dimensionsFor(structure: Tree, node: Path): readonly string[] {
  const exercised = namesAt(structure, ["dimensions"]);
  const written = keysAt(structure, [...node, "evidence"]);
  const known = DIMENSIONS.filter((dimension) => exercised.length === 0 || exercised.includes(dimension) || written.includes(dimension));
  return [...known, ...written.filter((dimension) => !DIMENSIONS.some((one) => one === dimension))];
}

const STEPS = [-3, -2, -1, 0, 1, 2, 3].map((step) => ({ value: step === 0 ? "" : String(step), label: step > 0 ? `+${step}` : String(step).replace("-", "−") }));

/** What has to hold; `needed` where an entry without condition is none. */
export function conditionField(structure: Tree, node: Path, counting?: "readings" | "wordings", needed = false): Field {
  return { kind: "condition", path: [...node, "when"], name: "when", choices: conditionChoices(structure, counting), group: "when", ...(needed ? { needed } : {}) };
}

function targetField(structure: Tree, node: Path): Field {
  return { kind: "search", path: [...node, "to"], name: "to", options: [...sceneOptions(structure), { value: "end" }] };
}
