import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLError } from "yaml";
import type { ProblemCode } from "./codes";
import { firstForbidden } from "../core/wording/characters";
import { LIMITS } from "./limits";
import { isInherited, KEY } from "./names";
import { placesIn, START, type Findings, type Place } from "./problem";
import { nestedTooDeep } from "./yaml-depth";
import { nodesOf } from "./yaml-nodes";
import { yamlSentence } from "./yaml-sentences";

export type Path = readonly (string | number)[];
/** Plain data with the place of each of its parts. Objects have no prototype; every key has passed the rule for ids. */
export type Located = {
  readonly value: unknown;
  /** Place of a part: of its key where it holds more, of the value where it is one. The nearest part above if there is none. */
  at(path: Path): Place;
  /** Place of the value itself. */
  valueAt(path: Path): Place;
};

/** Strict YAML 1.2 core: one document, no tags, anchors, aliases, merges or double keys. `undefined`: refused. */
export function parseYaml(text: string, findings: Findings): Located | undefined {
  if (nestedTooDeep(text)) {
    findings.error(START, "yaml-too-deep", `Die Angaben sind tiefer als ${LIMITS.yamlDepth} Ebenen verschachtelt. Ziehen Sie sie auseinander.`);
    return undefined;
  }
  const placeOf = placesIn(text);
  const directive = /^(?:%|\.\.\.)/mu.exec(text);
  if (directive) {
    findings.error(placeOf(directive.index), "yaml-directive", "Zeilen, die mit % oder drei Punkten beginnen, sind nicht erlaubt. Löschen Sie die Zeile.");
    return undefined;
  }
  const document = nodesOf(text);
  const known = located.get(document);
  if (known) return known;
  const faults: readonly YAMLError[] = [...document.errors, ...document.warnings];
  for (const fault of faults.slice(0, 20)) {
    findings.error(placeOf(fault.pos[0]), "yaml-syntax", yamlSentence(fault));
  }
  if (faults.length > 0) return undefined;
  if (document.contents === null) {
    findings.error(START, "yaml-empty", "Die Datei ist leer. Schreiben Sie die Angaben hinein.");
    return undefined;
  }
  const found = locate(document.contents, placeOf, findings);
  if (found) located.set(document, found);
  return found;
}

/** What was found in a text that is kept. */
const located = new WeakMap<Document, Located>();

type Offsets = { readonly keys: Map<string, number>; readonly values: Map<string, number> };
type Reading = { readonly offsets: Offsets; readonly refuse: (offset: number, code: ProblemCode, message: string) => void; count: number };

function locate(root: Node, placeOf: (offset: number) => Place, findings: Findings): Located | undefined {
  let refused = false;
  const offsets: Offsets = { keys: new Map(), values: new Map() };
  const refuse: Reading["refuse"] = (offset, code, message) => {
    refused = true;
    findings.error(placeOf(offset), code, message);
  };
  const value = plain(root, [], { offsets, refuse, count: 0 });
  if (refused) return undefined;
  const nearest = (path: Path, pick: (key: string) => number | undefined): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = pick(path.slice(0, length).join("/"));
      if (offset !== undefined) return placeOf(offset);
    }
    return START;
  };
  return {
    value,
    at: (path) => nearest(path, (key) => offsets.keys.get(key) ?? offsets.values.get(key)),
    valueAt: (path) => nearest(path, (key) => offsets.values.get(key)),
  };
}

function plain(node: Node | null, path: Path, reading: Reading): unknown {
  if (node === null) return null;
  const offset = node.range?.[0] ?? 0;
  reading.offsets.values.set(path.join("/"), offset);
  reading.count += 1;
  if (reading.count > LIMITS.yamlNodes) {
    if (reading.count === LIMITS.yamlNodes + 1) reading.refuse(offset, "yaml-too-much", `Die Datei hat mehr als ${LIMITS.yamlNodes} Angaben. Teilen Sie sie.`);
    return null;
  }
  if (isAlias(node) || ("anchor" in node && node.anchor !== undefined)) {
    reading.refuse(offset, "yaml-alias", "Anker (&) und Verweise (*) sind nicht erlaubt. Schreiben Sie den Text an jeder Stelle aus oder setzen Sie ihn in Anführungszeichen.");
    return null;
  }
  if ("tag" in node && node.tag !== undefined) {
    reading.refuse(offset, "yaml-tag", "Kennzeichen mit ! sind nicht erlaubt. Setzen Sie den Text in Anführungszeichen.");
    return null;
  }
  if (isMap(node)) return plainMap(node.items as readonly Pair<Node, Node | null>[], path, reading);
  if (isSeq(node)) return node.items.map((item, index) => plain(item as Node, [...path, index], reading));
  return isScalar(node) ? plainScalar(node.value, offset, reading) : null;
}

function plainMap(pairs: readonly Pair<Node, Node | null>[], path: Path, reading: Reading): unknown {
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    const offset = key.range?.[0] ?? 0;
    if (!KEY.test(name) || isInherited(name)) {
      reading.refuse(offset, "key-form", `„${name.slice(0, 40)}“ kann hier kein Name sein. Namen beginnen mit einem kleinen Buchstaben und bestehen aus Buchstaben, Ziffern, „_“ und „-“.`);
    } else if (seen.has(name)) {
      reading.refuse(offset, "key-twice", `„${name}“ steht hier zweimal. Löschen Sie eine Stelle oder geben Sie einen eigenen Namen.`);
    } else {
      seen.add(name);
      const inside = [...path, name];
      if (isMap(value) || isSeq(value)) reading.offsets.keys.set(inside.join("/"), offset);
      object[name] = plain(value, inside, reading);
      if (value === null) reading.offsets.values.set(inside.join("/"), offset);
    }
  }
  return object;
}

function plainScalar(value: unknown, offset: number, reading: Reading): unknown {
  if (typeof value === "string") {
    const forbidden = firstForbidden(value);
    if (!forbidden) return value.normalize("NFC");
    reading.refuse(offset, "character-forbidden", `In diesem Text steht ${forbidden.what}. Löschen Sie es.`);
    return null;
  }
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "boolean" || value === null) return value;
  reading.refuse(offset, "number-form", "Diese Zahl ist nicht lesbar. Schreiben Sie eine gewöhnliche Zahl.");
  return null;
}
