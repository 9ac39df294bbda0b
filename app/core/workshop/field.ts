import { keysAt, textAt, type Path, type Tree } from "./tree";
import type { ConditionChoice } from "./condition-code";

/** One thing that can be changed in a node. `name` names its label, `of` whom or what it is about, `group` the part of the form. */
export type Field = { readonly path: Path; readonly name: string; readonly of?: string; readonly group?: FieldGroup } & (
  | { readonly kind: "text" }
  /** One line without language. `empty`: what an empty line stands for; without it an empty text. `null`: the field is taken out. */
  | { readonly kind: "plain"; readonly empty?: string | null; readonly looks?: "day" | "language" }
  | { readonly kind: "lines" }
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  /** As a choice, found by typing: the label, its number, its title or its id. What fits none stays as it was typed. */
  | { readonly kind: "search"; readonly options: readonly Option[] }
  | { readonly kind: "yes" }
  | { readonly kind: "many"; readonly options: readonly Option[] }
  /** `needed`: the field stays, also without a part. */
  | { readonly kind: "condition"; readonly choices: readonly ConditionChoice[]; readonly needed?: boolean }
  /** `shown` or `missed` with its reason, at the path of its dimension. */
  | { readonly kind: "evidence" }
);
export const FIELD_GROUPS = ["words", "company", "turningPoint", "effects", "when", "evidence", "law", "echo", "figure", "casting", "phrases", "bypass", "meters", "lens", "innerView", "tool", "experience", "cards"] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** `label`: words of the author; without them the value has a word of the interface. An empty value takes the field out. */
export type Option = { readonly value: string; readonly label?: string };

export function text(node: Path, name: string, more: { readonly of?: string; readonly group?: FieldGroup } = {}): Field {
  return { kind: "text", path: [...node, name], name, ...more };
}

/** Texts in one part of the form. */
export function texts(node: Path, group: FieldGroup, ...names: readonly string[]): readonly Field[] {
  return names.map((name) => text(node, name, { group }));
}

export function plain(node: Path, name: string, more: Omit<Extract<Field, { kind: "plain" }>, "kind" | "path" | "name"> = {}): Field {
  return { kind: "plain", path: [...node, name], name, ...more };
}

export function choice(node: Path, name: string, values: readonly string[], group?: FieldGroup): Field {
  return { kind: "choice", path: [...node, name], name, options: values.map((value) => ({ value })), ...(group === undefined ? {} : { group }) };
}

export function one(node: Path, name: string, options: readonly Option[], group?: FieldGroup): Field {
  return { kind: "choice", path: [...node, name], name, options, ...(group === undefined ? {} : { group }) };
}

export function yes(node: Path, name: string, group?: FieldGroup): Field {
  return { kind: "yes", path: [...node, name], name, ...(group === undefined ? {} : { group }) };
}

export function people(structure: Tree): readonly Option[] {
  return named(structure, ["cast"], "address");
}

/** Entries of a list with the words that name them; `field` empty: the entry is its own text. */
export function named(structure: Tree, list: string | Path, field: string): readonly Option[] {
  const path = typeof list === "string" ? [list] : list;
  return keysAt(structure, path).map((value) => {
    const words = textAt(structure, [...path, value, ...(field === "" ? [] : [field])]);
    return { value, label: words === undefined || words === "" ? value : words };
  });
}
