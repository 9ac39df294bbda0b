import { RATINGS } from "../scenario/model";
import { named, type Option } from "./field";
import { entriesAt, isBranch, keysAt, treeAt, type Tree } from "./tree";

/** Something that a condition can ask for. `code` is what a form posts; the rest is there to be put into words. */
export type ConditionChoice = { readonly code: string; readonly about: ConditionTopic; readonly label: string; readonly answer: ConditionAnswer };
export const CONDITION_TOPICS = ["flag", "meter", "condition", "subject", "hub", "readings", "wordings"] as const;
export type ConditionTopic = (typeof CONDITION_TOPICS)[number];
/** `word`: the meter's own word for the step. */
export type ConditionAnswer =
  | { readonly is: boolean; readonly discussed?: "required" | "all" }
  | { readonly bound: "min" | "max" | "exact"; readonly value: number; readonly word?: string };

/** Ticks or wordings that can be counted at most. */
const MOST_COUNTED = 6;

/** Everything that a condition of this draft can ask for; `counting`: what the results of a scene count. */
export function conditionChoices(structure: Tree, counting?: "readings" | "wordings"): readonly ConditionChoice[] {
  return [
    ...yesOrNo("flag", named(structure, ["flags"], "")),
    ...named(structure, ["meters"], "label").flatMap(({ value, label = value }) => meterChoices(structure, value, label)),
    ...yesOrNo("condition", keysAt(structure, ["conditions"]).map((value) => ({ value }))),
    ...hubsOf(structure).flatMap((hub) => [
      ...yesOrNo("subject", named(structure, ["scenes", hub.value, "subjects"], "title")),
      ...(["required", "all"] as const).flatMap((discussed) => [true, false].map((is): ConditionChoice => ({ code: `hub ${hub.value} ${discussed} ${is ? "on" : "off"}`, about: "hub", label: hub.label ?? hub.value, answer: { is, discussed } }))),
    ]),
    ...(counting === "readings" ? ["open", "closing"].flatMap((stance) => counted("readings", stance)) : []),
    ...(counting === "wordings" ? RATINGS.flatMap((rating) => counted("wordings", rating)) : []),
  ];
}

function yesOrNo(about: "flag" | "condition" | "subject", options: readonly Option[]): readonly ConditionChoice[] {
  return options.flatMap(({ value, label = value }) => [true, false].map((is): ConditionChoice => ({ code: `${about} ${value} ${is ? "on" : "off"}`, about, label, answer: { is } })));
}

function meterChoices(structure: Tree, id: string, label: string): readonly ConditionChoice[] {
  const words = treeAt(structure, ["meters", id, "words"]);
  const steps: readonly Tree[] = Array.isArray(words) ? words : [];
  return steps.flatMap((word, value): readonly ConditionChoice[] => {
    const of = (bound: "min" | "max" | "exact", bounds: string): ConditionChoice => ({ code: `meter ${id} ${bounds}`, about: "meter", label, answer: { bound, value, ...(typeof word === "string" && word !== "" ? { word } : {}) } });
    return [...(value === 0 ? [] : [of("min", `min ${value}`)]), ...(value === steps.length - 1 ? [] : [of("max", `max ${value}`)]), of("exact", `min ${value} max ${value}`)];
  });
}

function counted(about: "readings" | "wordings", label: string): readonly ConditionChoice[] {
  return Array.from({ length: MOST_COUNTED }, (_, index) => index).flatMap((value): readonly ConditionChoice[] => [
    ...(value === 0 ? [] : [{ code: `${about} ${label} min ${value}`, about, label, answer: { bound: "min", value } } as const]),
    { code: `${about} ${label} max ${value}`, about, label, answer: { bound: "max", value } },
  ]);
}

function hubsOf(structure: Tree): readonly Option[] {
  return named(structure, ["scenes"], "title").filter(({ value }) => treeAt(structure, ["scenes", value, "kind"]) === "hub");
}

/** The code of a written part; a part that no form knows has its own data as code, so that it can stay. */
export function codeOf(part: Tree): string {
  const keys = entriesAt(part).map(([key]) => key);
  const about = CONDITION_TOPICS.find((topic) => typeof treeAt(part, [topic]) === "string");
  const raw = `raw ${JSON.stringify(part)}`;
  if (about === undefined || !isBranch(part)) return raw;
  const id = String(part[about]);
  const { is, discussed, atLeast, atMost } = part;
  if (about === "flag" || about === "condition" || about === "subject") return typeof is === "boolean" && keys.length === 2 ? `${about} ${id} ${is ? "on" : "off"}` : raw;
  if (about === "hub") return typeof is === "boolean" && typeof discussed === "string" && keys.length === 3 ? `hub ${id} ${discussed} ${is ? "on" : "off"}` : raw;
  const bounds = [...(typeof atLeast === "number" ? ["min", atLeast] : []), ...(typeof atMost === "number" ? ["max", atMost] : [])];
  return bounds.length > 0 && keys.length === 1 + bounds.length / 2 ? [about, id, ...bounds].join(" ") : raw;
}

/** The part that a posted code stands for; `undefined`: no form makes such a code. */
export function partOf(code: string): Tree | undefined {
  const asked = /^(flag|condition|subject) (\S+) (on|off)$/u.exec(code);
  if (asked) return { [asked[1] ?? ""]: asked[2] ?? "", is: asked[3] === "on" };
  const hub = /^hub (\S+) (required|all) (on|off)$/u.exec(code);
  if (hub) return { hub: hub[1] ?? "", discussed: hub[2] ?? "", is: hub[3] === "on" };
  const bounded = /^(meter|readings|wordings) (\S+)(?: min (\d{1,3}))?(?: max (\d{1,3}))?$/u.exec(code);
  if (!bounded || (bounded[3] === undefined && bounded[4] === undefined)) return undefined;
  return {
    [bounded[1] ?? ""]: bounded[2] ?? "",
    ...(bounded[3] === undefined ? {} : { atLeast: Number(bounded[3]) }), ...(bounded[4] === undefined ? {} : { atMost: Number(bounded[4]) }),
  };
}
