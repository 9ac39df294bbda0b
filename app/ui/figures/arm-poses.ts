import type { Posture } from "./axes";
import { MIDDLE, REST, type Build } from "./build";

type Point = readonly [number, number];
/** Flat hand, open palm, hand around the other arm or a receiver, loose fist at the face. */
export type Hand = "flat" | "palm" | "hold" | "chin";
export type Arm = { readonly side: -1 | 1; readonly shoulder: Point; readonly elbow: Point; readonly wrist: Point; readonly hand: Hand; readonly turn: number; readonly mirrored: boolean };
/** At a table hands rest on it; who stands lets them hang; who calls holds a receiver. */
export type Stance = "seated" | "standing" | "calling";

type Pose = { readonly elbow: Point; readonly wrist: Point; readonly hand: Hand; readonly turn?: number; readonly mirrored?: boolean };
type Poses = { readonly left: Pose; readonly right: Pose };

/** Points of one side: how far from the middle to its own side, and how far down. */
function poses(build: Build, posture: Posture, stance: Stance): Poses {
  const { half, shoulder: y, headX, headY } = build;
  const toHead = (x: number, down: number): Point => [headX - MIDDLE + x, headY + down];
  const rest: Pose = { elbow: [half + 8, Math.min(y + 118, REST - 30)], wrist: [38 + 52 * posture.spread, REST - 6], hand: "flat" };
  const across: Pose = { elbow: [half + 6, y + 122], wrist: [-20, REST - 2], hand: "flat" };
  const hanging: Pose = { elbow: [half + 2, y + 136], wrist: [half + 2, y + 226], hand: "flat" };
  const palm: Pose = { elbow: [half + 6, y + 128], wrist: [Math.min(half + 34, 142), y + 132 - 74 * posture.spread], hand: "palm", turn: 8 - 22 * posture.spread };
  switch (posture.arms) {
    case "crossed": {
      const elbow: Point = [half + 2, y + 134];
      return { left: { elbow, wrist: [30 - half, y + 118], hand: "hold", turn: 4, mirrored: true }, right: { elbow, wrist: [26 - half, y + 112], hand: "hold", turn: 8, mirrored: true } };
    }
    case "clasped": {
      const elbow: Point = [half + 8, y + 122];
      return { left: { elbow, wrist: [36, REST - 10], hand: "hold", turn: -10 }, right: { elbow, wrist: [14, REST - 18], hand: "hold", turn: 24, mirrored: true } };
    }
    case "held": {
      const low = REST - 8;
      return { left: { ...across, wrist: [-34, low] }, right: { elbow: [half + 8, y + 120], wrist: [-32, low - 18], hand: "hold", turn: 14, mirrored: true } };
    }
    case "propped":
      return { left: across, right: { elbow: [half - 2, REST - 8], wrist: toHead(47, 74), hand: "chin", turn: -28 } };
    case "chin":
      return { left: across, right: { elbow: [half - 6, REST - 10], wrist: toHead(30, 106), hand: "chin", turn: -20 } };
    case "marking":
      return { left: stance === "standing" ? hanging : rest, right: { ...palm, wrist: [half + 8, y + 104], turn: -4 } };
    case "open":
      return { left: palm, right: palm };
    case "resting":
      return stance === "standing" ? { left: hanging, right: hanging } : { left: rest, right: rest };
    default:
      return posture.arms satisfies never;
  }
}

/** The left arm and the right arm as the picture shows them. */
export function armsFor(build: Build, posture: Posture, stance: Stance = "seated"): readonly [Arm, Arm] {
  const { left, right } = poses(build, stance === "standing" && posture.arms === "propped" ? { ...posture, arms: "clasped" } : posture, stance);
  const calling: Pose = { elbow: [build.half + 14, build.shoulder + 118], wrist: [build.headX - MIDDLE + 62, build.headY + 48], hand: "hold", turn: -8 };
  if (stance === "calling") return [placed(-1, build, poses(build, { ...posture, arms: posture.arms === "open" ? "open" : "resting" }, stance).left), placed(1, build, calling)];
  return [placed(-1, build, left), placed(1, build, right)];
}

function placed(side: -1 | 1, { half, shoulder: y }: Build, { elbow, wrist, hand, turn = 0, mirrored = false }: Pose): Arm {
  const at = ([x, down]: Point): Point => [Math.round(MIDDLE + side * x), Math.round(down)];
  return { side, shoulder: at([half - 23, y + 51]), elbow: at(elbow), wrist: at(wrist), hand, turn: Math.round(turn), mirrored };
}

export function armPath({ shoulder, elbow, wrist }: Arm, share = 1): string {
  const end = [elbow[0] + (wrist[0] - elbow[0]) * share, elbow[1] + (wrist[1] - elbow[1]) * share].map(Math.round);
  return `M${shoulder[0]} ${shoulder[1]}L${elbow[0]} ${elbow[1]}L${end[0]} ${end[1]}`;
}

/** Where a hand is drawn: a little beyond the wrist, turned and mirrored. */
export function handPlace({ side, elbow, wrist, hand, turn, mirrored }: Arm): string {
  const reach = hand === "hold" ? 12 : 9;
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) || 1;
  const x = Math.round(wrist[0] + ((wrist[0] - elbow[0]) / length) * reach);
  const y = Math.round(wrist[1] + ((wrist[1] - elbow[1]) / length) * reach);
  return `translate(${x} ${y})${(side === -1) !== mirrored ? "scale(-1 1)" : ""}${turn === 0 ? "" : `rotate(${turn})`}`;
}
