import type { Figure, Mood } from "~/core/scenario/model";
import { Cane, Handset, Lanyard, Wheelchair } from "./aids";
import { armsFor, type Stance } from "./arm-poses";
import { Arms, ArmsRim } from "./arms";
import { MOOD_AXES, postureFor } from "./axes";
import { buildOf, headTransform, MIDDLE, torsoPath, type Build } from "./build";
import { Clothing, necklinePath } from "./clothing";
import { blend } from "./colour";
import { Head, HairBack, HeadRim } from "./head";
import { CLOTHS, complexionOf } from "./palette";

const CLOSE = 484;

/** On the svg around a drawing: nothing is filled and every stroke is round unless it says otherwise. */
export const STROKES = { fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

export type PersonDrawingProps = {
  readonly figure: Figure;
  readonly mood: Mood;
  readonly speaking?: boolean;
  /** Where a counter or the picture's edge hides the rest. */
  readonly floor?: number;
  readonly stance?: Stance;
  /** Whose drawing this is, so that the posture moves on when the same person is drawn anew. */
  readonly person?: string;
};

function neckPath({ neck, shoulder, headX, headY }: Build): string {
  return `M${headX - neck} ${headY + 40}L${MIDDLE - neck - 3} ${shoulder - 6}Q${MIDDLE} ${shoulder + 22} ${MIDDLE + neck + 3} ${shoulder - 6}L${headX + neck} ${headY + 40}Z`;
}

/** The drawn person without a frame of its own. `data-part` names what the posture moves. */
export function PersonDrawing({ figure, mood, speaking = false, floor = CLOSE, stance = "seated", person }: PersonDrawingProps) {
  const posture = postureFor(mood);
  const build = buildOf(figure, posture, floor);
  const face = complexionOf(figure);
  const { cut, colour } = figure.clothing;
  const cloth = CLOTHS[colour];
  const arms = armsFor(build, posture, stance);
  const head = headTransform(build, posture.tilt);
  const calling = stance === "calling";
  const aids = { seated: figure.aids.includes("wheelchair"), cane: figure.aids.includes("cane") };
  return (
    <g {...movesOn(person, mood, build)} transform={sizeAt(figure.age, floor)}>
      <g className="app-draw-rim" strokeWidth="6">
        {aids.seated && <Wheelchair build={build} rim />}
        {aids.cane && <Cane build={build} rim />}
        <g data-part="head" transform={head}><HeadRim figure={figure} posture={posture} />{calling && <Handset rim />}</g>
        <g data-part="body">
          <path d={torsoPath(build, floor - 3) + neckPath(build)} />
          <ArmsRim arms={arms} cut={cut} />
        </g>
      </g>
      {aids.seated && <Wheelchair build={build} />}
      {aids.cane && <Cane build={build} />}
      <g data-part="head" transform={head}><HairBack figure={figure} /></g>
      <g data-part="body">
        <path d={torsoPath(build, floor)} fill={cloth} />
        <path d={necklinePath(build, cut) + neckPath(build)} fill={face.skinLow} />
        <Clothing build={build} cut={cut} cloth={cloth} />
        {figure.lanyard && <Lanyard build={build} />}
      </g>
      <g data-part="head" transform={head}><Head figure={figure} posture={posture} speaking={speaking} face={face} />{calling && <Handset />}</g>
      <g data-part="body"><Arms arms={arms} cut={cut} cloth={cloth} skin={face.skin} fold={blend(face.skin, face.line, 0.5)} /></g>
    </g>
  );
}

/** Children and young people are drawn smaller from the floor up. */
function sizeAt(age: number, floor: number): string | undefined {
  const size = age < 13 ? 0.8 : age < 17 ? 0.92 : 1;
  return size === 1 ? undefined : `translate(${Math.round(MIDDLE * (1 - size))} ${Math.round(floor * (1 - size))})scale(${size})`;
}

/** What the script of the page needs to move the posture on from the drawing before. */
function movesOn(person: string | undefined, mood: Mood, { floor, base, half }: Build): Readonly<Record<string, string>> {
  if (person === undefined) return {};
  const { valence, arousal, openness } = MOOD_AXES[mood];
  return { "data-person": person, "data-axes": [valence, arousal, openness].join(" "), "data-body": [floor, base, half].join(" ") };
}

export type PersonProps = { readonly figure: Figure; readonly mood: Mood; readonly crop?: "stage" | "waist" | "head"; readonly speaking?: boolean };

function viewBox(figure: Figure, mood: Mood, crop: "stage" | "waist" | "head"): string {
  if (crop === "stage") return "0 10 400 456";
  if (crop === "waist") return "2 30 396 430";
  const { headX, headY } = buildOf(figure, postureFor(mood), CLOSE);
  return `${headX - 108} ${headY - 131} 216 216`;
}

/** A person from three mood axes. Decorative: the words stand in the element around it. */
export function Person({ figure, mood, crop = "waist", speaking = false }: PersonProps) {
  return (
    <svg className={`app-figure app-figure--${crop}`} viewBox={viewBox(figure, mood, crop)} {...STROKES} aria-hidden="true">
      <PersonDrawing figure={figure} mood={mood} speaking={speaking} />
    </svg>
  );
}
