import type { Figure } from "~/core/scenario/model";
import { blend, contrast, shade, standingOut } from "./colour";

export const SKINS = [
  "#f7dfcf", "#f1cbae", "#e8bb96", "#d9a27a", "#c58a5f", "#b0764d", "#9a6340", "#77482e", "#5e3824", "#492b1d",
] as const;

export const HAIRS: Readonly<Record<Figure["hair"]["colour"], string>> = {
  black: "#1d1917", dark_brown: "#3a261b", brown: "#6b4429", auburn: "#8c4421", blond: "#c9984e", grey: "#8d9099",
  white: "#e2e3e8", blue: "#2b4fae", wine: "#7d2447", green: "#1f6a50", sand: "#cdb489",
};

export const CLOTHS: Readonly<Record<Figure["clothing"]["colour"], string>> = {
  navy: "#2c3f78", light_blue: "#6f9fd0", dark_green: "#1f6349", wine: "#8a2a4c", violet: "#7b4aa3",
  orange: "#c96a26", teal: "#1b7f86", red: "#b83a34", grey: "#6a7085", sand: "#bfa273",
};

const LIGHT = "#ffd9bd";
export const INK = "#1b1714";
const DYED: ReadonlySet<string> = new Set(["blue", "wine", "green", "sand"]);

/** Colours of a face; each of line, lip, brow (or its lit edge), eye and frame is at least 3:1 to the skin. */
export type Complexion = {
  readonly skin: string;
  readonly skinLow: string;
  readonly skinLit: string;
  readonly line: string;
  readonly lip: string;
  readonly brow: string;
  readonly browEdge: string | undefined;
  readonly eyeWhite: string;
  readonly iris: string;
  readonly frame: string;
};

/** The colour of the hair itself: under cloth of a dyed colour it follows age. */
export function hairOf({ age, hair }: Pick<Figure, "age" | "hair">): string {
  const covered = hair.style === "headscarf" || hair.style === "turban" || (hair.style === "kippah" && DYED.has(hair.colour));
  if (!covered) return HAIRS[hair.colour];
  return age >= 62 ? HAIRS.grey : HAIRS.dark_brown;
}

export function capOf({ hair }: Pick<Figure, "hair">): string {
  return hair.style === "kippah" && !DYED.has(hair.colour) ? "#2c3f78" : HAIRS[hair.colour];
}

function lit(skin: string): readonly string[] {
  return [0.36, 0.44, 0.52, 0.6, 0.7].map((share) => blend(skin, LIGHT, share));
}

export function complexionOf(figure: Pick<Figure, "age" | "hair" | "skin">): Complexion {
  const skin = SKINS[Math.max(1, Math.min(10, figure.skin)) - 1] ?? SKINS[4];
  const hair = hairOf(figure);
  const brow = standingOut(skin, [shade(hair, 0.85), shade(hair, 0.6), shade(hair, 0.42), HAIRS.dark_brown, INK]);
  return {
    skin,
    skinLow: shade(skin, 0.84),
    skinLit: shade(skin, 1.12),
    line: standingOut(skin, [shade(skin, 0.58), shade(skin, 0.48), shade(skin, 0.38), shade(skin, 0.3), ...lit(skin)]),
    lip: standingOut(skin, ["#93403f", "#7c2f31", "#611f23", "#451216", "#2f0a0d", "#cf857a", "#dd968c", "#e8aaa0"]),
    brow,
    browEdge: contrast(brow, skin) >= 3 ? undefined : standingOut(skin, lit(skin)),
    eyeWhite: "#fbf8f4",
    iris: figure.skin <= 2 && (hair === HAIRS.blond || hair === HAIRS.auburn) ? "#31507a" : "#2b1c14",
    frame: standingOut(skin, ["#232536", "#e0c58f", "#f0dcb2"]),
  };
}
