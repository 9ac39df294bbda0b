import type { Figure } from "~/core/scenario/model";
import { armPath, handPlace, type Arm, type Hand } from "./arm-poses";
import { shade } from "./colour";

/** Drawn for the right side of the picture, around the wrist. */
const HANDS: Readonly<Record<Hand, { readonly skin: string; readonly fingers: string }>> = {
  flat: { skin: "M-21 9C-24-8-10-16 4-15C19-14 24-1 20 9Q0 15-21 9Z", fingers: "M-13 10v-7M-3 12v-8M8 12v-8" },
  palm: { skin: "M-17 12C-20-6-9-13-2-18Q1-32 8-31Q14-28 10-13C19-19 32-24 39-20Q43-14 36-9Q43-6 40 0Q44 4 38 9Q34 13 24 12Q12 21-3 21Q-15 21-17 12Z", fingers: "M36-9L22-4M40 0L23 4" },
  hold: { skin: "M-17-16C-9-22 9-21 15-13Q20 3 14 17Q4 22-6 19Q-17 8-17-16Z", fingers: "M-13-5h17M-12 3h17M-10 11h15" },
  chin: { skin: "M-16 14C-20-2-16-16 0-18C14-18 20-8 18 4Q14 18 4 20Q-8 20-16 14Z", fingers: "M-12-4q10-6 20-2M-12 4q10-5 19-1" },
};

type Cut = Figure["clothing"]["cut"];
/** How much of the forearm the sleeve covers, what shows below it and how wide that is. */
const SLEEVES: Readonly<Record<Cut, { readonly share: number; readonly under: "skin" | "shirt" | "cuff"; readonly wide: number }>> = {
  shirt: { share: 0.16, under: "skin", wide: 30 },
  blouse: { share: 0.42, under: "skin", wide: 28 },
  knit: { share: 0.78, under: "cuff", wide: 37 },
  hoodie: { share: 0.74, under: "cuff", wide: 34 },
  work_jacket: { share: 0.88, under: "cuff", wide: 42 },
  blazer: { share: 0.8, under: "shirt", wide: 35 },
  uniform: { share: 0.82, under: "shirt", wide: 36 },
};

type ArmsProps = {
  readonly arms: readonly [Arm, Arm];
  readonly cut: Cut;
  readonly cloth: string;
  readonly skin: string;
  /** Where fingers and entwined hands end, so that they stand out from a bare arm. */
  readonly fold: string;
};

function HandDrawing({ one, skin, fold, edged = false }: { one: Arm; skin: string; fold: string; edged?: boolean }) {
  const { skin: shape, fingers } = HANDS[one.hand];
  return (
    <g transform={handPlace(one)}>
      <path d={shape} fill={skin} {...(edged ? { stroke: fold, strokeWidth: 2 } : {})} />
      <path d={fingers} stroke={fold} strokeWidth="2.6" />
    </g>
  );
}

function entwined([left, right]: readonly [Arm, Arm]): boolean {
  return right.mirrored || left.mirrored;
}

/** Entwined arms lie one over the other with both hands over both, so that two hands are seen. */
export function Arms({ arms, cut, cloth, skin, fold }: ArmsProps) {
  const { share, under, wide } = SLEEVES[cut];
  const below = { skin, shirt: "#f1f2f6", cuff: shade(cloth, 0.64) }[under];
  const over = entwined(arms);
  return (
    <>
      {arms.map((one) => (
        <g key={one.side} data-part={partOf(one)}>
          <path d={armPath(one)} stroke={below} strokeWidth={wide} />
          <path d={armPath(one, share)} stroke={shade(cloth, over && one.side === -1 ? 0.72 : 0.84)} strokeWidth="44" />
          {over ? null : <HandDrawing one={one} skin={skin} fold={fold} />}
        </g>
      ))}
      {over && arms.map((one) => <g key={one.side} data-part={partOf(one)}><HandDrawing one={one} skin={skin} fold={fold} edged /></g>)}
    </>
  );
}

function partOf({ side }: Arm): string {
  return side === -1 ? "left" : "right";
}

export function ArmsRim({ arms, cut }: Pick<ArmsProps, "arms" | "cut">) {
  const { share, wide } = SLEEVES[cut];
  return arms.map((one) => (
    <g key={one.side} data-part={partOf(one)}>
      <path d={armPath(one, share)} fill="none" strokeWidth="50" />
      <path d={armPath(one)} fill="none" strokeWidth={wide + 6} />
      <path d={HANDS[one.hand].skin} transform={handPlace(one)} />
    </g>
  ));
}
