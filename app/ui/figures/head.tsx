import type { Figure } from "~/core/scenario/model";
import { HearingAid } from "./aids";
import type { Posture } from "./axes";
import { EARS, FACE } from "./build";
import { luminance, shade } from "./colour";
import { Beard, BEARD_SHAPES, Features, Glasses } from "./face";
import { HAIR_SHAPES, KIPPAH } from "./hair";
import { capOf, hairOf, HAIRS, type Complexion } from "./palette";

function frontColour(figure: Figure): string {
  return figure.hair.style === "kippah" ? hairOf(figure) : HAIRS[figure.hair.colour];
}

/** Lighter lines on dark hair and cloth, darker ones on light. */
function lineColour(base: string): string {
  return luminance(base) < 0.05 ? shade(base, 1.22) : shade(base, 0.78);
}

export function HairBack({ figure }: { figure: Figure }) {
  const { back, backStrands, strand } = HAIR_SHAPES[figure.hair.style];
  const colour = HAIRS[figure.hair.colour];
  const cloth = figure.hair.style === "headscarf";
  return (
    <>
      {back && <path d={back} fill={shade(colour, cloth ? 0.82 : 0.9)} />}
      {backStrands && <path d={backStrands} stroke={shade(colour, 0.9)} strokeWidth={strand} />}
    </>
  );
}

type HeadProps = { readonly figure: Figure; readonly posture: Posture; readonly speaking: boolean; readonly face: Complexion };

/** The head turns and bows: what lies on the face moves, what grows at its edge only sinks. */
function moved(x: number, y: number): string {
  return `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
}

export function Head({ figure, posture, speaking, face }: HeadProps) {
  const { style } = figure.hair;
  const shape = HAIR_SHAPES[style];
  const colour = frontColour(figure);
  const bare = style === "bald" && figure.age < 35;
  return (
    <>
      {shape.ears && <path d={EARS} fill={face.skinLow} />}
      <path d={FACE} fill={face.skin} />
      {style === "bald" && <path d="M-26-58Q-14-68 4-68" stroke={face.skinLit} strokeWidth="6" />}
      {figure.beard !== "none" && <g data-part="beard" transform={moved(0, posture.faceY)}><Beard beard={figure.beard} hair={hairOf(figure)} /></g>}
      <g data-part="face" transform={moved(posture.faceX, posture.faceY)}><Features age={figure.age} posture={posture} speaking={speaking} face={face} /></g>
      {shape.front && !bare && <path d={shape.front} fill={colour} fillRule="evenodd" />}
      {shape.frontStrands && <path d={shape.frontStrands} stroke={colour} strokeWidth={shape.strand} />}
      {shape.lines && <path d={shape.lines} stroke={lineColour(colour)} strokeWidth="3.4" />}
      {style === "kippah" && <path d={KIPPAH} fill={capOf(figure)} />}
      {figure.glasses !== "none" && <g data-part="face" transform={moved(posture.faceX, posture.faceY)}><Glasses glasses={figure.glasses} colour={face.frame} /></g>}
      {figure.aids.includes("hearing_aid") && <HearingAid covered={!shape.ears} />}
    </>
  );
}

export function HeadRim({ figure, posture }: { figure: Figure; posture: Posture }) {
  const { style } = figure.hair;
  const { back = "", front = "", backStrands, strand, ears, outline } = HAIR_SHAPES[style];
  const hair = outline === "both" ? back + front : outline === "back" ? back : front;
  return (
    <>
      {figure.beard === "full" && <path data-part="beard" transform={moved(0, posture.faceY)} d={BEARD_SHAPES.full} />}
      <path d={FACE + (ears ? EARS : "") + hair + (style === "kippah" ? KIPPAH : "")} />
      {backStrands && strand && <path d={backStrands} fill="none" strokeWidth={strand + 6} />}
    </>
  );
}
