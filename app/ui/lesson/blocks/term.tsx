import { textOf, type BlockProps } from "../context";

/**
 * A word with its meaning on request: a native popover, so it works without script, with keyboard and by touch, and
 * nothing but phrases stands in the paragraph. Browsers without popovers show the meaning behind the word.
 */
export function Term({ node, context, place }: BlockProps) {
  const id = `begriff${place.path}`;
  return (
    <>
      <dfn><button className="app-link-button app-term" type="button" {...{ popovertarget: id }}>{context.draw(node.children, place)}</button></dfn>
      <span className="app-tool" id={id} role="note" {...{ popover: "auto" }}>{textOf(node, "meaning")}</span>
    </>
  );
}
