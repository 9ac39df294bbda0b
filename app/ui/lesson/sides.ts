import type { LessonElement, LessonNode } from "~/core/course/model";

export type Side = "near" | "far";
export type Sides = Pick<ReadonlyMap<string, Side>, "get">;

/** The sides, worked out at the first dialogue that is drawn: most stand in parts that were drawn before. */
export function sidesWhenAsked(body: readonly LessonNode[]): Sides {
  let sides: Sides | undefined;
  return {
    get(who) {
      sides ??= sidesOf(body);
      return sides.get(who);
    },
  };
}

/** On which side of the dialogues each person's lines stand: the same one all through a lesson, opposite to who they talk with. */
export function sidesOf(body: readonly LessonNode[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const dialogue of dialoguesIn(body)) {
    const speakers = dialogue.children.flatMap((line) => (typeof line === "string" ? [] : [String(line.props["who"] ?? "")]));
    speakers.forEach((who, index) => {
      if (sides.has(who)) return;
      const other = speakers.slice(0, index).reverse().concat(speakers.slice(index)).find((name) => name !== who && sides.has(name));
      sides.set(who, other !== undefined && sides.get(other) === "near" ? "far" : "near");
    });
  }
  return sides;
}

function dialoguesIn(nodes: readonly LessonNode[]): readonly LessonElement[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : node.name === "Dialogue" ? [node] : dialoguesIn(node.children)));
}
