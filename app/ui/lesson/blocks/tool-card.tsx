import { givenCard } from "~/core/toolbox/cards";
import { cardAddress } from "~/ui/toolbox/card";
import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** Something to use at work. */
export function ToolCard({ node, context, level }: BlockProps) {
  const id = textOf(node, "id");
  return (
    <section className="app-tool" role="note">
      <p className="app-tool__kind">{context.t("lesson.tool", { id })}</p>
      <Heading level={level}>{textOf(node, "title")}</Heading>
      {context.draw(node.children, level + 1)}
      {givenCard(id) ? <p className="app-elsewhere"><a href={cardAddress(context.language, id)}>{context.t("lesson.toolOpen")}</a></p> : null}
    </section>
  );
}
