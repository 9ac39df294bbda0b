import type { Figure, Mood } from "~/core/scenario/model";
import { Cane, Lanyard, Wheelchair } from "./aids";
import { Arms, armsFor, ArmsRim } from "./arms";
import { postureFor } from "./axes";
import { buildOf, headTransform, MIDDLE, torsoPath, type Build } from "./build";
import { Clothing, necklinePath } from "./clothing";
import { Head, HairBack, HeadRim } from "./head";
import { CLOTHS, complexionOf } from "./palette";

const CLOSE = 484;

/** On the svg around a drawing: nothing is filled and every stroke is round unless it says otherwise. */
export const STROKES = { fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

export type PersonDrawingProps = { readonly figure: Figure; readonly mood: Mood; readonly speaking?: boolean; readonly floor?: number };

function neckPath({ neck, shoulder, headX, headY }: Build): string {
  return `M${headX - neck} ${headY + 40}L${MIDDLE - neck - 3} ${shoulder - 6}Q${MIDDLE} ${shoulder + 22} ${MIDDLE + neck + 3} ${shoulder - 6}L${headX + neck} ${headY + 40}Z`;
}

/** The drawn person without a frame of its own; `floor` is where a counter hides the rest. */
export function PersonDrawing({ figure, mood, speaking = false, floor = CLOSE }: PersonDrawingProps) {
  const posture = postureFor(mood);
  const build = buildOf(figure, posture, floor);
  const face = complexionOf(figure);
  const { cut, colour } = figure.clothing;
  const cloth = CLOTHS[colour];
  const arms = armsFor(build, posture);
  const head = headTransform(build, posture.tilt);
  const seated = figure.aids.includes("wheelchair");
  const cane = figure.aids.includes("cane");
  return (
    <g transform={figure.age < 13 ? `translate(40 ${Math.round(floor * 0.2)})scale(.8)` : undefined}>
      <g className="app-draw-rim" strokeWidth="6">
        {seated && <Wheelchair build={build} rim />}
        {cane && <Cane build={build} rim />}
        <path d={torsoPath(build, floor - 3)} />
        <path d={neckPath(build)} />
        <g transform={head}><HeadRim figure={figure} /></g>
        <ArmsRim arms={arms} cut={cut} />
      </g>
      {seated && <Wheelchair build={build} />}
      {cane && <Cane build={build} />}
      <g transform={head}><HairBack figure={figure} /></g>
      <path d={torsoPath(build, floor)} fill={cloth} />
      <path d={necklinePath(build, cut) + neckPath(build)} fill={face.skinLow} />
      <Clothing build={build} cut={cut} cloth={cloth} />
      {figure.lanyard && <Lanyard build={build} />}
      <g transform={head}><Head figure={figure} posture={posture} speaking={speaking} face={face} /></g>
      <Arms arms={arms} cut={cut} cloth={cloth} skin={face.skin} skinLow={face.skinLow} />
    </g>
  );
}

export type PersonProps = { readonly figure: Figure; readonly mood: Mood; readonly crop?: "stage" | "waist" | "head"; readonly speaking?: boolean };

function viewBox(figure: Figure, mood: Mood, crop: "stage" | "waist" | "head"): string {
  if (crop === "stage") return "0 10 400 456";
  if (crop === "waist") return "16 30 368 430";
  const { headX, headY } = buildOf(figure, postureFor(mood), CLOSE);
  return `${headX - 104} ${headY - 122} 208 208`;
}

/** A person from three mood axes. Decorative: the words stand in the element around it. */
export function Person({ figure, mood, crop = "waist", speaking = false }: PersonProps) {
  return (
    <svg className={`app-figure app-figure--${crop}`} viewBox={viewBox(figure, mood, crop)} {...STROKES} aria-hidden="true">
      <PersonDrawing figure={figure} mood={mood} speaking={speaking} />
    </svg>
  );
}
