import { createElement, Fragment, type ReactNode } from "react";
import type { LessonElement, LessonNode } from "~/core/course/model";
import { Prepared } from "~/ui/frame/prepared";
import { Case, Reveal } from "./blocks/case";
import { Dialogue, Line } from "./blocks/dialogue";
import { Film, Said, Sound } from "./blocks/film";
import { Intention } from "./blocks/intention";
import { LegalNote } from "./blocks/legal-note";
import { Aspect, Lens } from "./blocks/lens";
import { Picture } from "./blocks/picture";
import { Portrait } from "./blocks/portrait";
import { Question } from "./blocks/question";
import { Reflection } from "./blocks/reflection";
import { Scenario } from "./blocks/scenario";
import { Summary } from "./blocks/summary";
import { Term, TermNotes } from "./blocks/term";
import { ToolCard } from "./blocks/tool-card";
import { Wording, Wordings } from "./blocks/wordings";
import type { BlockProps, LessonContext } from "./context";
import { ELEMENT_TABLE } from "./elements";
import { Keepable } from "./keeping";
import { isPersonal } from "./personal";

/** Draws one block. Options are drawn by their question. */
type Draw = (props: BlockProps) => ReactNode;

/** The table of lesson blocks: the same names as in the public format. */
export const BLOCK_TABLE: ReadonlyMap<string, Draw> = new Map<string, Draw>(Object.entries({
  Portrait, Picture, Film, Sound, Said, Reflection, Case, Dialogue, Line, Reveal, Lens, Aspect, Term, LegalNote, Wordings, Wording, ToolCard, Question,
  Option: () => null, Scenario, Summary, Intention,
}));

/** The body of a lesson as elements. What no table names is not drawn. */
export function drawLesson(body: readonly LessonNode[], given: Omit<LessonContext, "draw">): ReactNode {
  const context: LessonContext = { ...given, draw: (nodes, level) => drawNodes(nodes, context, level) };
  return drawNodes(body, context, 3);
}

function drawNodes(nodes: readonly LessonNode[], context: LessonContext, level: number): ReactNode {
  if (!nodes.some(isPersonal)) return <Same nodes={nodes} context={context} level={level} />;
  let here = level;
  return runsOf(nodes).map((run, index) => {
    const before = here;
    here = run.reduce(levelAfter, here);
    return <Fragment key={index}>{run.some(isPersonal) ? drawEach(run, context, before) : <Same nodes={run} context={context} level={before} />}</Fragment>;
  });
}

/** Neighbours that are the same for everybody make one run; each of the others stands alone. */
function runsOf(nodes: readonly LessonNode[]): readonly (readonly LessonNode[])[] {
  const runs: LessonNode[][] = [];
  let joining = false;
  for (const node of nodes) {
    const personal = isPersonal(node);
    if (joining && !personal) runs.at(-1)?.push(node);
    else runs.push([node]);
    joining = !personal;
  }
  return runs;
}

/** Nodes that hold nothing of the learner's. What they are drawn from is the content, both languages, and the drawn people. */
function Same({ nodes, context, level }: { readonly nodes: readonly LessonNode[]; readonly context: LessonContext; readonly level: number }): ReactNode {
  const first = nodes.find((node) => typeof node !== "string");
  // Buttons for keeping stand inside, and they are the learner's.
  if (context.keeping) return drawEach(nodes, context, level);
  if (typeof first !== "object" || (nodes.length === 1 && first.children.length < 2 && first.name !== "Portrait")) return drawEach(nodes, context, level);
  const { language, lessonLanguage, captions = "", gone = [] } = context;
  return <Prepared of={[first, ...Object.values(context.people)]} name={[language, lessonLanguage, level, captions, ...gone].join("")} draw={() => drawEach(nodes, context, level)} />;
}

function levelAfter(level: number, node: LessonNode): number {
  return typeof node !== "string" && /^h[234]$/u.test(node.name) ? Number(node.name.slice(1)) + 1 : level;
}

function drawEach(nodes: readonly LessonNode[], context: LessonContext, level: number): ReactNode {
  let here = level;
  return nodes.map((node, index) => {
    if (typeof node === "string") return node;
    here = levelAfter(here, node);
    return <Fragment key={index}>{drawElement(node, context, here)}</Fragment>;
  });
}

function drawElement(node: LessonElement, context: LessonContext, level: number): ReactNode {
  const Block = BLOCK_TABLE.get(node.name);
  if (Block) return <Block node={node} context={context} level={level} />;
  const plain = ELEMENT_TABLE.get(node.name);
  if (!plain) return null;
  if (node.children.length === 0) return createElement(node.name, plain(node.props));
  const children = drawNodes(node.children, context, level);
  const notes = <TermNotes nodes={node.children} t={context.t} />;
  const paragraph = context.keeping?.paragraphs.get(node);
  const keepable = (drawn: ReactNode) => (paragraph ? <Keepable paragraph={paragraph} context={context}>{drawn}</Keepable> : drawn);
  if (HOLD_BLOCKS.has(node.name)) return createElement(node.name, plain(node.props), keepable(<>{children}{notes}</>));
  const element = createElement(node.name, plain(node.props), children);
  if (node.name === "table") return <div className="app-table-scroll" role="region" tabIndex={0} aria-label={context.t("lesson.table")}>{element}</div>;
  return HAVE_NOTES.has(node.name) ? keepable(<>{element}{notes}</>) : element;
}

/** Elements whose explained words have their meaning inside them, or behind them. */
const HOLD_BLOCKS: ReadonlySet<string> = new Set(["li", "td", "th"]);
const HAVE_NOTES: ReadonlySet<string> = new Set(["p", "h2", "h3", "h4"]);
