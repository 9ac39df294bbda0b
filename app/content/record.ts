import { headingId, takenIds } from "../core/course/headings";
import type { LessonElement, LessonNode } from "../core/course/model";
import { BLOCKS, ELEMENTS } from "./blocks";

export type Recorded = { readonly body: readonly LessonNode[]; readonly sections: readonly { readonly id: string; readonly title: string }[] };

type Properties = Readonly<Record<string, unknown>>;
const FRAGMENT = Symbol("fragment");

/** Evaluates what mdx-bundler made from checked MDX with a JSX runtime that only writes down names and properties. */
export function record(code: string): Recorded {
  // The code comes from a tree without expressions and modules; the runtime below refuses every other name.
  const scope = new Function("React", "ReactDOM", "_jsx_runtime", code) as (react: undefined, dom: undefined, runtime: unknown) => unknown;
  const module = scope(undefined, undefined, { Fragment: FRAGMENT, jsx, jsxs: jsx }) as { default?: unknown };
  if (typeof module.default !== "function") throw new Error("a compiled lesson has no content");
  const components = Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries([...BLOCKS.keys()].map((name) => [name, name])));
  const recorded = flat((module.default as (props: unknown) => unknown)({ components }));
  return finish(recorded);
}

function jsx(type: unknown, properties: Properties): LessonNode | readonly LessonNode[] {
  if (type === FRAGMENT) return flat(properties.children);
  if (typeof type === "function") return flat((type as (props: Properties) => unknown)(properties));
  if (typeof type !== "string") throw new Error("a compiled lesson names something that is no element");
  const block = BLOCKS.get(type);
  if (block) {
    const children = withoutFrames(flat(properties.children));
    return { name: type, props: literals(properties), children: block.content === "phrasing" ? unframed(children) : children };
  }
  return element(type, properties);
}

/** Elements of Markdown; of their properties only those that the table names. */
function element(type: string, properties: Properties): LessonNode {
  if (type === "input") return properties.checked === true ? "☑ " : "☐ ";
  if (!ELEMENTS.has(type)) throw new Error(`a compiled lesson holds the element ${type.slice(0, 40)}`);
  const children = flat(properties.children);
  const props = new Map<string, string | number>();
  const keep = (name: string, value: unknown) => {
    if ((typeof value === "string" || typeof value === "number") && ELEMENTS.get(type)?.includes(name)) props.set(name, value);
  };
  keep("href", properties.href);
  keep("align", properties.align);
  keep("start", Number(properties.start) || undefined);
  if (type === "a" || type === "li") keep("id", properties.id);
  keep("label", properties["aria-label"]);
  if (typeof properties.className === "string") keep("language", /^language-([A-Za-z0-9+#-]+)$/u.exec(properties.className)?.[1]);
  return { name: type, props: Object.fromEntries(props), children: PROSE.has(type) ? children : withoutFrames(children) };
}

/** Elements in which a line break is part of the text. */
const PROSE: ReadonlySet<string> = new Set(["p", "h2", "h3", "h4", "em", "strong", "del", "a", "td", "th", "code", "pre", "sup"]);

/** MDX writes line breaks between pieces that stand on their own. */
function withoutFrames(children: readonly LessonNode[]): readonly LessonNode[] {
  return children.filter((child) => child !== "\n");
}

function unframed(children: readonly LessonNode[]): readonly LessonNode[] {
  return children.flatMap((child) => (typeof child !== "string" && child.name === "p" ? child.children : [child]));
}

function literals(properties: Properties): LessonElement["props"] {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string | number | boolean] =>
      entry[0] !== "children" && (typeof entry[1] === "string" || typeof entry[1] === "number" || typeof entry[1] === "boolean")),
  );
}

/** Children as a list in which neighbouring texts are one. */
function flat(children: unknown): readonly LessonNode[] {
  if (children === undefined || children === null || typeof children === "boolean") return [];
  if (typeof children === "number") return [String(children)];
  if (typeof children === "string") return [children];
  if (!Array.isArray(children)) return [children as LessonElement];
  return children.flatMap((child: unknown) => flat(child)).reduce<LessonNode[]>((merged, child) => {
    const last = merged.at(-1);
    if (typeof child === "string" && typeof last === "string" && child !== "\n" && last !== "\n") merged[merged.length - 1] = last + child;
    else merged.push(child);
    return merged;
  }, []);
}

/** Names the headings and lists the sections. */
function finish(recorded: readonly LessonNode[]): Recorded {
  const sections: { id: string; title: string }[] = [];
  const taken = takenIds();
  const name = (node: LessonNode, top: boolean): LessonNode => {
    if (typeof node === "string") return node;
    const children = node.children.map((child) => name(child, false));
    if (!/^h[234]$/u.test(node.name)) return { ...node, children };
    const title = textOf(node).replace(/\s+/gu, " ").trim();
    const id = headingId(title, taken);
    if (top && node.name === "h2") sections.push({ id, title });
    return { ...node, props: { id }, children };
  };
  const body = withoutFrames(recorded).map((node) => (isInline(node) ? { name: "p", props: {}, children: [node] } : node));
  return { body: body.map((node) => name(node, true)), sections };
}

function isInline(node: LessonNode): boolean {
  return typeof node === "string" || BLOCKS.get(node.name)?.inline === true;
}

function textOf(node: LessonNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}
