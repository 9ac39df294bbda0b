import { LANGUAGES, type Language } from "./words";

/** What a person can switch on and off. */
export const DISPLAY_PARTS = ["meters", "digits", "motion", "lines", "pictures"] as const;
export type DisplayPart = (typeof DISPLAY_PARTS)[number];

/** Colours: as the system says, or one of the two whatever it says. */
export const SCHEMES = ["system", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Size of all text, in percent of what the browser has set. */
export const TEXT_SIZES = ["100", "112", "125"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/**
 * How everything is shown: signals, digit keys, movement, speech line by line, pictures; colours and size. `language`: the one
 * that was chosen to begin with. Kept in her browser, never in what is known of her.
 */
export type Display = Readonly<Record<DisplayPart, boolean>> & { readonly scheme: Scheme; readonly size: TextSize; readonly language?: Language };

/** As long as nobody has chosen: speech stands there at once, because waiting for it is a taste. */
export const USUAL_DISPLAY: Display = { meters: true, digits: true, motion: true, lines: false, pictures: true, scheme: "system", size: "100" };

/** As it is kept: what is not as usual, in a fixed order, or `all`. */
export function writeDisplay(display: Display): string {
  const parts = DISPLAY_PARTS.filter((part) => display[part] !== USUAL_DISPLAY[part]);
  const { scheme, size, language } = display;
  const chosen = [...parts, ...(scheme === "system" ? [] : [scheme]), ...(size === "100" ? [] : [size]), ...(language === undefined ? [] : [language])];
  return chosen.join(".") || "all";
}

/** Reads what `writeDisplay` writes, and wrote before there was more to choose. Anything else counts as nothing. */
export function readDisplay(text: string | undefined): Display {
  const named = (text ?? "").split(".");
  const oneOf = <Value extends string>(values: readonly Value[]): Value | undefined => values.find((value) => named.includes(value));
  const on = (part: DisplayPart): boolean => USUAL_DISPLAY[part] !== named.includes(part);
  const language = oneOf(LANGUAGES);
  const display: Display = {
    meters: on("meters"),
    digits: on("digits"),
    motion: on("motion"),
    lines: on("lines"),
    pictures: on("pictures"),
    scheme: oneOf(SCHEMES) ?? "system",
    size: oneOf(TEXT_SIZES) ?? "100",
    ...(language ? { language } : {}),
  };
  return writeDisplay(display) === text ? display : USUAL_DISPLAY;
}
