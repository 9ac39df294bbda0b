import type { Day } from "~/core/words";
import type { ReadCell } from "./cell";
import { escapeXml } from "./workbook";

/** A cell of a sheet; `moment` is a day with its wall clock. */
export type SheetCell = ReadCell | { readonly kind: "moment"; readonly day: Day; readonly time: string };
export type SheetRow = readonly SheetCell[];

/** Places in the list of cell formats of the style sheet. */
export const STYLE = { plain: 0, head: 1, date: 2, moment: 3, quoted: 4 } as const;

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of a workbook, chosen so that days after February 1900 come out as Excel counts them. */
const ORIGIN = Date.UTC(1899, 11, 30);

/** A cell in XML. Text is always typed as text; what looks like a formula also stays text when somebody edits it. */
export function cellXml(cell: SheetCell, place: string, style?: number): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return `<c r="${place}"><v>${cell.value}</v></c>`;
    case "date":
      return `<c r="${place}" s="${STYLE.date}"><v>${serialDay(cell.day)}</v></c>`;
    case "moment":
      return `<c r="${place}" s="${STYLE.moment}"><v>${serialDay(cell.day) + fraction(cell.time)}</v></c>`;
    case "text":
      return `<c r="${place}" s="${style ?? (cell.formula ? STYLE.quoted : STYLE.plain)}" t="inlineStr">` +
        `<is><t xml:space="preserve">${cell.plain ? cell.text : escapeXml(cell.text)}</t></is></c>`;
  }
}

function serialDay(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - ORIGIN) / DAY);
}

function fraction(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return (Number(hours) * 60 + Number(minutes)) / (24 * 60);
}
