/** `#rrggbb` in lower case. */
export type Colour = string;
export type Scheme = "light" | "dark";

/** On these the action colour stands as text; the style sheet's page, quiet and soft. */
export const SURFACES: Readonly<Record<Scheme, readonly Colour[]>> = { light: ["#ffffff", "#f3f4f7", "#e5ebf7"], dark: ["#000000", "#131525", "#1b2340"] };
/** Text of normal size. Source: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** A colour as it is typed, with or without `#`, in three or six digits; `undefined` if it is none. */
export function readColour(typed: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/u.exec(typed.trim().toLowerCase())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("")}`;
}

/** From 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast on the surface where it is least. */
export function leastContrast(colour: Colour, scheme: Scheme): number {
  return Math.min(...SURFACES[scheme].map((surface) => contrast(colour, surface)));
}

/** The colour itself if it can be read everywhere, else the first one that can on the way to black or, where it is dark, to white. */
export function nearestReadable(colour: Colour, scheme: Scheme): Colour {
  for (let share = 0; share < 100; share += 1) {
    const tried = mixed(colour, scheme, share / 100);
    if (leastContrast(tried, scheme) >= LEAST_CONTRAST) return tried;
  }
  return mixed(colour, scheme, 1);
}

/** A readable colour for each scheme, and a stronger one of each for what is pointed at. */
export type ActionColours = Readonly<Record<Scheme, { readonly plain: Colour; readonly strong: Colour }>>;

export function actionColours(colour: Colour): ActionColours {
  const of = (scheme: Scheme) => {
    const plain = nearestReadable(colour, scheme);
    return { plain, strong: mixed(plain, scheme, 0.25) };
  };
  return { light: of("light"), dark: of("dark") };
}

/** Nearer to black in the light scheme, to white in the dark one. `share`: from 0 to 1. */
function mixed(colour: Colour, scheme: Scheme, share: number): Colour {
  const end = scheme === "light" ? 0 : 255;
  return `#${channels(colour).map((value) => Math.round(value + (end - value) * share).toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
