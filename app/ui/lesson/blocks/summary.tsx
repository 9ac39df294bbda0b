import type { BlockProps } from "../context";
import { Heading } from "../heading";

/** What to take along. */
export function Summary({ node, context, level }: BlockProps) {
  return (
    <section className="app-summary">
      <Heading level={level}>{context.t("lesson.summary")}</Heading>
      {context.draw(node.children, level + 1)}
    </section>
  );
}
