import { aroundOf, type Around } from "~/core/workshop/around";
import type { DraftTrees } from "~/core/workshop/change";
import { findNode } from "~/core/workshop/node";

/** What the rules of the selected node need of the rest of the draft. */
export function aroundNode(trees: DraftTrees, node: string | null): { readonly around?: Around } {
  const path = node === null ? undefined : findNode(trees.structure, node);
  return path ? { around: aroundOf(trees, path) } : {};
}
