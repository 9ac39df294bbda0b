import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import { FIELD_GROUPS } from "~/core/workshop/field";
import { fieldsOf } from "~/core/workshop/fields";
import { SCENE_KINDS } from "~/core/workshop/decide-shape";
import { entriesOf, listsIn } from "~/core/workshop/lists";
import { findNode, nodeName, PARTS, TOP_LISTS } from "~/core/workshop/node";
import { isBranch, type Path, type Tree } from "~/core/workshop/tree";
import scenarioSchema from "../../../public/schemas/scenario-1.json";
import { sourcesOf } from "../../content/sources";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const EVERYTHING = treeOf(EVERYTHING_DE) ?? {};

/** Every node that a page can select, from the lists that pages show. */
function nodesOf(structure: Tree): readonly Path[] {
  const below = (node: Path): readonly Path[] => [node, ...listsIn(structure, node).flatMap(({ path, entries }) => entries.flatMap(({ value }) => below([...path, value])))];
  const parts = PARTS.map((word) => findNode(structure, word) ?? []);
  return [...parts, ...[...TOP_LISTS, "scenes"].flatMap((list) => entriesOf(structure, [list]).map(({ value }) => [list, value]))].flatMap(below);
}

function leavesOf(tree: Tree, path: Path = []): readonly Path[] {
  return isBranch(tree) && Object.keys(tree).length > 0 ? Object.entries(tree).flatMap(([key, inner]) => leavesOf(inner, [...path, key])) : [path];
}

/** What is no field: who the file is, the kind of a scene and the steps of a journey, which have forms of their own, and empty lists. */
function isElsewhere(tree: Tree, path: Path): boolean {
  const [first, , third] = path;
  return ["format", "id", "language"].includes(String(first)) && path.length === 1 || (first === "scenes" && third === "kind") || (first === "journeys" && third === "steps") || isBranch(tree);
}

function untouched(structure: Tree): readonly string[] {
  const fields = new Set(nodesOf(structure).flatMap((node) => fieldsOf(structure, node)).map(({ path }) => path.join("/")));
  const reached = (path: Path) => path.some((_part, index) => fields.has(path.slice(0, index + 1).join("/"))) || fields.has([...path, 0].join("/"));
  return leavesOf(structure).filter((path) => !reached(path) && !isElsewhere(path.reduce<Tree>((now, key) => (isBranch(now) ? (now[key] ?? "") : ""), structure), path)).map((path) => path.join("/"));
}

function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => [...(key === "properties" && typeof inner === "object" && inner !== null ? Object.keys(inner) : []), ...keysIn(inner)]);
}

function namesIn(tree: Tree): readonly string[] {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap(namesIn);
  return isBranch(tree) ? Object.entries(tree).flatMap(([key, inner]) => [key, ...namesIn(inner)]) : [];
}

test("the draft with everything holds every key of the language", () => {
  const written = new Set(namesIn(EVERYTHING));
  expect([...new Set(keysIn(scenarioSchema))].filter((key) => !written.has(key))).toEqual([]);
});

test("whatever can be written can be changed by a form", () => {
  expect(untouched(EVERYTHING)).toEqual([]);
});

test.each([...sourcesOf("courses/scenarios")].filter(([name]) => name.endsWith(".yaml") && !name.endsWith(".en.yaml")))("whatever stands in %s can be changed by a form", (_name, text) => {
  expect(untouched(treeOf(text) ?? {})).toEqual([]);
});

test("every node is found by its name in the address, and has fields", () => {
  for (const node of nodesOf(EVERYTHING)) {
    expect(findNode(EVERYTHING, nodeName(node))).toEqual(node);
    expect(fieldsOf(EVERYTHING, node).length).toBeGreaterThan(0);
  }
});

test("all kinds of scenes stand in the draft with everything, and fields stand in known groups", () => {
  expect(nodesOf(EVERYTHING).filter((node) => node[0] === "scenes" && node.length === 2)).toHaveLength(SCENE_KINDS.length);
  const groups = nodesOf(EVERYTHING).flatMap((node) => fieldsOf(EVERYTHING, node)).flatMap(({ group }) => group ?? []);
  expect([...FIELD_GROUPS].filter((group) => !groups.includes(group))).toEqual([]);
});

test("what is gone has no fields, what was never written in the head has", () => {
  expect(fieldsOf(EVERYTHING, ["scenes", "weg"])).toEqual([]);
  expect(fieldsOf({}, ["contentNote"]).map(({ name }) => name)).toEqual(["text"]);
  expect(fieldsOf(null, [])).not.toEqual([]);
});
