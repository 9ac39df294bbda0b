import { BEARDS, BUILDS, CLOTH_COLOURS, CUTS, DIMENSIONS, ENDING_KINDS, GLASSES, HAIR_COLOURS, HAIR_STYLES, HEIGHTS, LENS, METER_SHAPES, MOODS, RATINGS, ROOMS } from "../scenario/model";
import { keysAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** One thing that can be changed in a node. `name` names its label. */
export type Field =
  | { readonly kind: "text"; readonly path: Path; readonly name: string; readonly of?: string }
  | { readonly kind: "plain"; readonly path: Path; readonly name: string }
  | { readonly kind: "number"; readonly path: Path; readonly name: string; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly path: Path; readonly name: string; readonly options: readonly Option[]; readonly of?: string }
  | { readonly kind: "yes"; readonly path: Path; readonly name: string }
  | { readonly kind: "many"; readonly path: Path; readonly name: string; readonly options: readonly Option[] }
  | { readonly kind: "condition"; readonly path: Path; readonly name: string; readonly flags: readonly Option[]; readonly meters: readonly Option[] };
/** `label`: words of the author; without them the value has a word of the interface. An empty value takes the field out. */
export type Option = { readonly value: string; readonly label?: string };

/** Everything that can be changed in the node at a path, in the order in which somebody fills it in. */
export function fieldsOf(structure: Tree, node: Path): readonly Field[] {
  const list = node.length === 1 ? String(node[0]) : String(node.at(-2));
  const make = MAKERS[list];
  return make && treeAt(structure, node) !== undefined ? make(structure, node) : node.length === 0 ? headFields(structure) : [];
}

type Maker = (structure: Tree, node: Path) => readonly Field[];
const MAKERS: Readonly<Record<string, Maker>> = {
  scenes: sceneFields, moves: answerFields, subjects: answerFields, results: resultFields,
  readings: (_structure, node) => [choice(node, "stance", ["open", "closing"]), text(node, "text")],
  cast: castFields,
  meters: (structure, node) => [text(node, "label"), { kind: "choice", path: [...node, "of"], name: "of", options: [...people(structure), { value: "everyone" }] }, choice(node, "shape", METER_SHAPES), { kind: "number", path: [...node, "start"], name: "start", min: 0, max: 9 },
    ...wordsOf(structure, node)],
  flags: (_structure, node) => [{ kind: "text", path: node, name: "note" }],
  phrases: (_structure, node) => [plain(node, "lang"), choice(node, "dir", ["ltr", "rtl"]), plain(node, "text"), text(node, "translation")],
  endings: endingFields,
  norms: (_structure, node) => [text(node, "norm"), text(node, "text"), choice(node, "certainty", ["certain", "varies"]), plain(node, "asOf"), plain(node, "reviewBy"), plain(node, "source")],
  journeys: (structure, node) => [text(node, "title"), { kind: "choice", path: [...node, "ending"], name: "ending", options: named(structure, "endings", "title") }],
  debrief: debriefFields,
};

function headFields(structure: Tree): readonly Field[] {
  return [
    text([], "title"), choice([], "place", ROOMS), { kind: "number", path: ["minutes"], name: "minutes", min: 1, max: 240 },
    { kind: "many", path: ["dimensions"], name: "dimensions", options: DIMENSIONS.map((value) => ({ value })) },
    { kind: "choice", path: ["start"], name: "begin", options: named(structure, "scenes", "title") },
    ...["role", "situation", "goal", "houseRule"].map((name) => text(["briefing"], name)),
  ];
}

function sceneFields(structure: Tree, node: Path): readonly Field[] {
  const cast = people(structure);
  const speaker = textAt(structure, [...node, "speaker"]);
  return [
    text(node, "title"), { kind: "choice", path: [...node, "speaker"], name: "speaker", options: cast }, text(node, "speech"), choice(node, "mood", MOODS), text(node, "observation"),
    text(node, "imageDescription"), text(node, "innerView"), text(node, "memoryLine"), text(node, "question"), choice(node, "room", ROOMS),
    ...cast.filter(({ value }) => value !== speaker).map((person): Field => ({ kind: "choice", path: [...node, "company", person.value], name: "company", of: person.label ?? person.value, options: [{ value: "" }, ...MOODS.map((value) => ({ value }))] })),
    { kind: "yes", path: [...node, "hideMeters"], name: "hideMeters" },
  ];
}

function answerFields(structure: Tree, node: Path): readonly Field[] {
  return [
    ...(node.at(-2) === "subjects" ? [text(node, "title")] : []), text(node, "say"), text(node, "do"), target(structure, node), ...consequences(structure, node),
    text(node, "appeal"), text(node, "locked"), { kind: "yes", path: [...node, "repair"], name: "repair" },
    { kind: "many", path: [...node, "echo", "at"], name: "echoAt", options: named(structure, "scenes", "title") }, { kind: "text", path: [...node, "echo", "line"], name: "echo" },
  ];
}

function resultFields(structure: Tree, node: Path): readonly Field[] {
  return [text(node, "observation"), target(structure, node), ...consequences(structure, node)];
}

function consequences(structure: Tree, node: Path): readonly Field[] {
  const steps = [-3, -2, -1, 0, 1, 2, 3].map((step) => ({ value: step === 0 ? "" : String(step), label: step > 0 ? `+${step}` : String(step) }));
  const flags = named(structure, "flags", "");
  const norms = named(structure, ["legal", "norms"], "norm");
  const meters = named(structure, "meters", "label");
  return [
    choice(node, "rating", RATINGS), text(node, "hint"),
    ...meters.map(({ value, label }): Field => ({ kind: "choice", path: [...node, "effects", value], name: "step", of: label ?? value, options: steps })),
    ...(flags.length === 0 ? [] : [{ kind: "many", path: [...node, "effects", "set"], name: "sets", options: flags } as const, { kind: "many", path: [...node, "effects", "clear"], name: "clears", options: flags } as const]),
    { kind: "condition", path: [...node, "when"], name: "when", flags, meters },
    ...DIMENSIONS.flatMap((dimension): readonly Field[] => ["shown", "missed"].map((polarity) => ({ kind: "text", path: [...node, "evidence", dimension, polarity], name: polarity, of: dimension }))),
    ...(norms.length === 0 ? [] : [{ kind: "many", path: [...node, "norms"], name: "norms", options: norms } as const]),
  ];
}

function castFields(_structure: Tree, node: Path): readonly Field[] {
  const figure = [...node, "figure"];
  const part = (path: Path, values: readonly string[]): Field => ({ kind: "choice", path, name: path.slice(figure.length).join("_"), options: values.map((value) => ({ value })) });
  return [
    plain(node, "name"), text(node, "address"), choice(node, "side", ["visitor", "staff"]), text(node, "life"), text(node, "wish"),
    { kind: "number", path: [...figure, "age"], name: "age", min: 0, max: 110 }, { kind: "number", path: [...figure, "skin"], name: "skin", min: 1, max: 10 },
    part([...figure, "hair", "style"], HAIR_STYLES), part([...figure, "hair", "colour"], HAIR_COLOURS), part([...figure, "glasses"], GLASSES), part([...figure, "beard"], BEARDS),
    part([...figure, "build"], BUILDS), part([...figure, "height"], HEIGHTS), part([...figure, "clothing", "cut"], CUTS), part([...figure, "clothing", "colour"], CLOTH_COLOURS),
  ];
}

function endingFields(structure: Tree, node: Path): readonly Field[] {
  return [
    text(node, "title"), choice(node, "kind", ENDING_KINDS), text(node, "story"), text(node, "imageDescription"), text(node, "summary"),
    { kind: "condition", path: [...node, "when"], name: "when", flags: named(structure, "flags", ""), meters: named(structure, "meters", "label") },
    ...people(structure).map(({ value, label }): Field => ({ kind: "text", path: [...node, "experience", value], name: "experience", of: label ?? value })),
  ];
}

function debriefFields(structure: Tree): readonly Field[] {
  const of = (name: string): Field => ({ kind: "text", path: ["debrief", name], name });
  return [
    of("opening"), ...LENS.flatMap((aspect): readonly Field[] => ["question", "reading"].map((name) => ({ kind: "text", path: ["debrief", "lens", aspect, name], name: `lens_${name}`, of: aspect }))),
    ...people(structure).map(({ value, label }): Field => ({ kind: "text", path: ["debrief", "innerView", value], name: "innerView", of: label ?? value })),
    of("structuralCause"), { kind: "plain", path: ["debrief", "tool", "card"], name: "card" }, { kind: "text", path: ["debrief", "tool", "why"], name: "why" }, of("intention"),
  ];
}

function text(node: Path, name: string): Field {
  return { kind: "text", path: [...node, name], name };
}

function plain(node: Path, name: string): Field {
  return { kind: "plain", path: [...node, name], name };
}

function choice(node: Path, name: string, values: readonly string[]): Field {
  return { kind: "choice", path: [...node, name], name, options: values.map((value) => ({ value })) };
}

function target(structure: Tree, node: Path): Field {
  return { kind: "choice", path: [...node, "to"], name: "to", options: [{ value: "" }, ...named(structure, "scenes", "title"), { value: "end" }] };
}

function people(structure: Tree): readonly Option[] {
  return named(structure, "cast", "address");
}

/** Entries of a list with the words that name them; `field` empty: the entry is its own text. */
export function named(structure: Tree, list: string | Path, field: string): readonly Option[] {
  const path = typeof list === "string" ? [list] : list;
  return keysAt(structure, path).map((value) => {
    const words = textAt(structure, [...path, value, ...(field === "" ? [] : [field])]);
    return { value, label: words === undefined || words === "" ? value : words };
  });
}

function wordsOf(structure: Tree, node: Path): readonly Field[] {
  const words = treeAt(structure, [...node, "words"]);
  return Array.isArray(words) ? words.map((_word, index): Field => ({ kind: "text", path: [...node, "words", index], name: "word", of: String(index + 1) })) : [];
}
