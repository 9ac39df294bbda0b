import type { BlockProps } from "../context";
import { Heading } from "../heading";

/** What to take along. */
export function Summary({ node, context, place }: BlockProps) {
  return (
    <section className="app-summary">
      <Heading level={place.level}>{context.t("lesson.summary")}</Heading>
      {context.draw(node.children, { ...place, level: place.level + 1 })}
    </section>
  );
}
