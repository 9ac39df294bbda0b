import type { DraftTrees } from "./change";
import { conditionPosted, conditionShown } from "./condition-form";
import type { Edit } from "./edit";
import { englishPlace } from "./english-place";
import type { Field, Option } from "./field";
import { postedPath } from "./posted-path";
import { entriesAt, namesAt, sameTree, textAt, treeAt, type Path, type Tree } from "./tree";

/** Reads a form: all values of a name. */
export type Posted = (name: string) => readonly string[];

/** The name of a form's control: `de` and `en` for texts, `v` for what has no language. */
export function controlName(part: "de" | "en" | "v", path: Path): string {
  return `${part}:${path.join("/")}`;
}

/** The part and the path that a control's name holds; `undefined`: it is none of a field. */
export function controlOf(name: string): { readonly part: "de" | "en" | "v"; readonly path: Path } | undefined {
  const [, part, path] = /^(de|en|v):(.*)$/u.exec(name) ?? [];
  return (part !== "de" && part !== "en" && part !== "v") || path === undefined ? undefined : { part, path: postedPath(path) };
}

/** The English text that stands to a German path today. */
export function englishAt({ english }: DraftTrees, path: Path): string | undefined {
  const place = englishPlace(path);
  return place && textAt(english, ["texts", place.key, ...place.field]);
}

/** What a form wants changed: only fields that were posted and differ from what stands there. */
export function editsFromForm(trees: DraftTrees, fields: readonly Field[], posted: Posted): readonly Edit[] {
  return fields.flatMap((field) => {
    if (field.kind === "text") return textEdits(trees, field.path, field.path, posted);
    return field.kind === "evidence" ? evidenceEdits(trees, field.path, posted) : valueEdits(trees, field, posted);
  });
}

function textEdits(trees: DraftTrees, path: Path, asked: Path, posted: Posted): readonly Edit[] {
  const typed = (language: "de" | "en", now: string | undefined): readonly Edit[] => {
    const text = clean(posted(controlName(language, asked))[0]);
    return text === undefined || text === (now ?? "").trim() ? [] : [{ kind: "text", path, language, text }];
  };
  return [...typed("de", textAt(trees.structure, path)), ...typed("en", englishAt(trees, path))];
}

function clean(typed: string | undefined): string | undefined {
  return typed?.replace(/\r\n?/gu, "\n").trim();
}

/** Which of the two stands at a dimension; nobody writes both. */
export function polarityAt(structure: Tree, path: Path): "shown" | "missed" | undefined {
  const first = entriesAt(structure, path)[0]?.[0];
  return first === "shown" || first === "missed" ? first : undefined;
}

/** An empty reason takes the evidence out; a reason without a word for it counts as shown. */
function evidenceEdits(trees: DraftTrees, path: Path, posted: Posted): readonly Edit[] {
  const chosen = posted(controlName("v", path))[0];
  if (chosen === undefined) return [];
  const now = polarityAt(trees.structure, path);
  const wished = chosen === "missed" ? "missed" : chosen === "shown" ? "shown" : (now ?? "shown");
  const reason = now === undefined ? undefined : textAt(trees.structure, [...path, now]);
  const moved: readonly Edit[] = now === undefined || now === wished || reason === undefined ? [] : [{ kind: "set", path, value: { [wished]: reason } }];
  const structure = moved.length === 0 ? trees.structure : withReason(path, wished, reason ?? "");
  return [...moved, ...textEdits({ ...trees, structure }, [...path, wished], path, posted)];
}

/** No more of the draft than the reason that is asked for. */
function withReason(path: Path, polarity: string, reason: string): Tree {
  return path.reduceRight<Tree>((inner, key) => ({ [key]: inner }), { [polarity]: reason });
}

type ValueField = Exclude<Field, { kind: "text" | "evidence" }>;

function valueEdits({ structure }: DraftTrees, field: ValueField, posted: Posted): readonly Edit[] {
  const values = posted(controlName("v", field.path));
  if (values[0] === undefined) return [];
  const now = treeAt(structure, field.path);
  if (field.kind !== "condition" && sameValues(field, values, valuesShown(structure, field))) return [];
  const wished = field.kind === "condition" ? conditionWished(field, posted, now) : valueOf(field, values);
  if (sameTree(now, wished)) return [];
  return [{ kind: "set", path: field.path, ...(wished === undefined ? {} : { value: wished }) }];
}

function conditionWished({ path, needed }: Extract<Field, { kind: "condition" }>, posted: Posted, now: Tree | undefined): Tree | undefined {
  const wished = conditionPosted(path, posted, now);
  if (wished !== undefined || needed !== true) return wished;
  return now !== undefined && conditionShown(now).rows.length === 0 ? now : { all: [] };
}

/** What a form shows of a value: the same values posted change nothing. */
export function valuesShown(structure: Tree, field: Exclude<Field, { kind: "text" | "condition" | "evidence" }>): readonly string[] {
  const now = treeAt(structure, field.path);
  const word = now === undefined || now === null || typeof now === "object" ? "" : String(now);
  switch (field.kind) {
    case "many": return namesAt(structure, field.path);
    case "lines": return [namesAt(structure, field.path).join("\n")];
    case "yes": return now === true ? ["on"] : [];
    case "plain": return [typeof field.empty === "string" && word === field.empty ? "" : word];
    case "search": return [field.options.find(({ value }) => value === word)?.label ?? word];
    case "number": case "choice": return [word];
  }
}

function sameValues({ kind }: ValueField, posted: readonly string[], shown: readonly string[]): boolean {
  if (kind !== "many" && kind !== "yes") return clean(posted[0]) === clean(shown[0]);
  return sameTree(posted.filter((value) => value !== "").toSorted(), shown.toSorted());
}

/** Lists that stay when nothing is in them. */
const LASTING: ReadonlySet<string> = new Set(["dimensions", "aids"]);

/** An empty value takes the field out. Boxes post an empty value of their own, so that none ticked is an answer too. */
function valueOf(field: Exclude<ValueField, { kind: "condition" }>, values: readonly string[]): Tree | undefined {
  const first = clean(values[0]) ?? "";
  switch (field.kind) {
    case "plain": return first !== "" ? first : field.empty === null ? undefined : (field.empty ?? "");
    case "lines": return listed(first.split("\n").map((line) => line.trim()), false);
    case "number": return /^-?\d{1,4}$/u.test(first) ? Number(first) : first;
    case "yes": return values.includes("on") ? true : undefined;
    case "choice": return first === "" ? undefined : /^-?\d{1,4}$/u.test(first) ? Number(first) : first;
    case "search": return first === "" ? undefined : optionFor(field.options, first);
    case "many": return listed(values, LASTING.has(field.name));
  }
}

function listed(values: readonly string[], lasting: boolean): Tree | undefined {
  const given = values.filter((value) => value !== "");
  return given.length === 0 && !lasting ? undefined : given;
}

/** The value that somebody means by what was typed; what means none, or several, stays as it is. */
export function optionFor(options: readonly Option[], typed: string): string {
  const wanted = typed.toLowerCase();
  const labelled = options.map(({ value, label = value }) => ({ value, label: label.toLowerCase() }));
  const only = (found: typeof labelled) => (found.length === 1 ? found[0]?.value : undefined);
  return (labelled.find(({ label, value }) => label === wanted || value === typed)
    ?? labelled.find(({ label }) => /^\d+$/u.test(wanted) && label.startsWith(`${wanted} `)))?.value
    ?? only(labelled.filter(({ label }) => label.replace(/^\d+ /u, "") === wanted)) ?? only(labelled.filter(({ label }) => label.includes(wanted))) ?? typed;
}
