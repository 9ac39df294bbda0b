import { LinkButton } from "~/ui/frame/button";
import { textOf, type BlockProps } from "../context";
import { Heading } from "../heading";

/** A scene that belongs here, with the way to it. */
export function Scenario({ node, context, level }: BlockProps) {
  const { t, language } = context;
  return (
    <section className="app-scenario-card">
      <div>
        <Heading level={level}>{textOf(node, "title")}</Heading>
        {context.draw(node.children, level + 1)}
        <p className="app-card__meta">{t("lesson.scene", { count: Number(node.props["minutes"] ?? 0) })}</p>
        <LinkButton look="secondary" href={`/${language}/szenen/${textOf(node, "id")}`}>{t("lesson.toScene", { title: textOf(node, "title") })}</LinkButton>
      </div>
    </section>
  );
}
