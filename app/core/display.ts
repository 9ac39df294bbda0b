/** What a person can switch off where scenes are played. */
export const DISPLAY_PARTS = ["meters", "digits", "motion"] as const;

/** How scenes are shown: signals, digit keys, movement. Kept in her browser, never in what is known of her. */
export type Display = Readonly<Record<(typeof DISPLAY_PARTS)[number], boolean>>;

export const EVERYTHING_SHOWN: Display = { meters: true, digits: true, motion: true };

/** As it is kept: the parts that are off, in their order, or `all`. */
export function writeDisplay(display: Display): string {
  return DISPLAY_PARTS.filter((part) => !display[part]).join(".") || "all";
}

/** Reads what `writeDisplay` writes. Anything else counts as nothing. */
export function readDisplay(text: string | undefined): Display {
  const off = (text ?? "").split(".");
  const display = { meters: !off.includes("meters"), digits: !off.includes("digits"), motion: !off.includes("motion") };
  return writeDisplay(display) === text ? display : EVERYTHING_SHOWN;
}
