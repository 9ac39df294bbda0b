import { AIDS, BEARDS, BUILDS, CLOTH_COLOURS, CUTS, GLASSES, HAIR_COLOURS, HAIR_STYLES, HEIGHTS, METER_SHAPES } from "../scenario/model";
import { choice, named, one, people, plain, text, yes, type Field } from "./field";
import { treeAt, type Path, type Tree } from "./tree";

export function castFields(_structure: Tree, node: Path): readonly Field[] {
  const casting = [...node, "casting"];
  return [
    plain(node, "name"), text(node, "address"), choice(node, "side", ["visitor", "staff"]), text(node, "life"), text(node, "wish"), ...figureFields(node),
    plain(casting, "part", { group: "casting", empty: null }), plain(casting, "nameFrom", { group: "casting", empty: null, looks: "language" }),
  ];
}

/** Somebody else in the same part, with what she says where the scene holds another language. */
export function cardFields(structure: Tree, node: Path): readonly Field[] {
  return [
    plain(node, "name"), text(node, "address"), text(node, "life"), ...figureFields(node),
    ...named(structure, ["phrases"], "text").flatMap(({ value, label = value }): readonly Field[] => {
      const phrase = [...node, "phrases", value];
      const more = { of: label, group: "phrases", empty: null } as const;
      return [
        { ...plain(phrase, "lang", { ...more, looks: "language" }), name: "cardLang" },
        { ...one(phrase, "dir", [{ value: "" }, { value: "ltr" }, { value: "rtl" }], "phrases"), name: "cardDir", of: label }, { ...plain(phrase, "text", more), name: "cardText" },
      ];
    }),
  ];
}

function figureFields(node: Path): readonly Field[] {
  const figure = [...node, "figure"];
  const part = (path: Path, values: readonly string[]): Field => ({ kind: "choice", path: [...figure, ...path], name: path.join("_"), options: values.map((value) => ({ value })), group: "figure" });
  return [
    { kind: "number", path: [...figure, "age"], name: "age", min: 0, max: 110, group: "figure" }, { kind: "number", path: [...figure, "skin"], name: "skin", min: 1, max: 10, group: "figure" },
    part(["hair", "style"], HAIR_STYLES), part(["hair", "colour"], HAIR_COLOURS), part(["glasses"], GLASSES), part(["beard"], BEARDS),
    part(["build"], BUILDS), part(["height"], HEIGHTS), part(["clothing", "cut"], CUTS), part(["clothing", "colour"], CLOTH_COLOURS),
    { kind: "many", path: [...figure, "aids"], name: "aids", options: AIDS.map((value) => ({ value })), group: "figure" }, yes(figure, "lanyard", "figure"),
  ];
}

export function meterFields(structure: Tree, node: Path): readonly Field[] {
  const levels = levelsOf(structure, node);
  return [
    text(node, "label"), one(node, "of", [...people(structure), { value: "everyone" }]), choice(node, "shape", METER_SHAPES), one(node, "start", levels),
    ...levels.map(({ value }): Field => ({ kind: "text", path: [...node, "words", Number(value)], name: "word", of: value })),
  ];
}

/** The steps of a meter with their words; they count from 0. */
export function levelsOf(structure: Tree, meter: Path): readonly { readonly value: string; readonly label: string }[] {
  const words = treeAt(structure, [...meter, "words"]);
  return Array.isArray(words) ? (words as readonly Tree[]).map((word, index) => ({ value: String(index), label: typeof word === "string" && word !== "" ? `${index} ${word}` : String(index) })) : [];
}
