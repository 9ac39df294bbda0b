import { longDay } from "~/core/days";
import { textOf, type BlockProps } from "../context";

/** What the law says, where it stands, and how current that is. */
export function LegalNote({ node, context, level }: BlockProps) {
  const { t } = context;
  const [day, review] = [textOf(node, "asOf"), textOf(node, "reviewBy")].map((date) => longDay(date, context.lessonLanguage));
  return (
    <div className="app-legal" role="note">
      <p className="app-legal__source">{`${textOf(node, "source")} · ${textOf(node, "scope")}`}</p>
      {context.draw(node.children, level)}
      <p className="app-legal__date">{t("lesson.asOf", { day: day ?? "", review: review ?? "" })}</p>
    </div>
  );
}
