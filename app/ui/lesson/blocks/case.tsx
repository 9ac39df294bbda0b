import { idOf, textOf, type BlockProps } from "../context";
import { holdsPressed } from "../keeping";
import { Heading } from "../heading";

/** A case that ends with a question to think about. */
export function Case({ node, context, level }: BlockProps) {
  return (
    <section className="app-case" id={idOf.block(textOf(node, "id"))}>
      <Heading level={level}>{textOf(node, "title")}</Heading>
      {context.draw(node.children, level + 1)}
      <p className="app-case__question">{textOf(node, "question")}</p>
    </section>
  );
}

/** What is told only to those who want to know; open for whoever comes back to a paragraph in it. */
export function Reveal({ node, context, level }: BlockProps) {
  return (
    <details className="app-reveal" open={holdsPressed(node, context.keeping) || undefined}>
      <summary>{textOf(node, "summary")}</summary>
      {context.draw(node.children, level)}
    </details>
  );
}
