import { DIMENSIONS, ENDING_KINDS, LENS, ROOMS } from "../scenario/model";
import { conditionChoices } from "./condition-code";
import { conditionField } from "./fields-deed";
import { levelsOf } from "./fields-people";
import { experienceFields, lensFields, toldBy } from "./fields-scene";
import { choice, named, one, plain, text, texts, type Field } from "./field";
import { sceneOptions } from "./script";
import { entriesAt, keysAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** Title, place and briefing. */
export function headFields(structure: Tree): readonly Field[] {
  return [
    text([], "title"), choice([], "place", ROOMS), { kind: "number", path: ["minutes"], name: "minutes", min: 1, max: 240 },
    { kind: "many", path: ["dimensions"], name: "dimensions", options: DIMENSIONS.map((value) => ({ value })) },
    { kind: "search", path: ["start"], name: "begin", options: sceneOptions(structure) },
    ...texts(["briefing"], "words", "role", "situation", "goal", "houseRule"),
  ];
}

/** The warning, and for each scene the answer that counts when it is left out: one without a condition. */
export function noteFields(structure: Tree): readonly Field[] {
  const ways = sceneOptions(structure).flatMap(({ value: scene, label }): readonly Field[] => {
    const moves = entriesAt(structure, ["scenes", scene, "moves"]).filter(([, move]) => treeAt(move, ["when"]) === undefined);
    const options = moves.map(([value, move]) => ({ value, label: textAt(move, ["say"]) ?? textAt(move, ["do"]) ?? value }));
    return options.length === 0 ? [] : [{ ...one(["contentNote", "bypass"], scene, [{ value: "" }, ...options], "bypass"), name: "bypass", of: label }];
  });
  const lost = keysAt(structure, ["contentNote", "bypass"]).filter((scene) => !ways.some(({ path }) => path.at(-1) === scene));
  return [text(["contentNote"], "text"), ...ways, ...lost.map((scene): Field => ({ ...one(["contentNote", "bypass"], scene, [{ value: "" }], "bypass"), name: "bypass", of: scene }))];
}

export function debriefFields(structure: Tree): readonly Field[] {
  const tool = ["debrief", "tool"];
  return [
    text(["debrief"], "opening"), ...LENS.flatMap(lensFields), ...toldBy(structure, ["debrief", "innerView"], "innerView"), text(["debrief"], "structuralCause"),
    one(tool, "card", CARDS, "tool"), text(tool, "why", { group: "tool" }), text(["debrief"], "intention"),
  ];
}

/** The cards of the toolbox. */
const CARDS = Array.from({ length: 24 }, (_, index) => ({ value: `W${String(index + 1).padStart(2, "0")}` }));

export function legalFields(): readonly Field[] {
  return [{ ...text(["legal"], "note"), name: "legalNote" }];
}

/** A law with its day, its source and who has looked at it. */
export function normFields(_structure: Tree, node: Path): readonly Field[] {
  return [
    text(node, "norm"), { ...text(node, "text"), name: "normText" }, choice(node, "certainty", ["certain", "varies"]), plain(node, "asOf", { looks: "day" }), plain(node, "reviewBy", { looks: "day" }),
    one(node, "review", ["", "open", "done"].map((value) => ({ value }))), plain(node, "source", { empty: "own_authority" }), { kind: "lines", path: [...node, "examples"], name: "examples" },
  ];
}

/** What was exchanged and what came of it, for each person card too. */
export function swapFields(structure: Tree): readonly Field[] {
  const cards = keysAt(structure, ["cast"]).flatMap((member) => named(structure, ["cast", member, "cards"], "name"));
  const ids = [...new Set([...cards.map(({ value }) => value), ...keysAt(structure, ["swapTest", "cards"])])];
  return [
    ...["exchanged", "finding"].map((name) => text(["swapTest"], name)), choice(["swapTest"], "checkedBy", ["author", "outside_readers"]), text(["swapTest"], "remains"),
    ...ids.map((id): Field => ({ kind: "text", path: ["swapTest", "cards", id], name: "cardFinding", of: cards.find(({ value }) => value === id)?.label ?? id, group: "cards" })),
  ];
}

export function endingFields(structure: Tree, node: Path): readonly Field[] {
  return [
    text(node, "title"), choice(node, "kind", ENDING_KINDS), text(node, "story"), text(node, "imageDescription"), text(node, "summary"),
    conditionField(structure, node), ...experienceFields(structure, node),
  ];
}

/** A journey's title and what has to be true at its end; its steps are changed one by one. */
export function journeyFields(structure: Tree, node: Path): readonly Field[] {
  return [
    text(node, "title"), one(node, "ending", named(structure, ["endings"], "title")),
    ...named(structure, ["meters"], "label").flatMap(({ value, label = value }): readonly Field[] => {
      const options = [{ value: "" }, ...levelsOf(structure, ["meters", value])];
      return ["atLeast", "atMost"].map((bound) => ({ ...one([...node, "meters", value], bound, options, "meters"), of: label }));
    }),
  ];
}

export function phraseFields(_structure: Tree, node: Path): readonly Field[] {
  return [plain(node, "lang", { looks: "language" }), choice(node, "dir", ["ltr", "rtl"]), { ...plain(node, "text"), name: "phraseText" }, text(node, "translation")];
}

export function namedConditionFields(structure: Tree, node: Path): readonly Field[] {
  return [{ kind: "condition", path: node, name: "namedWhen", choices: conditionChoices(structure), needed: true }];
}
