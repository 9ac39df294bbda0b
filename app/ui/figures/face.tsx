import type { Posture } from "./axes";
import { blend, shade } from "./colour";
import { INK, type Complexion } from "./palette";

const round = (value: number): number => Math.round(value * 10) / 10;
const SIDES = [-1, 1] as const;

function Eyes({ posture, face }: { posture: Posture; face: Complexion }) {
  const { eyeOpen: open, gazeX, gazeY } = posture;
  const top = Math.round(1 - 18 * open);
  const low = Math.round(1 + 13 * open);
  const both = (draw: (x: number) => string): string => SIDES.map((side) => draw(side * 22)).join("");
  const radius = round(Math.min(6, 7.6 * open));
  return (
    <g>
      <path d={both((x) => `M${x - 12} 2Q${x - 1} ${top} ${x + 12} 2Q${x} ${low} ${x - 12} 2Z`)} fill={face.eyeWhite} />
      <g>
        <path d={both((x) => `M${round(x - 6 + gazeX)} ${round(1 + gazeY * open)}a6 ${radius} 0 1 0 12 0a6 ${radius} 0 1 0-12 0Z`)} fill={face.iris} />
        {open > 0.5 && <path d={both((x) => `M${round(x + 2 + gazeX)} ${round(gazeY - 1.5)}h.1`)} stroke="#fff" strokeWidth="3.2" />}
      </g>
      <path d={both((x) => `M${x - 13} 2.5Q${x - 1} ${top - 1} ${x + 13} 2`)} stroke={INK} strokeWidth="3.2" />
    </g>
  );
}

function browPath(posture: Posture, side: -1 | 1, drop: number): string {
  const y = -23 - posture.browLift + drop;
  const inner = round(y + posture.browInner);
  const outer = round(y + 2 + posture.browOuter);
  return `M${side * 10} ${inner}Q${side * 22} ${round((inner + outer) / 2 - 6)} ${side * 36} ${outer}`;
}

function Mouth({ posture, speaking, face }: { posture: Posture; speaking: boolean; face: Complexion }) {
  const curve = posture.mouthCurve;
  const open = posture.mouthOpen + (speaking ? 8 : 0);
  const y = round(47 - curve * 0.3);
  const line = { stroke: face.lip, strokeWidth: 4.6 } as const;
  if (open > 0) {
    const width = speaking ? 14 : 9;
    return <path d={`M${-width} ${y}Q0 ${round(y - 5 + curve * 0.4)} ${width} ${y}Q0 ${round(y + open * 2.1 + curve * 0.7)} ${-width} ${y}Z`} fill="#4a1518" {...line} />;
  }
  return <path d={`M-16 ${y}Q0 ${round(47 + curve * 0.95)} 16 ${y}`} {...line} />;
}

export const BEARD_SHAPES = {
  short: "M-52 8C-51 54-30 81 0 81C30 81 51 54 52 8C48 26 40 36 27 38C14 30-14 30-27 38C-40 36-48 26-52 8ZM-20 47C-20 56-10 59 0 59C10 59 20 56 20 47C20 40 10 38 0 40C-10 38-20 40-20 47Z",
  full: "M-53 2C-56 60-36 96 0 96C36 96 56 60 53 2C49 22 40 32 28 34C14 27-14 27-28 34C-40 32-49 22-53 2ZM-20 48C-20 57-10 60 0 60C10 60 20 57 20 48C20 40 10 38 0 40C-10 38-20 40-20 48Z",
  moustache: "M-25 41C-20 30-6 29 0 33C6 29 20 30 25 41C16 43 6 41 0 39C-6 41-16 43-25 41Z",
} as const;

export function Beard({ beard, hair }: { beard: keyof typeof BEARD_SHAPES; hair: string }) {
  return <path d={BEARD_SHAPES[beard]} fill={shade(hair, 0.92)} fillRule="evenodd" />;
}

const GLASSES_SHAPES = {
  round: "M-40 2a17.5 17.5 0 1 0 35 0a17.5 17.5 0 1 0-35 0ZM5 2a17.5 17.5 0 1 0 35 0a17.5 17.5 0 1 0-35 0Z",
  narrow: "M-41-7H-4V6Q-5 14-14 14H-31Q-41 14-41 4ZM41-7H4V6Q5 14 14 14H31Q41 14 41 4Z",
  square: "M-42-13H-4V11Q-4 17-10 17H-36Q-42 17-42 11ZM42-13H4V11Q4 17 10 17H36Q42 17 42 11Z",
} as const;

export function Glasses({ glasses, colour }: { glasses: keyof typeof GLASSES_SHAPES; colour: string }) {
  return <path d={`${GLASSES_SHAPES[glasses]}M-5-1Q0-6 5-1M-41-2L-52-5M41-2L52-5`} stroke={colour} strokeWidth="3.4" />;
}

/** Cheeks from the mid forties, eyes and mouth from the late fifties, forehead and cheekbones from the late sixties. */
function ageLines(age: number): string {
  const cheeks = age >= 44 ? "M-20 31q-7 5-8 12M20 31q7 5 8 12" : "";
  const eyes = age >= 56 ? "M-33 15q8 5 17 2M33 15q-8 5-17 2M-39 1l-7-3M-39 6l-6 2M39 1l7-3M39 6l6 2" : "";
  return cheeks + eyes + (age >= 66 ? "M-16-33q16-5 32 0M-33 34q1 12 7 19M33 34q-1 12-7 19" : "");
}

type FaceProps = { readonly age: number; readonly posture: Posture; readonly speaking: boolean; readonly face: Complexion };

export function Features({ age, posture, speaking, face }: FaceProps) {
  const lines = ageLines(age);
  return (
    <>
      {lines && <path d={lines} stroke={blend(face.skin, face.line, age >= 56 ? 0.62 : 0.45)} strokeWidth="2.8" />}
      <path d="M3 4Q11 20 8 25Q4 29-4 28" stroke={face.line} strokeWidth="3.4" />
      <Eyes posture={posture} face={face} />
      {SIDES.map((side) => (
        <g key={side}>
          {face.browEdge && <path d={browPath(posture, side, 4.2)} stroke={face.browEdge} strokeWidth="3" />}
          <path d={browPath(posture, side, 0)} stroke={face.brow} strokeWidth={age >= 66 ? 4.4 : 5.4} />
        </g>
      ))}
      <Mouth posture={posture} speaking={speaking} face={face} />
    </>
  );
}
