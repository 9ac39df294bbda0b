import type { Instant, Language } from "~/core/words";

export type CellKind = "text" | "date" | "number";
export type Cell = string | number | undefined;

/** A report as it is on the screen: the same columns and rows in every form. */
export type ReportTable = {
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly kind: CellKind }[];
  /** Asked for one by one, while what came before is sent. One value a column; a date is a day (`YYYY-MM-DD`) or an instant, which becomes the day in the zone. */
  readonly rows: Iterable<readonly Cell[]>;
  readonly filters: readonly { readonly label: string; readonly value: string }[];
  readonly asOf: Instant;
  /** IANA zone of the authority. */
  readonly timeZone: string;
  readonly language: Language;
};
