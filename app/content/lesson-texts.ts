import type { Nodes, PhrasingContent, Root } from "mdast";
import type { Jsx } from "./lesson-attributes";
import { placeOfProp, propsOf } from "./lesson-rebuild-blocks";
import { START, type Place } from "./problem";
import type { Voice } from "../core/wording/word-lint";

/** A passage of a lesson: its text, whose words it is, where a letter of it stands. `shown`: an example, good or bad, and not prose. `image`: it describes one. */
export type Passage = { readonly text: string; readonly voice: Voice; readonly shown: boolean; readonly image?: true; readonly placeOf: (at: number) => Place };

/** Attributes that people read. */
const READ: ReadonlySet<string> = new Set(["description", "label", "title", "question", "place", "manner", "translation", "summary", "subject", "ask", "meaning", "scope", "situation", "effect", "seen", "prompt", "appeal", "explanation", "when", "then"]);
/** Blocks whose content somebody says, or that show a wording to judge it. What stands in their attributes is ours. */
const QUOTING: ReadonlySet<string> = new Set(["Line", "Said", "Option", "Wording", "blockquote"]);

type Around = { readonly voice: Voice; readonly shown: boolean };

/** Every passage of a rebuilt lesson in reading order. Code, and lines in another language, are none. */
export function passagesOf(tree: Root): readonly Passage[] {
  return tree.children.flatMap((node) => passages(node, { voice: "ours", shown: false }));
}

function passages(node: Nodes, around: Around): readonly Passage[] {
  switch (node.type) {
    case "paragraph": case "heading": case "tableCell":
      return [phrase(node.children, around), ...node.children.flatMap(terms)];
    case "mdxJsxFlowElement":
      return block(node, around);
    case "code":
      return [];
    default: {
      const inside: Around = node.type === "blockquote" ? { voice: "said", shown: true } : around;
      return "children" in node ? node.children.flatMap((child) => passages(child, inside)) : [];
    }
  }
}

function block(node: Jsx, around: Around): readonly Passage[] {
  const name = node.name ?? "";
  const foreign = name === "Line" && propsOf(node).lang !== undefined;
  const inside: Around = QUOTING.has(name) ? { voice: "said", shown: around.shown || name === "Wording" } : around;
  const children: readonly Nodes[] = foreign ? [] : node.children;
  return [...attributes(node), ...children.flatMap((child) => passages(child, inside))];
}

function attributes(node: Jsx): readonly Passage[] {
  return Object.entries(propsOf(node)).flatMap(([name, value]): readonly Passage[] => {
    if (typeof value !== "string" || !READ.has(name)) return [];
    return [{ text: value, voice: name === "translation" ? "said" : "ours", shown: false, ...(name === "description" ? { image: true as const } : {}), placeOf: () => placeOfProp(node, name) }];
  });
}

/** A term inside a sentence explains itself in an attribute. */
function terms(node: Nodes): readonly Passage[] {
  const own = node.type === "mdxJsxTextElement" ? attributes(node) : [];
  return "children" in node ? [...own, ...node.children.flatMap(terms)] : own;
}

type Piece = { readonly at: number; readonly node: Nodes };

function phrase(children: readonly PhrasingContent[], { voice, shown }: Around): Passage {
  const pieces: Piece[] = [];
  let text = "";
  const add = (node: Nodes): void => {
    if (node.type === "text") {
      pieces.push({ at: text.length, node });
      text += node.value;
    } else if (node.type === "break" || node.type === "inlineCode") {
      text += " ";
    } else if ("children" in node) {
      node.children.forEach(add);
    }
  };
  children.forEach(add);
  const joined = text;
  return { text: joined.replaceAll("\n", " "), voice, shown, placeOf: (at) => placeIn(joined, pieces, at) };
}

/** The place of a letter: lines are counted inside the piece of text it stands in. */
function placeIn(joined: string, pieces: readonly Piece[], at: number): Place {
  const piece = pieces.findLast((one) => one.at <= at) ?? pieces[0];
  const start = piece?.node.position?.start ?? START;
  const before = joined.slice(piece?.at ?? 0, at);
  const lines = before.split("\n").length - 1;
  return { line: start.line + lines, column: lines === 0 ? start.column + before.length : before.length - before.lastIndexOf("\n") };
}
