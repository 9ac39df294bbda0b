import type { ReactElement } from "react";
import { keep, type Kept } from "./i18n/kept";
import { SheetContext, type Sheet } from "./ui/frame/prepared";

/** Draws pages and keeps their prepared parts. Pages are bytes: what is kept is not encoded again. */
export type Printer = { print(page: ReactElement): Uint8Array; readonly kept: Kept<Uint8Array> };

/**
 * `draw` is React's `renderToStaticMarkup`. `mark` names the element that stands for a part until the page is drawn: a
 * custom element's name that nobody outside can guess. Text could not forge it anyway, because React escapes `<`.
 */
export function openPrinter(draw: (page: ReactElement) => string, mark: string, mostBytes: number): Printer {
  const kept = keep<Uint8Array>(mostBytes);
  const [begin, end] = [Buffer.from(`<${mark} id="`), Buffer.from(`"></${mark}>`)];
  const print = (page: ReactElement): Uint8Array => {
    const sheet: Sheet = { mark, wanted: [] };
    const whole = Buffer.from(draw(<SheetContext.Provider value={sheet}>{page}</SheetContext.Provider>));
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (let at = whole.indexOf(begin); at >= 0; at = whole.indexOf(begin, from)) {
      const until = whole.indexOf(end, at);
      const wanted = sheet.wanted[Number(whole.toString("latin1", at + begin.length, until))];
      if (!wanted) throw new Error("a prepared part has lost its place");
      pieces.push(whole.subarray(from, at), kept.get(wanted.key, () => print(wanted.part())));
      from = until + end.length;
    }
    return from === 0 ? whole : Buffer.concat([...pieces, whole.subarray(from)]);
  };
  return { print, kept };
}
