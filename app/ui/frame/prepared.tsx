import { createContext, createElement, useContext, type ReactElement, type ReactNode } from "react";
import { TextsProvider, useTexts } from "~/i18n/react";
import { PicturesProvider, usePictures } from "./pictures";

type Wanted = { readonly key: string; readonly part: () => ReactElement };
/** Where a page that is being drawn notes which parts go where. */
export type Sheet = { readonly mark: string; readonly wanted: Wanted[] };

export const SheetContext = createContext<Sheet | undefined>(undefined);

type Props = {
  /** The things of the content that the part is drawn from. They never change; other things are other parts. */
  readonly of: readonly object[];
  /** What else it depends on, out of closed lists and figures of the content, and which part of these things it is. */
  readonly name: string;
  readonly draw: () => ReactNode;
};

/**
 * A part of a page that is the same for everybody: drawn once, kept, and put into the page after the rest was drawn.
 * Nothing that belongs to a person may be drawn inside. Without a printer around it is drawn like everything else.
 */
export function Prepared({ of, name, draw }: Props) {
  const sheet = useContext(SheetContext);
  const { language } = useTexts();
  const pictures = usePictures();
  if (!sheet) return <>{draw()}</>;
  const part = () => <TextsProvider language={language}><PicturesProvider shown={pictures}>{draw()}</PicturesProvider></TextsProvider>;
  const place = sheet.wanted.push({ key: `${of.map(numberOf).join(",")}|${language}${pictures ? "" : " words"}|${name}`, part }) - 1;
  return createElement(sheet.mark, { id: place });
}

const numbers = new WeakMap<object, number>();
let counted = 0;

/** A thing's number for as long as it lives; the texts of things that are gone are forgotten in time. */
function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  counted += 1;
  numbers.set(thing, counted);
  return counted;
}
