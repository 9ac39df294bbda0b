import { answersOf } from "../core/workshop/script";
import { textAt, type Path, type Tree } from "../core/workshop/tree";
import { afterLine, endOf, nodeAt, nodesOf } from "./yaml-nodes";

const COMMENT = /^[ \t]+#[ \t]*(.*?)[ \t]*$/u;

/** The comment behind a target is its title. Where it was true before an edit it is made true again. */
export function withTrueComments(before: { readonly text: string; readonly tree: Tree }, after: { readonly text: string; readonly tree: Tree }): string {
  if (before.text === after.text || !after.text.includes("#")) return after.text;
  const was = new Map(commentsOf(before.text, before.tree).filter(({ comment, title }) => comment === title).map(({ path, comment }) => [path.join("/"), comment]));
  const wrong = commentsOf(after.text, after.tree).filter(({ path, comment, title }) => was.get(path.join("/")) === comment && comment !== title);
  return wrong.sort((a, b) => b.from - a.from).reduce((text, { from, to, lead, title }) => `${text.slice(0, from)}${title === undefined || title === "" ? "" : `${lead}${title}`}${text.slice(to)}`, after.text);
}

type TargetComment = { readonly path: Path; readonly comment: string; readonly title: string | undefined; readonly lead: string; readonly from: number; readonly to: number };

function commentsOf(text: string, tree: Tree): readonly TargetComment[] {
  const root = nodesOf(text).contents;
  return answersOf(tree).flatMap(({ path }) => {
    const node = nodeAt(root, [...path, "to"]);
    if (!node) return [];
    const from = endOf(node, text);
    const rest = text.slice(from, afterLine(text, from)).replace(/\n$/u, "");
    const comment = COMMENT.exec(rest)?.[1];
    if (comment === undefined || comment === "") return [];
    const title = textAt(tree, ["scenes", textAt(tree, [...path, "to"]) ?? "", "title"]);
    return [{ path, comment, title, lead: rest.slice(0, rest.indexOf(comment)), from, to: from + rest.length }];
  });
}
