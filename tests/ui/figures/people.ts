import type { Figure } from "~/core/scenario/model";

export function aFigure(changes: Partial<Figure> = {}): Figure {
  return {
    age: 38,
    skin: 5,
    hair: { style: "bun", colour: "dark_brown" },
    glasses: "none",
    beard: "none",
    build: "medium",
    height: "medium",
    clothing: { cut: "knit", colour: "violet" },
    aids: [],
    ...changes,
  };
}
