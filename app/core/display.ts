/** What a person can switch on and off where scenes are played. */
export const DISPLAY_PARTS = ["meters", "digits", "motion", "lines"] as const;

/** How scenes are shown: signals, digit keys, movement, speech line by line. Kept in her browser, never in what is known of her. */
export type Display = Readonly<Record<(typeof DISPLAY_PARTS)[number], boolean>>;

/** As long as nobody has chosen: speech stands there at once, because waiting for it is a taste. */
export const USUAL_DISPLAY: Display = { meters: true, digits: true, motion: true, lines: false };

/** As it is kept: the parts that are not as usual, in their order, or `all`. */
export function writeDisplay(display: Display): string {
  return DISPLAY_PARTS.filter((part) => display[part] !== USUAL_DISPLAY[part]).join(".") || "all";
}

/** Reads what `writeDisplay` writes. Anything else counts as nothing. */
export function readDisplay(text: string | undefined): Display {
  const named = (text ?? "").split(".");
  const chosen = (part: keyof Display): boolean => USUAL_DISPLAY[part] !== named.includes(part);
  const display = { meters: chosen("meters"), digits: chosen("digits"), motion: chosen("motion"), lines: chosen("lines") };
  return writeDisplay(display) === text ? display : USUAL_DISPLAY;
}
