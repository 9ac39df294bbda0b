import { textOf, type BlockProps } from "../context";
import { PrivateField } from "../private-field";

/** A private thought. `returnsTo` shows again what was written earlier. */
export function Reflection({ node, context, level }: BlockProps) {
  const id = textOf(node, "id");
  const earlier = textOf(node, "returnsTo");
  return (
    <div className="app-reflection" id={`baustein-${id}`}>
      {earlier === "" ? null : <Earlier field={earlier} context={context} />}
      {context.draw(node.children, level)}
      <PrivateField id={id} label={textOf(node, "label")} rows={Number(node.props["rows"] ?? 3)} text={context.texts[id] ?? ""} context={context} />
    </div>
  );
}

function Earlier({ field, context: { t, texts } }: { readonly field: string } & Pick<BlockProps, "context">) {
  const text = texts[field];
  if (text === undefined) return <p className="app-note">{t("lesson.earlierEmpty")} <a href={`#baustein-${field}`}>{t("lesson.earlierWrite")}</a></p>;
  return (
    <>
      <p className="app-muted">{t("lesson.earlier")}</p>
      <blockquote>{text.split("\n").map((line, index) => <p key={index}>{line}</p>)}</blockquote>
    </>
  );
}
