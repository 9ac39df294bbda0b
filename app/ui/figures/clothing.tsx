import type { Figure } from "~/core/scenario/model";
import { MIDDLE, type Build } from "./build";
import { shade } from "./colour";

type ClothingProps = { readonly build: Build; readonly cut: Figure["clothing"]["cut"]; readonly cloth: string };

/** Open skin below the neck; how deep depends on the cut. */
export function necklinePath({ neck, shoulder: y }: Build, cut: Figure["clothing"]["cut"]): string {
  const wide = neck + 5;
  const depth = { shirt: 34, knit: 18, blazer: 20, work_jacket: 12, blouse: 54, hoodie: 22, uniform: 14 }[cut];
  const bend = cut === "blouse" || cut === "shirt" ? `L${MIDDLE} ${y + depth}L` : `Q${MIDDLE} ${y + depth * 1.8} `;
  return `M${MIDDLE - wide} ${y - 10}${bend}${MIDDLE + wide} ${y - 10}Z`;
}

function collar({ neck, shoulder: y }: Build, drop: number, spread: number): string {
  const wide = neck + 6;
  const wing = (side: -1 | 1): string =>
    `M${MIDDLE + side * wide} ${y - 15}L${MIDDLE + side * 3} ${y + drop - 6}L${MIDDLE + side * (spread + 12)} ${y + drop}L${MIDDLE + side * (wide + 13)} ${y - 4}Z`;
  return wing(-1) + wing(1);
}

function Buttons({ y, colour, count }: { y: number; colour: string; count: number }) {
  const dots = Array.from({ length: count }, (_, index) => `M${MIDDLE} ${y + index * 34}h.1`).join("");
  return <path d={dots} stroke={colour} strokeWidth="6" />;
}

function Shirt({ build, cloth }: ClothingProps) {
  const y = build.shoulder;
  return (
    <>
      <path d={`M${MIDDLE} ${y + 34}V${build.floor}`} stroke={shade(cloth, 0.8)} strokeWidth="3" />
      <Buttons y={y + 56} colour={shade(cloth, 0.62)} count={3} />
      <path d={collar(build, 34, 18)} fill={shade(cloth, 1.3)} />
    </>
  );
}

function Knit({ build, cloth }: ClothingProps) {
  const { neck, shoulder: y } = build;
  return <path d={`M${MIDDLE - neck - 6} ${y - 11}Q${MIDDLE} ${y + 36} ${MIDDLE + neck + 6} ${y - 11}`} stroke={shade(cloth, 0.7)} strokeWidth="10" />;
}

function Blazer({ build, cloth }: ClothingProps) {
  const { neck, shoulder: y } = build;
  const lapel = (side: -1 | 1): string =>
    `M${MIDDLE + side * (neck + 5)} ${y - 12}L${MIDDLE + side * (neck + 26)} ${y + 34}L${MIDDLE + side * (neck + 14)} ${y + 46}L${MIDDLE + side * 4} ${y + 118}L${MIDDLE} ${y + 112}Z`;
  return (
    <>
      <path d={`M${MIDDLE - neck - 5} ${y - 10}Q${MIDDLE} ${y + 26} ${MIDDLE + neck + 5} ${y - 10}L${MIDDLE} ${y + 114}Z`} fill="#f1f2f6" />
      <path d={lapel(-1) + lapel(1)} fill={shade(cloth, 0.72)} />
      <path d={`M${MIDDLE} ${y + 114}V${build.floor}`} stroke={shade(cloth, 0.62)} strokeWidth="3" />
    </>
  );
}

function WorkJacket({ build, cloth }: ClothingProps) {
  const { half, neck, shoulder: y } = build;
  const band = shade(cloth, 1.55);
  return (
    <>
      <path d={`M${MIDDLE - half + 1} ${y + 82}H${MIDDLE + half - 1}V${y + 98}H${MIDDLE - half + 3}Z`} fill={band} />
      <path d={`M${MIDDLE - neck - 9} ${y - 6}L${MIDDLE - neck - 5} ${y - 22}Q${MIDDLE} ${y + 10} ${MIDDLE + neck + 5} ${y - 22}L${MIDDLE + neck + 9} ${y - 6}Q${MIDDLE} ${y + 34} ${MIDDLE - neck - 9} ${y - 6}Z`} fill={shade(cloth, 0.7)} />
      <path d={`M${MIDDLE} ${y + 14}V${build.floor}`} stroke={shade(cloth, 0.6)} strokeWidth="5" />
      <path d={`M${MIDDLE + 26} ${y + 54}h40v8h-40Z`} fill={shade(cloth, 0.7)} />
    </>
  );
}

function Blouse({ build, cloth }: ClothingProps) {
  const { neck, shoulder: y } = build;
  return (
    <>
      <path d={`M${MIDDLE - neck - 7} ${y - 12}L${MIDDLE} ${y + 58}L${MIDDLE + neck + 7} ${y - 12}`} stroke={shade(cloth, 1.3)} strokeWidth="7" />
      <path d={`M${MIDDLE - 6} ${y + 64}q-4 40-14 78M${MIDDLE + 6} ${y + 64}q4 40 14 78`} stroke={shade(cloth, 0.86)} strokeWidth="3" />
    </>
  );
}

function Hoodie({ build, cloth }: ClothingProps) {
  const { neck, shoulder: y } = build;
  return (
    <>
      <path d={`M${MIDDLE - neck - 32} ${y + 12}Q${MIDDLE - neck - 26} ${y - 26} ${MIDDLE - neck + 2} ${y - 24}Q${MIDDLE} ${y + 34} ${MIDDLE + neck - 2} ${y - 24}Q${MIDDLE + neck + 26} ${y - 26} ${MIDDLE + neck + 32} ${y + 12}Q${MIDDLE} ${y + 62} ${MIDDLE - neck - 32} ${y + 12}Z`} fill={shade(cloth, 0.74)} />
      <path d={`M${MIDDLE - 15} ${y + 36}v44M${MIDDLE + 15} ${y + 36}v38`} stroke={shade(cloth, 1.6)} strokeWidth="4" />
    </>
  );
}

function Uniform({ build, cloth }: ClothingProps) {
  const { half, shoulder: y } = build;
  const pocket = (x: number): string => `M${x} ${y + 66}h40v9l-20 9l-20-9Z`;
  const tab = (side: -1 | 1): string => `M${MIDDLE + side * 58} ${y + 4}L${MIDDLE + side * (half - 8)} ${y + 22}l${side * -4} 12L${MIDDLE + side * 52} ${y + 15}Z`;
  return (
    <>
      <path d={`M${MIDDLE} ${y + 30}V${build.floor}`} stroke={shade(cloth, 0.7)} strokeWidth="3" />
      <path d={pocket(MIDDLE - 66) + pocket(MIDDLE + 26) + tab(-1) + tab(1)} fill={shade(cloth, 0.66)} />
      <Buttons y={y + 52} colour={shade(cloth, 1.6)} count={3} />
      <path d={collar(build, 30, 16)} fill={shade(cloth, 0.78)} />
    </>
  );
}

const CUT_DRAWINGS = { shirt: Shirt, knit: Knit, blazer: Blazer, work_jacket: WorkJacket, blouse: Blouse, hoodie: Hoodie, uniform: Uniform } as const;

export function Clothing(props: ClothingProps) {
  const Drawing = CUT_DRAWINGS[props.cut];
  return <Drawing {...props} />;
}
