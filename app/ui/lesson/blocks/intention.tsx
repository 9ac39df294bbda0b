import { idOf, textOf, type BlockProps } from "../context";
import { Heading } from "../heading";
import { PrivateField } from "../private-field";

/** An if-then plan, offered as a sentence to keep or to change. Private. */
export function Intention({ node, context, level }: BlockProps) {
  const id = textOf(node, "id");
  const offered = `${textOf(node, "when")} ${textOf(node, "then")}`;
  return (
    <section className="app-intention" id={idOf.block(id)}>
      <Heading level={level}>{context.t("lesson.intention")}</Heading>
      <p>{context.t("lesson.intentionText")}</p>
      <PrivateField id={id} label={context.t("lesson.intentionLabel")} rows={3} text={context.texts[id] ?? offered} saved={context.texts[id] !== undefined} context={context} />
    </section>
  );
}
