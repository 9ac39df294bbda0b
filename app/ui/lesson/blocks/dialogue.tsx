import { textOf, type BlockProps } from "../context";

/** A conversation as it was spoken or written. */
export function Dialogue({ node, context, place }: BlockProps) {
  return (
    <figure className="app-dialogue">
      {node.props["place"] === undefined ? null : <figcaption>{textOf(node, "place")}</figcaption>}
      <ol>{context.draw(node.children, place)}</ol>
    </figure>
  );
}

/** One line: who, how and when, the words in their language, and what they mean. */
export function Line({ node, context, place }: BlockProps) {
  const { t, sides } = context;
  const who = textOf(node, "who");
  const manner = [node.props["time"], node.props["manner"]].filter((part) => part !== undefined).join(", ");
  const lang = node.props["lang"] === undefined ? undefined : textOf(node, "lang");
  const dir = node.props["dir"] === "rtl" ? "rtl" : undefined;
  return (
    <li className={sides.get(who) === "far" ? "app-line app-line--other" : "app-line"}>
      <p className="app-line__who">{who}{manner === "" ? null : <> <span className="app-line__manner">{manner}</span></>}</p>
      <p className="app-line__say" lang={lang} dir={dir}>{context.draw(node.children, place)}</p>
      {node.props["translation"] === undefined ? null : <p className="app-line__translation">{t("lesson.translation", { text: textOf(node, "translation") })}</p>}
    </li>
  );
}
