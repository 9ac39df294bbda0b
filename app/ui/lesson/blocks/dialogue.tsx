import { textOf, type BlockProps } from "../context";
import { TermNotes } from "./term";

/** A conversation as it was spoken or written. */
export function Dialogue({ node, context, level }: BlockProps) {
  const place = textOf(node, "place");
  return (
    <figure className="app-dialogue" aria-label={place === "" ? context.t("lesson.dialogue") : place}>
      {place === "" ? null : <figcaption>{place}</figcaption>}
      <ol>{context.draw(node.children, level)}</ol>
    </figure>
  );
}

/** One line: who, how and when, the words in their language, and what they mean. */
export function Line({ node, context, level }: BlockProps) {
  const { t, sides } = context;
  const who = textOf(node, "who");
  const manner = [node.props["time"], node.props["manner"]].filter((part) => part !== undefined).join(", ");
  const lang = node.props["lang"] === undefined ? undefined : textOf(node, "lang");
  const dir = node.props["dir"] === "rtl" ? "rtl" : undefined;
  return (
    <li className={sides.get(who) === "far" ? "app-line app-line--other" : "app-line"}>
      <p className="app-line__who">{who}{manner === "" ? null : <> <span className="app-line__manner">{manner}</span></>}</p>
      <p className="app-line__say" lang={lang} dir={dir}>{context.draw(node.children, level)}</p>
      {node.props["translation"] === undefined ? null : <p className="app-line__translation">{t("lesson.translation", { text: textOf(node, "translation") })}</p>}
      <TermNotes nodes={node.children} t={t} />
    </li>
  );
}
