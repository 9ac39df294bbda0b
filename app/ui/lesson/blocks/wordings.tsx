import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** Ways to say the same, beside each other, each with its effect. */
export function Wordings({ node, context, place }: BlockProps) {
  return (
    <section className="app-wordings">
      <p className="app-wordings__situation">{textOf(node, "situation")}</p>
      <div className="app-wordings__list">{context.draw(node.children, place)}</div>
    </section>
  );
}

export function Wording({ node, context, place }: BlockProps) {
  return (
    <article className="app-wording">
      <Heading level={place.level}>{textOf(node, "label")}</Heading>
      <div className="app-wording__words">{context.draw(node.children, place)}</div>
      <p className="app-wording__effect">{textOf(node, "effect")}</p>
    </article>
  );
}
