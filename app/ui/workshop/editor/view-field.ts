import type { DraftTrees } from "~/core/workshop/change";
import { conditionShown, type ConditionShown } from "~/core/workshop/condition-form";
import { englishPlace } from "~/core/workshop/english-place";
import type { Field, Option } from "~/core/workshop/field";
import { englishAt, polarityAt, valuesShown } from "~/core/workshop/posted-edits";
import { namesAt, textAt, treeAt } from "~/core/workshop/tree";

/** How far a text is in the other language. Where nothing is written there is nothing to be told. */
export type TextState = "missing" | "stale" | "done";
export type TextShown = { readonly de: string; readonly en: string; readonly state?: TextState };

/** A field with what stands in it. */
export type FieldShown =
  | (Extract<Field, { kind: "text" }> & TextShown)
  | (Extract<Field, { kind: "evidence" }> & TextShown & { readonly polarity?: "shown" | "missed" })
  | (Extract<Field, { kind: "condition" }> & { readonly shown: ConditionShown })
  | (Exclude<Field, { kind: "text" | "evidence" | "condition" }> & { readonly values: readonly string[] });

export function shownField(trees: DraftTrees, field: Field): FieldShown {
  const { structure } = trees;
  switch (field.kind) {
    case "text": return { ...field, ...textShown(trees, field.path) };
    case "evidence": {
      const polarity = polarityAt(structure, field.path);
      return { ...field, ...textShown(trees, polarity === undefined ? field.path : [...field.path, polarity]), ...(polarity === undefined ? {} : { polarity }) };
    }
    case "condition": return { ...field, shown: conditionShown(treeAt(structure, field.path)) };
    case "many": return { ...field, options: withStrange(field.options, namesAt(structure, field.path)), values: namesAt(structure, field.path) };
    default: return { ...field, values: valuesShown(structure, field) };
  }
}

/** What is ticked and no longer among the options stays a box, so that saving something else does not take it away. */
function withStrange(options: readonly Option[], ticked: readonly string[]): readonly Option[] {
  return [...options, ...ticked.filter((value) => !options.some((option) => option.value === value)).map((value) => ({ value, label: value }))];
}

function textShown(trees: DraftTrees, path: Field["path"]): TextShown {
  const [de, en] = [textAt(trees.structure, path) ?? "", englishAt(trees, path) ?? ""];
  const key = englishPlace(path)?.key;
  if (de === "") return { de, en };
  return { de, en, state: en === "" ? "missing" : key !== undefined && namesAt(trees.english, ["open"]).includes(key) ? "stale" : "done" };
}

/** True if something is written or chosen. */
export function isFilled(field: FieldShown): boolean {
  switch (field.kind) {
    case "text": case "evidence": return field.de !== "" || field.en !== "";
    case "condition": return field.shown.rows.length > 0;
    default: return field.values.some((value) => value !== "");
  }
}
