import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** The four questions, always in the same order. */
export function Lens({ node, context, level }: BlockProps) {
  return (
    <section className="app-lens">
      <Heading level={level}>{context.t("lesson.lens", { subject: textOf(node, "subject") })}</Heading>
      <ol>{context.draw(node.children, level + 1)}</ol>
    </section>
  );
}

export function Aspect({ node, context, level }: BlockProps) {
  return (
    <li className="app-aspect">
      <Heading level={level}>{textOf(node, "title")}</Heading>
      <p className="app-aspect__ask">{textOf(node, "ask")}</p>
      {context.draw(node.children, level + 1)}
    </li>
  );
}
