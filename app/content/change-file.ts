import type { Change } from "../core/workshop/change";
import type { Tree } from "../core/workshop/tree";
import { LIMITS } from "./limits";
import type { Problem } from "./port";
import { findingsOf } from "./problem";
import { readSource } from "./source-text";
import { changeYaml } from "./yaml-change";
import { parseYaml } from "./yaml";

type TextFile = { readonly file: string; readonly text: string };
export type TreeRead = { readonly tree?: Tree; readonly problems: readonly Problem[] };
export type ChangeAsked = TextFile & { readonly changes: readonly Change[] };
/** `unreadable`: the text has to be mended first; `text-forbidden`: a value that cannot stand in a file. */
export type TextChanged = { readonly text: string } | { readonly refused: "unreadable" | "text-forbidden" };

/** A YAML file as data, however unfinished it is. Runs in the child. */
export function readTree({ file, text }: TextFile): TreeRead {
  const findings = findingsOf(file);
  const source = readSource(text, LIMITS.yamlBytes, findings);
  const tree = source === undefined ? undefined : (parseYaml(source, findings)?.value as Tree | undefined);
  return tree === undefined ? { problems: findings.problems } : { tree, problems: findings.problems };
}

/** All changes in their order, or none; only what changes is written anew. Runs in the child. */
export function changeText({ file, text, changes }: ChangeAsked): TextChanged {
  const { tree } = readTree({ file, text });
  if (tree === undefined) return { refused: "unreadable" };
  let now: { readonly text: string; readonly tree: Tree } | undefined = { text, tree };
  for (const change of changes) {
    now = now && changeYaml(now.text, now.tree, change);
  }
  return now ? { text: now.text } : { refused: "text-forbidden" };
}
