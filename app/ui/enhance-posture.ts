import { onTheWay, shiftsTo, type Point } from "./figures/tween";

const LASTS = 280;

function figures(): readonly SVGElement[] {
  return [...document.querySelectorAll<SVGElement>("main [data-person]")];
}

function numbers(figure: SVGElement, name: "axes" | "body"): Point {
  const [one = 0, two = 0, three = 0] = (figure.dataset[name] ?? "").split(" ").map(Number);
  return [one, two, three];
}

/** Remembers who holds themselves how; the answer moves the same people, drawn anew, on from there. */
export function rememberPostures(): () => void {
  const before = new Map(figures().map((figure) => [figure.dataset["person"], numbers(figure, "axes")]));
  return () => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || document.querySelector("[data-motion=off]")) return;
    for (const figure of figures()) {
      const from = before.get(figure.dataset["person"]);
      if (from) move(figure, from);
    }
  };
}

function move(figure: SVGElement, from: Point): void {
  const to = numbers(figure, "axes");
  const body = numbers(figure, "body");
  const parts = [...figure.querySelectorAll<SVGElement>("[data-part]")].map((part) => [part, part.getAttribute("transform") ?? ""] as const);
  const began = performance.now();
  const step = (): void => {
    const share = Math.min(1, (performance.now() - began) / LASTS);
    const shifts = shiftsTo(onTheWay(from, to, share), to, body);
    for (const [part, drawn] of parts) {
      const [before, after = ""] = shifts[part.dataset["part"] ?? ""] ?? [""];
      part.setAttribute("transform", share < 1 ? before + drawn + after : drawn);
    }
    if (share < 1) requestAnimationFrame(step);
  };
  step();
}
