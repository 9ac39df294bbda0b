import type { LessonElement } from "~/core/course/model";

type Props = LessonElement["props"];
type Attributes = Readonly<Record<string, string | number | undefined>>;

const none = (): Attributes => ({});
const withId = ({ id }: Props): Attributes => ({ id: text(id) });
const cell = ({ align }: Props): Attributes => ({ className: align === "right" ? "app-number" : undefined });

/** Plain elements a lesson may hold, each with the only attributes it can get. */
export const ELEMENT_TABLE: ReadonlyMap<string, (props: Props) => Attributes> = new Map<string, (props: Props) => Attributes>([
  ["p", none], ["em", none], ["strong", none], ["del", none], ["br", none], ["hr", none], ["sup", none], ["section", none],
  ["blockquote", none], ["ul", none], ["thead", none], ["tbody", none], ["tr", none],
  ["h2", withId], ["h3", withId], ["h4", withId], ["li", withId],
  ["code", ({ language }) => ({ className: language === undefined ? undefined : `language-${String(language)}` })],
  ["pre", () => ({ tabIndex: 0 })],
  ["ol", ({ start }) => ({ start: typeof start === "number" ? start : undefined })],
  ["a", ({ href, id, label }) => ({ href: text(href), id: text(id), "aria-label": text(label) })],
  ["table", () => ({ className: "app-table" })],
  ["th", (props) => ({ ...cell(props), scope: "col" })],
  ["td", cell],
]);

function text(value: Props[string] | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
