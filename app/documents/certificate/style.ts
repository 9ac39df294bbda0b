import type { FontName } from "./fonts";

export type Style = { readonly font: FontName; readonly size: number; readonly colour: string; readonly lineGap?: number };

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 56, bottom: 46 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const COLOURS = {
  action: "#2044aa", tint: "#e9eefb", text: "#131525", muted: "#4b5068", line: "#c9cfdd", white: "#ffffff",
  alarm: "#8f1d1d", hint: "#fff0c2",
} as const;

export const STYLES = {
  heading: { font: "semibold", size: 27, colour: COLOURS.text },
  authority: { font: "regular", size: 10.5, colour: COLOURS.text },
  note: { font: "regular", size: 12, colour: COLOURS.text },
  notice: { font: "semibold", size: 12, colour: COLOURS.white },
  name: { font: "semibold", size: 24, colour: COLOURS.text },
  longName: { font: "semibold", size: 18, colour: COLOURS.text },
  statement: { font: "regular", size: 11.5, colour: COLOURS.muted },
  title: { font: "semibold", size: 17, colour: COLOURS.action },
  otherTitle: { font: "regular", size: 11, colour: COLOURS.muted },
  section: { font: "semibold", size: 11, colour: COLOURS.text },
  label: { font: "regular", size: 10, colour: COLOURS.muted },
  value: { font: "regular", size: 10, colour: COLOURS.text },
  small: { font: "regular", size: 9, colour: COLOURS.text },
  link: { font: "regular", size: 9, colour: COLOURS.action },
  footer: { font: "regular", size: 8, colour: COLOURS.muted },
} as const satisfies Readonly<Record<string, Style>>;
