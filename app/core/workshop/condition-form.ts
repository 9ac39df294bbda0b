import { codeOf, partOf } from "./condition-code";
import { isBranch, sameTree, treeAt, type Path, type Tree } from "./tree";

/** A condition as a form shows it: parts by their code, and groups of parts. */
export type ConditionShown = { readonly how: "all" | "any"; readonly rows: readonly (string | ConditionShown)[] };

/** Groups in groups that a form offers; deeper ones that are written can be changed. */
export const DEEPEST = 3;
/** Rows for what is to be added, at the end of each group. */
export const MORE_ROWS = 2;

/** The name of a control: of the whole, or of a row by the places of the groups around it. */
export function conditionName(path: Path, places: readonly number[] = []): string {
  return `v:${path.join("/")}${places.length === 0 ? "" : `#${places.join(".")}`}`;
}

/** A written condition in parts; a single one is a group of one. */
export function conditionShown(condition: Tree | undefined): ConditionShown {
  if (condition === undefined) return { how: "all", rows: [] };
  const group = groupOf(condition);
  return group ?? { how: "all", rows: [codeOf(condition)] };
}

function groupOf(condition: Tree): ConditionShown | undefined {
  if (!isBranch(condition) || Object.keys(condition).length !== 1) return undefined;
  const how = (["all", "any"] as const).find((known) => Array.isArray(condition[known]));
  return how && { how, rows: (condition[how] as readonly Tree[]).map((part) => groupOf(part) ?? codeOf(part)) };
}

/** What a form says: `undefined` without any part. Parts that are there already stay as they are written. */
export function conditionPosted(path: Path, posted: (name: string) => readonly string[], now: Tree | undefined): Tree | undefined {
  const written = new Map(partsIn(now));
  const rowsAt = (places: readonly number[]): readonly Tree[] => {
    const rows: Tree[] = [];
    for (let index = 0; ; index += 1) {
      const at = [...places, index];
      const code = posted(conditionName(path, at))[0];
      if (code === undefined) break;
      const part = code === "all" || code === "any" ? { [code]: rowsAt(at) } : (written.get(code) ?? partOf(code));
      if (part !== undefined) rows.push(part);
    }
    return rows;
  };
  const how = posted(conditionName(path))[0] === "any" ? "any" : "all";
  const rows = rowsAt([]);
  const wished = rows.length === 0 ? undefined : rows.length === 1 && groupOf(rows[0] ?? "") === undefined ? rows[0] : { [how]: rows };
  return sameCondition(now, wished) ? now : wished;
}

/** What was only written in another way is left as the author wrote it. */
function sameCondition(now: Tree | undefined, wished: Tree | undefined): boolean {
  if (now === undefined || wished === undefined) return now === wished;
  const [left, right] = [conditionShown(now), conditionShown(wished)];
  return sameTree(left.rows as unknown as Tree, right.rows as unknown as Tree) && (left.how === right.how || left.rows.length < 2);
}

function partsIn(condition: Tree | undefined): readonly (readonly [string, Tree])[] {
  if (condition === undefined) return [];
  if (groupOf(condition) === undefined) return [[codeOf(condition), condition]];
  return ["all", "any"].flatMap((how) => {
    const parts = treeAt(condition, [how]);
    return Array.isArray(parts) ? (parts as readonly Tree[]).flatMap(partsIn) : [];
  });
}
