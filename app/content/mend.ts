import type { z } from "zod";
import type { Path } from "../core/workshop/tree";
import { valueAt } from "./schema-problems";

type Issue = z.core.$ZodIssue;
type Holder = Record<string | number, unknown>;

/** What stands where something needed is missing; `undefined`: what needs it is left out. */
export type Instead = (path: Path) => unknown;
/** `filled`: something needed was missing; `removed`: something that nobody can read was there. */
export type Mended<Shape extends z.ZodType> = { readonly value: z.infer<Shape>; readonly filled: readonly Path[]; readonly removed: readonly Path[] };

/** Each round mends at least one thing; deeper than this nothing is nested. */
const ROUNDS = 24;

/** Data made to fit a schema, so that what is sound in an unfinished draft can be played. `undefined`: it cannot. */
export function mend<Shape extends z.ZodType>(schema: Shape, value: unknown, instead: Instead): Mended<Shape> | undefined {
  const copy = { root: structuredClone(value) };
  const filled = new Map<string, Path>();
  const removed = new Map<string, Path>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const parsed = schema.safeParse(copy.root);
    if (parsed.success) return { value: parsed.data, filled: [...filled.values()], removed: [...removed.values()] };
    for (const { path, what } of oncePerPath(parsed.error.issues).flatMap((issue) => repair(copy.root, issue, instead))) {
      if (what === "filled") filled.set(path.join("/"), path);
      else removed.set(path.join("/"), path);
    }
  }
  return undefined;
}

/** One text can break several rules; it is mended once, and looked at again in the next round. */
function oncePerPath(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue.path), issue])).values()];
}

type Repaired = { readonly path: Path; readonly what: "filled" | "removed" };

function repair(root: unknown, issue: Issue, instead: Instead): readonly Repaired[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.flatMap((key) => drop(root, [...path, key]));
  const key = path.at(-1);
  const present = valueAt(root, path);
  if (present !== undefined && issue.code !== "invalid_key" && typeof key === "number") return repairItem(root, path, instead);
  if (present !== undefined) return drop(root, path);
  const better = instead(path);
  const holder = valueAt(root, path.slice(0, -1));
  if (better === undefined || key === undefined || !isHolder(holder)) return path.length === 0 ? [] : drop(root, path.slice(0, -1));
  holder[key] = better;
  return [{ path, what: "filled" }];
}

/** Taking an item out would move the others: it is filled, or the whole list goes. */
function repairItem(root: unknown, path: Path, instead: Instead): readonly Repaired[] {
  const better = instead(path);
  const list = valueAt(root, path.slice(0, -1));
  const place = path.at(-1);
  if (better === undefined || place === undefined || !isHolder(list)) return drop(root, path.slice(0, -1));
  list[place] = better;
  return [{ path, what: "filled" }];
}

/** A blank is no loss: nobody wrote anything there. */
function drop(root: unknown, path: Path): readonly Repaired[] {
  const key = path.at(-1);
  const holder = valueAt(root, path.slice(0, -1));
  if (key === undefined || !isHolder(holder) || !Object.hasOwn(holder, key)) return [];
  const gone = holder[key];
  delete holder[key];
  return gone === null || (typeof gone === "string" && gone.trim() === "") ? [] : [{ path, what: "removed" }];
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}
