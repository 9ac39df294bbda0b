import type { Figure } from "~/core/scenario/model";
import { HearingAid } from "./aids";
import type { Posture } from "./axes";
import { EARS, FACE } from "./build";
import { luminance, shade } from "./colour";
import { Beard, Features, Glasses } from "./face";
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
      <Beard beard={figure.beard} hair={hairOf(figure)} />
      <Features age={figure.age} posture={posture} speaking={speaking} face={face} />
      {shape.front && !bare && <path d={shape.front} fill={colour} fillRule="evenodd" />}
      {shape.frontStrands && <path d={shape.frontStrands} stroke={colour} strokeWidth={shape.strand} />}
      {shape.lines && <path d={shape.lines} stroke={lineColour(colour)} strokeWidth="3.4" />}
      {style === "kippah" && <path d={KIPPAH} fill={capOf(figure)} />}
      <Glasses glasses={figure.glasses} colour={face.frame} />
      {figure.aids.includes("hearing_aid") && <HearingAid covered={!shape.ears} />}
    </>
  );
}

export function HeadRim({ figure }: { figure: Figure }) {
  const { style } = figure.hair;
  const { back = "", front = "", backStrands, strand, ears, outline } = HAIR_SHAPES[style];
  const hair = outline === "both" ? back + front : outline === "back" ? back : front;
  return (
    <>
      <path d={FACE + (ears ? EARS : "") + hair + (style === "kippah" ? KIPPAH : "")} />
      {backStrands && strand && <path d={backStrands} fill="none" strokeWidth={strand + 6} />}
    </>
  );
}
