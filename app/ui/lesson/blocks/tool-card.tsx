import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** Something to use at work. */
export function ToolCard({ node, context, level }: BlockProps) {
  return (
    <section className="app-tool" role="note">
      <p className="app-tool__kind">{context.t("lesson.tool", { id: textOf(node, "id") })}</p>
      <Heading level={level}>{textOf(node, "title")}</Heading>
      {context.draw(node.children, level + 1)}
    </section>
  );
}
