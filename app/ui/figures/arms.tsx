import type { Figure } from "~/core/scenario/model";
import type { Posture } from "./axes";
import { MIDDLE, REST, type Build } from "./build";
import { shade } from "./colour";

type Point = readonly [number, number];
type Arm = { readonly side: -1 | 1; readonly shoulder: Point; readonly elbow: Point; readonly wrist: Point; readonly hand: keyof typeof HANDS; readonly turn: number };

/** Flat hand, open palm, hand around the other arm, hand at the chin; drawn for the right side of the picture. */
const HANDS = {
  flat: { skin: "M-21 9C-24-8-10-16 4-15C19-14 24-1 20 9Q0 15-21 9Z", fingers: "M-13 10v-7M-3 12v-8M8 12v-8" },
  palm: { skin: "M-17 12C-20-6-9-13-2-18Q1-32 8-31Q14-28 10-13C19-19 32-24 39-20Q43-14 36-9Q43-6 40 0Q44 4 38 9Q34 13 24 12Q12 21-3 21Q-15 21-17 12Z", fingers: "M36-9L22-4M40 0L23 4" },
  hold: { skin: "M-17-16C-9-22 9-21 15-13Q20 3 14 17Q4 22-6 19Q-17 8-17-16Z", fingers: "M-13-5h17M-12 3h17M-10 11h15" },
  chin: { skin: "M-16 14C-20-2-16-16 0-18C14-18 20-8 18 4Q14 18 4 20Q-8 20-16 14Z", fingers: "M-12-4q10-6 20-2M-12 4q10-5 19-1" },
} as const;

const SHORT_SLEEVES: ReadonlySet<string> = new Set(["blouse", "shirt"]);

function arm(side: -1 | 1, build: Build, posture: Posture): Arm {
  const { half, shoulder: y, headX, headY } = build;
  const at = (x: number, down: number): Point => [Math.round(MIDDLE + side * x), Math.round(down)];
  const shoulder = at(half - 23, y + 51);
  switch (posture.arms) {
    case "crossed":
      return side === 1
        ? { side, shoulder, elbow: at(half + 2, y + 134), wrist: at(-half + 26, y + 112), hand: "hold", turn: 8 }
        : { side, shoulder, elbow: at(half + 2, y + 134), wrist: at(-half + 30, y + 118), hand: "hold", turn: 4 };
    case "open":
      return { side, shoulder, elbow: at(half + 4, y + 124), wrist: at(half + 20, y + 116 - 46 * posture.spread), hand: "palm", turn: -6 };
    case "chin":
      return side === 1
        ? { side, shoulder, elbow: at(half - 6, REST - 10), wrist: [headX + 30, headY + 106], hand: "chin", turn: -20 }
        : { side, shoulder, elbow: at(half + 6, y + 122), wrist: at(-20, REST - 2), hand: "flat", turn: 0 };
    case "resting": {
      const apart = 22 + 52 * posture.spread;
      return { side, shoulder, elbow: at(half + 8, Math.min(y + 118, REST - 30)), wrist: at(apart + 16, REST - 6), hand: "flat", turn: 0 };
    }
    default:
      return posture.arms satisfies never;
  }
}

export function armsFor(build: Build, posture: Posture): readonly [Arm, Arm] {
  return [arm(-1, build, posture), arm(1, build, posture)];
}

function armPath({ shoulder, elbow, wrist }: Arm, share = 1): string {
  const end = [elbow[0] + (wrist[0] - elbow[0]) * share, elbow[1] + (wrist[1] - elbow[1]) * share].map(Math.round);
  return `M${shoulder[0]} ${shoulder[1]}L${elbow[0]} ${elbow[1]}L${end[0]} ${end[1]}`;
}

function handPlace({ side, elbow, wrist, hand, turn }: Arm): string {
  const reach = hand === "hold" ? 12 : 9;
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) || 1;
  const x = Math.round(wrist[0] + ((wrist[0] - elbow[0]) / length) * reach);
  const y = Math.round(wrist[1] + ((wrist[1] - elbow[1]) / length) * reach);
  const mirror = hand === "hold" ? -side : side;
  return `translate(${x} ${y})${mirror === -1 ? "scale(-1 1)" : ""}${turn === 0 ? "" : `rotate(${turn})`}`;
}

type ArmsProps = { readonly arms: readonly [Arm, Arm]; readonly cut: Figure["clothing"]["cut"]; readonly cloth: string; readonly skin: string; readonly skinLow: string };

function Hand({ one, skin, skinLow }: { one: Arm; skin: string; skinLow: string }) {
  const { skin: shape, fingers } = HANDS[one.hand];
  return (
    <g transform={handPlace(one)}>
      <path d={shape} fill={skin} />
      {fingers && <path d={fingers} stroke={skinLow} strokeWidth="2.6" />}
    </g>
  );
}

/** In crossed arms one sleeve lies over the other and both hands over both, so that two hands are seen. */
export function Arms({ arms, cut, cloth, skin, skinLow }: ArmsProps) {
  const short = SHORT_SLEEVES.has(cut);
  const under = short ? skin : cut === "blazer" || cut === "uniform" ? "#f1f2f6" : shade(cloth, 0.64);
  const [left, right] = arms;
  const layers = left.hand === "hold" ? [[left], [right]] : [arms];
  return (
    <>
      {layers.map((layer, index) => (
        <g key={layer.length + index} strokeWidth="44">
          <path d={layer.map((one) => armPath(one)).join("")} stroke={under} strokeWidth={short ? 30 : 35} />
          <path d={layer.map((one) => armPath(one, short ? 0.16 : 0.78)).join("")} stroke={shade(cloth, layers.length - index > 1 ? 0.72 : 0.84)} />
        </g>
      ))}
      {arms.map((one) => <Hand key={one.side} one={one} skin={skin} skinLow={skinLow} />)}
    </>
  );
}

export function ArmsRim({ arms, cut }: Pick<ArmsProps, "arms" | "cut">) {
  const short = SHORT_SLEEVES.has(cut);
  return (
    <>
      <path d={arms.map((one) => armPath(one, short ? 0.16 : 0.78)).join("")} fill="none" strokeWidth="50" />
      <path d={arms.map((one) => armPath(one)).join("")} fill="none" strokeWidth={short ? 36 : 41} />
      {arms.map((one) => <path key={one.side} d={HANDS[one.hand].skin} transform={handPlace(one)} />)}
    </>
  );
}
