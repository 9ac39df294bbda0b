import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** Ways to say the same, beside each other, each with its effect. */
export function Wordings({ node, context, level }: BlockProps) {
  return (
    <div className="app-wordings">
      <p className="app-wordings__situation">{textOf(node, "situation")}</p>
      <div className="app-wordings__list">{context.draw(node.children, level)}</div>
    </div>
  );
}

export function Wording({ node, context, level }: BlockProps) {
  return (
    <div className="app-wording">
      <Heading level={level}>{textOf(node, "label")}</Heading>
      <div className="app-wording__words">{context.draw(node.children, level)}</div>
      <p className="app-wording__effect">{textOf(node, "effect")}</p>
    </div>
  );
}
